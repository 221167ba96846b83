package dev.struktura.desk;

import dev.struktura.base.LocalText;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open task of somebody who is or was away.
 *
 * @param assignee whose desk it lies on; null when its deal went into a queue meanwhile
 * @param covered whether it is known whose it is and who does it; if so {@code owner} may be another than the assignee
 * @param substitute who does it meanwhile; null when it lies with its owner
 */
record Covering(
        UUID id,
        LocalText title,
        @Nullable DealRef deal,
        @Nullable TeamId team,
        @Nullable EmployeeId assignee,
        Instant dueAt,
        boolean covered,
        EmployeeId owner,
        @Nullable EmployeeId substitute) {

    /** What is to become of it. */
    enum Step {
        /** Somebody else does it for the time. */
        PASS,
        /** Nobody is there who could. */
        KEEP,
        /** It is its owner's again. */
        RETURN,
        /** It stays where it is: it has been given to somebody by other means, or has come to nobody. */
        FORGET
    }

    /** A step, and on whose desk the task lies after it. */
    record Change(Covering task, Step step, @Nullable EmployeeId assignee) {}

    boolean wentElsewhere() {
        return covered && !Objects.equals(assignee, substitute == null ? owner : substitute);
    }

    Change to(Step step, @Nullable EmployeeId next) {
        return new Change(this, step, next);
    }
}
