package dev.struktura.structure.web;

import dev.struktura.base.Ids;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.design.DesignDocuments;
import dev.struktura.structure.design.DesignId;
import dev.struktura.structure.design.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The designer: people are moved between teams, teams come and go; every change is in the draft at once. */
@Controller
@RequestMapping("/structure/designs/{id}")
class DesignerPage {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 4000;

    private final DesignScreen screen;
    private final DesignDocuments documents;
    private final Ids ids;

    DesignerPage(DesignScreen screen, DesignDocuments documents, Ids ids) {
        this.screen = screen;
        this.documents = documents;
        this.ids = ids;
    }

    @GetMapping
    ModelAndView show(@PathVariable DesignId id, @AuthenticationPrincipal Viewer viewer) {
        return screen.page(screen.readable(id, viewer), viewer);
    }

    @PostMapping("/people/{employee}/seat")
    ModelAndView seat(
            @PathVariable DesignId id,
            @PathVariable EmployeeId employee,
            @RequestParam TeamId team,
            @RequestParam(required = false) @Nullable Integer place,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(id, viewer, f, plan -> new Drawing(plan).moved(employee, team, place));
    }

    @PostMapping("/people/{employee}/unseating")
    ModelAndView unseat(
            @PathVariable DesignId id,
            @PathVariable EmployeeId employee,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(id, viewer, f, plan -> new Drawing(plan).moved(employee, null, null));
    }

    @PostMapping("/words")
    ModelAndView describe(
            @PathVariable DesignId id,
            @RequestParam String name,
            @RequestParam String note,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        if (name.isBlank() || name.length() > LONGEST_NAME || note.length() > LONGEST_NOTE) {
            throw Problem.invalid("name", Reason.of("problem.invalid.length", LONGEST_NAME));
        }
        return screen.change(id, viewer, f, plan -> new Drawing(plan).noted(name, note));
    }

    @PostMapping("/teams")
    ModelAndView addTeam(
            @PathVariable DesignId id,
            @RequestParam String kind,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(
                id, viewer, f, plan -> new Drawing(plan).with(kind.equals("pod") ? pod(plan, f) : level(plan, f)));
    }

    @PostMapping("/teams/{team}/earlier")
    ModelAndView shiftEarlier(
            @PathVariable DesignId id,
            @PathVariable TeamId team,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(id, viewer, f, plan -> new Drawing(plan).shifted(team, Drawing.Direction.EARLIER));
    }

    @PostMapping("/teams/{team}/later")
    ModelAndView shiftLater(
            @PathVariable DesignId id,
            @PathVariable TeamId team,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(id, viewer, f, plan -> new Drawing(plan).shifted(team, Drawing.Direction.LATER));
    }

    @PostMapping("/teams/{team}/removal")
    ModelAndView removeTeam(
            @PathVariable DesignId id,
            @PathVariable TeamId team,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(id, viewer, f, plan -> new Drawing(plan).without(team));
    }

    /** The whole plan as it was once: what undoing and redoing send. */
    @PostMapping("/plan")
    ModelAndView replace(
            @PathVariable DesignId id,
            @RequestParam String document,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return switch (documents.parse(document)) {
            case DesignDocuments.Read.Planned(Plan earlier) -> screen.change(id, viewer, f, plan -> earlier);
            case DesignDocuments.Read.Wrong(var violations) -> throw Problem.invalid(violations);
        };
    }

    private PlannedTeam level(Plan plan, Frame f) {
        int level = new Drawing(plan).freeLevel();
        return PlannedTeam.level(
                new TeamId(ids.next()),
                level,
                f.t("structure.level", level),
                List.of(),
                List.of(Drawing.DUTIES.get(level - 1)));
    }

    private PlannedTeam pod(Plan plan, Frame f) {
        long pods = plan.teams().stream().filter(team -> team.level() == null).count();
        return PlannedTeam.pod(
                new TeamId(ids.next()), f.t("structure.pod") + " " + (pods + 1), List.of(), Drawing.DUTIES);
    }
}
