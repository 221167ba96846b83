package dev.struktura.structure.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.StandInId;
import dev.struktura.structure.StandInResult;
import dev.struktura.structure.StandInRounds;
import dev.struktura.structure.StandInWish;
import dev.struktura.structure.StandIns;
import dev.struktura.structure.Trainings;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's places: what they are trained for, and where they stand in for a time. */
@Controller
@RequestMapping("/structure/people/{id}")
class PersonPage {

    private final PersonViews views;
    private final StandIns standIns;
    private final StandInRounds rounds;
    private final Trainings trainings;
    private final Staff staff;

    PersonPage(PersonViews views, StandIns standIns, StandInRounds rounds, Trainings trainings, Staff staff) {
        this.views = views;
        this.standIns = standIns;
        this.rounds = rounds;
        this.trainings = trainings;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView show(@PathVariable EmployeeId id, @AuthenticationPrincipal Viewer viewer) {
        Employee person = staff.find(id).orElseThrow(Problem::notFound);
        if (!PersonViews.mayLook(viewer, id)) {
            throw Problem.forbidden(Reason.of("problem.forbidden"));
        }
        return page(person, TypedStandIn.EMPTY, Map.of(), viewer);
    }

    @PostMapping("/training")
    ModelAndView train(
            @PathVariable EmployeeId id,
            @RequestParam String duty,
            @RequestParam(defaultValue = "false") boolean trained,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        Employee person = staff.find(id).orElseThrow(Problem::notFound);
        if (trained && !trainings.duties().contains(duty)) {
            throw Problem.notFound();
        }
        boolean may = trained ? trainings.record(id, duty, viewer) : trainings.withdraw(id, duty, viewer);
        if (!may) {
            throw Problem.forbidden(Reason.of("problem.forbidden"));
        }
        Toast.of(f.t("structure.training.saved", person.name())).after(redirect);
        return back(id);
    }

    @PostMapping("/stand-ins")
    ModelAndView arrange(
            @PathVariable EmployeeId id,
            @ModelAttribute TypedStandIn typed,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        Employee person = staff.find(id).orElseThrow(Problem::notFound);
        Optional<StandInWish> wish = typed.wish(person);
        if (wish.isEmpty()) {
            return refused(person, typed, Map.of("to", Reason.of("structure.stand-in.time")), viewer);
        }
        return switch (standIns.arrange(wish.get(), viewer)) {
            case StandInResult.Done _ -> {
                Toast.of(f.t("structure.stand-in.saved", person.name())).after(redirect);
                yield back(id);
            }
            case StandInResult.Refused(String field, Reason why) -> refused(person, typed, Map.of(field, why), viewer);
            case StandInResult.NotAllowed _ -> throw Problem.forbidden(Reason.of("structure.problem.forbidden"));
            case StandInResult.Unknown _ -> throw Problem.notFound();
        };
    }

    @PostMapping("/stand-ins/{stay}/end")
    ModelAndView end(
            @PathVariable EmployeeId id,
            @PathVariable StandInId stay,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        return switch (standIns.end(id, stay, viewer)) {
            case StandInResult.Done _ -> {
                rounds.runDue();
                Toast.of(f.t("structure.stand-in.ended")).after(redirect);
                yield back(id);
            }
            case StandInResult.NotAllowed _ -> throw Problem.forbidden(Reason.of("structure.problem.forbidden"));
            case StandInResult.Refused _, StandInResult.Unknown _ -> throw Problem.notFound();
        };
    }

    private ModelAndView refused(Employee person, TypedStandIn typed, Map<String, Reason> errors, Viewer viewer) {
        ModelAndView page = page(person, typed, errors, viewer);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Employee person, TypedStandIn typed, Map<String, Reason> errors, Viewer viewer) {
        return new ModelAndView("structure/person")
                .addObject("view", views.of(person, viewer))
                .addObject("typed", typed)
                .addObject("errors", errors);
    }

    private static ModelAndView back(EmployeeId id) {
        return new ModelAndView("redirect:/structure/people/" + id, HttpStatus.SEE_OTHER);
    }
}
