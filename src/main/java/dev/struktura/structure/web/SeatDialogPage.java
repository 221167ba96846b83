package dev.struktura.structure.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.WeekInWords;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.PlannedSeat;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.SeatRole;
import dev.struktura.structure.SeatTerms;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.design.Design;
import dev.struktura.structure.design.DesignId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** One person of a design: where they go, and on which terms they sit. */
@Controller
@RequestMapping("/structure/designs/{id}")
class SeatDialogPage {

    private final DesignScreen screen;
    private final Staff staff;

    SeatDialogPage(DesignScreen screen, Staff staff) {
        this.screen = screen;
        this.staff = staff;
    }

    @GetMapping("/people/{employee}")
    ModelAndView ask(
            @PathVariable DesignId id,
            @PathVariable EmployeeId employee,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        DesignScreen.requireDesigns(viewer);
        return dialog(screen.readable(id, viewer), employee, f, null);
    }

    @PostMapping("/teams/{team}/seats/{employee}")
    ModelAndView change(
            @PathVariable DesignId id,
            @PathVariable TeamId team,
            @PathVariable EmployeeId employee,
            @RequestParam String role,
            @ModelAttribute TypedTerms typed,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            HttpServletResponse response) {
        DesignScreen.requireDesigns(viewer);
        Optional<SeatTerms> terms = typed.terms();
        if (terms.isEmpty()) {
            response.setHeader("HX-Retarget", "#dialogs");
            response.setHeader("HX-Reswap", "innerHTML");
            ModelAndView again = dialog(screen.readable(id, viewer), employee, f, typed);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        SeatTerms wanted = terms.get();
        PlannedSeat seat = new PlannedSeat(employee, role(role), wanted.weight(), wanted.capacity());
        return screen.change(id, viewer, f, plan -> new Drawing(plan).reseated(team, seat));
    }

    private ModelAndView dialog(Design design, EmployeeId id, Frame f, @Nullable TypedTerms typed) {
        Employee person = staff.find(id).orElseThrow(Problem::notFound);
        PlannedTeam team = design.plan().teams().stream()
                .filter(one -> one.seatOf(id).isPresent())
                .findFirst()
                .orElse(null);
        return new ModelAndView("structure/seat-dialog")
                .addObject("design", design)
                .addObject("person", person)
                .addObject("hours", WeekInWords.of(person.hours(), f.locale()))
                .addObject("team", team)
                .addObject("roles", team == null ? null : SeatRoles.of(team.level()))
                .addObject("typed", typed);
    }

    private static SeatRole role(String key) {
        return Arrays.stream(SeatRole.values())
                .filter(role -> role.key().equals(key))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
