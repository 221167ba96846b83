package dev.struktura.handoffs.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.handoffs.FigureBook;
import dev.struktura.handoffs.Figures;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of handoffs, for those who lead. */
@RestController
class FiguresApi {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration USUAL = Duration.ofDays(30);

    private final FigureBook book;
    private final Clock clock;

    FiguresApi(FigureBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** The handoffs of a period, as a whole, by pairs of teams and by receiver. */
    record FiguresJson(Instant from, Instant until, LineJson total, List<LineJson> pairs, List<LineJson> receivers) {}

    /**
     * @param returned how many went back, by reason
     * @param medianToAccept in working time; null when nobody accepted
     * @param unworked taken, and nobody acted on the deal for as long as the rule of the two teams gives
     * @param undecided offered, and nobody answered in time
     */
    record LineJson(
            String from,
            String to,
            int offered,
            int accepted,
            int silent,
            int direct,
            Map<String, Integer> returned,
            int withdrawn,
            int open,
            @Nullable Duration medianToAccept,
            int unworked,
            int undecided) {}

    /** Of handoffs offered from one moment until before another; the last 30 days when neither is given. */
    @GetMapping("/api/v1/handoff-figures")
    FiguresJson figures(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @AuthenticationPrincipal Viewer viewer) {
        if (!FigureBook.isFor(viewer)) {
            throw Problem.forbidden(Reason.of("handoffs.refused.figures"));
        }
        Instant end = Objects.requireNonNullElse(until, clock.instant().plusSeconds(1));
        Instant start = Objects.requireNonNullElse(from, end.minus(USUAL));
        if (!start.isBefore(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw Problem.invalid("from", Reason.of("handoffs.invalid.period"));
        }
        Figures figures = book.of(start, end, viewer);
        return new FiguresJson(start, end, json(figures.total()), lines(figures.pairs()), lines(figures.receivers()));
    }

    private static List<LineJson> lines(List<Figures.Line> some) {
        return some.stream().map(FiguresApi::json).toList();
    }

    private static LineJson json(Figures.Line line) {
        return new LineJson(
                line.from(),
                line.to(),
                line.offered(),
                line.accepted(),
                line.silent(),
                line.direct(),
                line.returned(),
                line.withdrawn(),
                line.open(),
                line.median(),
                line.unworked(),
                line.undecided());
    }
}
