package dev.struktura.handoffs.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.handoffs.FigureBook;
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

/** What became of the handoffs of the last days, for those who lead. */
@Controller
class FiguresPage {

    private static final List<Integer> PERIODS = List.of(7, 30, 90, 365);

    private final FigureBook book;
    private final Clock clock;

    FiguresPage(FigureBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @GetMapping("/handoffs/figures")
    String figures(@RequestParam(defaultValue = "30") int days, @AuthenticationPrincipal Viewer viewer, Model model) {
        if (!FigureBook.isFor(viewer)) {
            throw Problem.forbidden(Reason.of("handoffs.refused.figures"));
        }
        int period = PERIODS.contains(days) ? days : 30;
        Instant until = clock.instant().plusSeconds(1);
        model.addAttribute("figures", book.of(until.minus(Duration.ofDays(period)), until, viewer));
        model.addAttribute("days", period);
        model.addAttribute("periods", PERIODS);
        return "handoffs/figures";
    }
}
