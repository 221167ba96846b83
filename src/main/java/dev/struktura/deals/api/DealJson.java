package dev.struktura.deals.api;

import dev.struktura.base.Money;
import dev.struktura.deals.DealStatus;
import dev.struktura.deals.NextSteps.NextStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as the API shows it.
 *
 * @param number what people call it by, 1 and up
 * @param offered to whom it is offered while the owner stays responsible; null when it is not
 * @param timers what will come due by itself, earliest first
 * @param version counts up with every change; the ETag carries it
 */
record DealJson(
        UUID id,
        long number,
        String title,
        Named client,
        ProcessRef process,
        StageRef stage,
        DealStatus status,
        @Nullable Named owner,
        @Nullable Named team,
        @Nullable OfferedJson offered,
        @Nullable Money amount,
        Map<String, Object> fields,
        String source,
        @Nullable NextStep nextStep,
        List<TimerJson> timers,
        Instant lastActionAt,
        long version,
        Instant createdAt) {

    /** Somebody or something by identity and name. */
    record Named(UUID id, String name) {}

    /** The handoff that is open, and the team and person asked to take the deal. */
    record OfferedJson(UUID handoff, Named team, @Nullable Named employee) {}

    /** The process that leads the deal. */
    record ProcessRef(String key, int version) {}

    /** Where the deal stands; the name is in the reader's language. */
    record StageRef(String key, String name, Instant enteredAt) {}

    /** A timer that runs. */
    record TimerJson(String rule, Instant dueAt) {}
}
