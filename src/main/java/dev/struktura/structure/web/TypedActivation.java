package dev.struktura.structure.web;

import dev.struktura.base.Reason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a design is to be put in force, and why, as typed.
 *
 * @param at as {@code 2027-01-11T09:00} in the reader's zone; empty for at once
 */
public record TypedActivation(@Nullable String at, @Nullable String reason) {

    static final TypedActivation EMPTY = new TypedActivation("", "");

    private static final int LONGEST_REASON = 1_000;

    public TypedActivation {
        at = Objects.requireNonNullElse(at, "").strip();
        reason = Objects.requireNonNullElse(reason, "").strip();
    }

    /** Null for at once. */
    @Nullable
    Instant moment(ZoneId zone) {
        return when().isEmpty()
                ? null
                : LocalDateTime.parse(when()).atZone(zone).toInstant();
    }

    /** What cannot be understood of it; null when all can. */
    @Nullable
    Reason wrong() {
        if (why().length() > LONGEST_REASON) {
            return Reason.of("problem.invalid.length", LONGEST_REASON);
        }
        try {
            return when().isEmpty() || LocalDateTime.parse(when()).getYear() < 10_000
                    ? null
                    : Reason.of("structure.activation.problem.date");
        } catch (DateTimeException noDate) {
            return Reason.of("structure.activation.problem.date");
        }
    }

    public String when() {
        return Objects.requireNonNull(at);
    }

    public String why() {
        return Objects.requireNonNull(reason);
    }
}
