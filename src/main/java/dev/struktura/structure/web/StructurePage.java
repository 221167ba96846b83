package dev.struktura.structure.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.SeatResult;
import dev.struktura.structure.SeatTerms;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.design.Designs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The structure in force as a chart; head and administrator set weights and capacities in it. */
@Controller
class StructurePage {

    private final Structure structure;
    private final Staff staff;
    private final Designs designs;
    private final Pictures pictures;

    StructurePage(Structure structure, Staff staff, Designs designs, Pictures pictures) {
        this.structure = structure;
        this.staff = staff;
        this.designs = designs;
        this.pictures = pictures;
    }

    @GetMapping("/structure")
    ModelAndView chart(@AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f) {
        return new ModelAndView("structure/chart")
                .addObject("teams", new Chart(structure, staff, f.visit().now()).cards())
                .addObject("looks", viewer.leads())
                .addObject("designs", Designs.mayRead(viewer) ? designs.all() : List.of())
                .addObject("picture", picture(viewer))
                .addObject("mayRead", Designs.mayRead(viewer))
                .addObject("mayChange", Structure.mayChange(viewer));
    }

    /** The figures are for those who may see all work. */
    private @Nullable Picture picture(Viewer viewer) {
        return Designs.mayRead(viewer)
                ? designs.active().map(active -> pictures.of(active.plan())).orElse(null)
                : null;
    }

    @PostMapping("/structure/teams/{team}/seats/{employee}")
    ModelAndView change(
            @PathVariable TeamId team,
            @PathVariable EmployeeId employee,
            @ModelAttribute TypedTerms typed,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        Optional<SeatTerms> terms = typed.terms();
        if (terms.isEmpty()) {
            ModelAndView chart =
                    chart(viewer, f).addObject("wrong", employee.value()).addObject("typed", typed);
            chart.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return chart;
        }
        change(team, employee, terms.get(), viewer);
        Toast.of(f.t("structure.saved")).after(redirect);
        return new ModelAndView("redirect:/structure", HttpStatus.SEE_OTHER);
    }

    private void change(TeamId team, EmployeeId employee, SeatTerms terms, Viewer viewer) {
        switch (structure.changeSeat(team, employee, terms, viewer)) {
            case SeatResult.Changed changed -> {}
            case SeatResult.NotAllowed not -> throw Problem.forbidden(Reason.of("structure.problem.forbidden"));
            case SeatResult.Unknown unknown -> throw Problem.notFound();
        }
    }
}
