package dev.struktura.delivery.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.delivery.Surveys;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What clients said of what was delivered in the last days, for those who lead. */
@Controller
class SatisfactionPage {

    private static final List<Integer> PERIODS = List.of(30, 90, 365);
    private static final int USUAL = 90;

    private final Surveys surveys;
    private final Clock clock;

    SatisfactionPage(Surveys surveys, Clock clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    @GetMapping("/satisfaction")
    String show(@RequestParam(defaultValue = "90") int days, @AuthenticationPrincipal Viewer viewer, Model model) {
        if (!Surveys.figuresAreFor(viewer)) {
            throw Problem.forbidden(Reason.of("delivery.refused.figures"));
        }
        int period = PERIODS.contains(days) ? days : USUAL;
        Instant until = clock.instant().plusSeconds(1);
        Instant from = until.minus(Duration.ofDays(period));
        model.addAttribute("teams", surveys.figures(from, until, viewer));
        model.addAttribute("unhappy", surveys.unhappy(from, until, viewer));
        model.addAttribute("days", period);
        model.addAttribute("periods", PERIODS);
        return "delivery/satisfaction";
    }
}
