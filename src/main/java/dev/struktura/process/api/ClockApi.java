package dev.struktura.process.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.process.ClockAdvance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The product's time, and winding it forward where the installation allows. */
@RestController
class ClockApi {

    private final Clock clock;
    private final ObjectProvider<ClockAdvance> advance;

    ClockApi(Clock clock, ObjectProvider<ClockAdvance> advance) {
        this.clock = clock;
        this.advance = advance;
    }

    /** The time, and whether it can be wound forward. */
    record ClockJson(Instant now, boolean adjustable) {}

    /** How far to wind forward, an ISO-8601 duration such as PT24H. */
    record AdvanceRequest(@Nullable String by) {}

    @GetMapping("/api/v1/clock")
    ClockJson now() {
        requireAdjustable();
        return new ClockJson(clock.instant(), true);
    }

    /** Answers when every timer that came due on the way has fired. */
    @PostMapping("/api/v1/clock/advances")
    ClockJson advance(@RequestBody AdvanceRequest request) {
        ClockAdvance forward = requireAdjustable();
        return new ClockJson(forward.advance(duration(request.by())), true);
    }

    private ClockAdvance requireAdjustable() {
        ClockAdvance forward = advance.getIfAvailable();
        if (forward == null) {
            throw Problem.of(Problem.Kind.NOT_FOUND, Reason.of("process.clock.not-adjustable"));
        }
        return forward;
    }

    private static Duration duration(@Nullable String by) {
        Duration duration;
        try {
            duration = Duration.parse(by == null ? "" : by);
        } catch (DateTimeParseException e) {
            throw Problem.invalid("by", Reason.of("process.clock.duration"));
        }
        if (duration.isNegative() || duration.compareTo(ClockAdvance.LIMIT) > 0) {
            throw Problem.invalid("by", Reason.of("process.clock.too-far", ClockAdvance.LIMIT.toDays()));
        }
        return duration;
    }
}
