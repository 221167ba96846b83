package dev.struktura.kpi.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.kpi.Overviews;
import dev.struktura.staff.Viewer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The screen of those who lead: who has what, what is about to break, what broke. */
@Controller
class TeamPage {

    private final Overviews overviews;
    private final Names names;

    TeamPage(Overviews overviews, Names names) {
        this.overviews = overviews;
        this.names = names;
    }

    @GetMapping("/team")
    String team(@AuthenticationPrincipal Viewer viewer, Model model) {
        if (!viewer.leads() && !viewer.seesEverything()) {
            throw Problem.forbidden(Reason.of("kpi.refused"));
        }
        model.addAttribute("overview", overviews.of(viewer));
        model.addAttribute("names", names);
        return "kpi/team";
    }
}
