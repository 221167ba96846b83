package dev.struktura.structure.design;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.PlannedTeam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A structure on paper, or the one in force.
 *
 * @param version counts the changes, 1 and up
 * @param createdBy null when the program wrote it down
 * @param changedBy null when the program did
 */
public record Design(
        DesignId id,
        Plan plan,
        State state,
        long version,
        Instant createdAt,
        @Nullable EmployeeId createdBy,
        Instant changedAt,
        @Nullable EmployeeId changedBy) {

    /** Where it stands. */
    public enum State {
        /** On paper; any number stand beside each other. */
        DRAFT,
        /** In force; at most one is. It is changed by putting a draft in force. */
        ACTIVE,
        /** Was in force once. */
        RETIRED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Design inState(State other, List<PlannedTeam> teams, Instant now) {
        Plan said = new Plan(plan.name(), plan.note(), teams);
        return new Design(id, said, other, version, createdAt, createdBy, now, changedBy);
    }
}
