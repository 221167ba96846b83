package dev.struktura.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A promise: what is to be done, about which deal, by whom and until when.
 *
 * @param hint what to say or do, when whoever asked for the task knows better than the stage does
 * @param visit the visit of a stage the task belongs to; null for a task that outlives the stage
 * @param assignee null while the deal waits in a queue
 * @param rule key of the process rule that asked; null when a person did
 * @param closing null while the task is open
 * @param version counts up with every change
 */
public record Task(
        TaskId id,
        LocalText title,
        @Nullable LocalText hint,
        @Nullable DealRef deal,
        @Nullable Integer visit,
        @Nullable EmployeeId assignee,
        @Nullable TeamId team,
        Priority priority,
        Instant dueAt,
        State state,
        Origin origin,
        @Nullable String rule,
        @Nullable Reason why,
        Instant createdAt,
        @Nullable Closing closing,
        long version) {

    /** Where a promise stands. */
    public enum State {
        OPEN,
        DONE,
        /** Closed without being done, because its reason went away. */
        CANCELLED;

        /** @throws IllegalArgumentException for a word that is no state */
        @JsonCreator
        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a task ended. {@code by} is null when the process closed it. */
    public record Closing(
            Instant at,
            @Nullable EmployeeId by,
            @Nullable String outcome,
            @Nullable String note) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** As programs know it, for whom a task that was dropped is done, with the outcome {@code obsolete}. */
    public String openOrDone() {
        return (isOpen() ? State.OPEN : State.DONE).word();
    }

    public boolean isOverdue(Instant now) {
        return isOpen() && dueAt.isBefore(now);
    }

    public boolean belongsTo(EmployeeId person) {
        return person.equals(assignee);
    }
}
