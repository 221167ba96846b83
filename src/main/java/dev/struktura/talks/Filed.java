package dev.struktura.talks;

import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a message that found nobody was sorted by hand.
 *
 * @param by null when its sender had been remembered as one that is not ours
 */
public record Filed(How how, Instant at, @Nullable EmployeeId by) {

    /** Where it was put. */
    public enum How {
        CLIENT,
        DEAL,
        /** A new deal was opened for it. */
        LEAD,
        /** It is not ours. */
        ASIDE;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static How of(String slug) {
            return valueOf(slug.toUpperCase(Locale.ROOT));
        }
    }
}
