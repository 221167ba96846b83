package dev.struktura.playbooks.check;

import dev.struktura.process.ProcessDocument;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

/** How long something takes, at least and at most: a month is not always as long. */
record Length(Duration atLeast, Duration atMost) {

    private static final Duration FAR = Duration.ofDays(3660);

    /** Nothing where it is no length that can be counted. */
    static Optional<Length> of(String iso) {
        try {
            return Optional.of(of(ProcessDocument.amount(iso)));
        } catch (DateTimeException | ArithmeticException noLength) {
            return Optional.empty();
        }
    }

    private static Length of(TemporalAmount amount) {
        return switch (amount) {
            case Duration exact -> new Length(exact, exact);
            case Period period -> {
                long months = period.toTotalMonths();
                long days = period.get(ChronoUnit.DAYS);
                yield new Length(
                        Duration.ofDays(Math.addExact(Math.multiplyExact(months, 28), days)),
                        Duration.ofDays(Math.addExact(Math.multiplyExact(months, 31), days)));
            }
            default -> throw new DateTimeException("neither days nor hours: " + amount);
        };
    }

    boolean isZero() {
        return atMost.isZero();
    }

    /** Whether nobody here will be there to see it: more than ten years. */
    boolean isFar() {
        return atLeast.compareTo(FAR) > 0;
    }

    boolean endsBefore(Length other) {
        return atMost.compareTo(other.atLeast) < 0;
    }
}
