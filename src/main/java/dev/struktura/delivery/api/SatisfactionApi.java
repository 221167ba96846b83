package dev.struktura.delivery.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.delivery.Surveys;
import dev.struktura.delivery.Surveys.Satisfaction;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How satisfied clients are with what was delivered, for those who lead. */
@RestController
class SatisfactionApi {

    private static final Duration USUAL = Duration.ofDays(90);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Surveys surveys;
    private final Clock clock;

    SatisfactionApi(Surveys surveys, Clock clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    /** The answers of clients asked in a period, by team. */
    record SatisfactionJson(Instant from, Instant until, List<Satisfaction> teams) {}

    /** Of clients asked from one moment until before another; the last 90 days when neither is given. */
    @GetMapping("/api/v1/satisfaction-figures")
    SatisfactionJson figures(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @AuthenticationPrincipal Viewer viewer) {
        if (!Surveys.figuresAreFor(viewer)) {
            throw Problem.forbidden(Reason.of("delivery.refused.figures"));
        }
        Instant end = Objects.requireNonNullElse(until, clock.instant().plusSeconds(1));
        Instant start = Objects.requireNonNullElse(from, end.minus(USUAL));
        if (!start.isBefore(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw Problem.invalid("from", Reason.of("delivery.invalid.period"));
        }
        return new SatisfactionJson(start, end, surveys.figures(start, end, viewer));
    }
}
