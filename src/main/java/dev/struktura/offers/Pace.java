package dev.struktura.offers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How fast questions come through one link: whoever passes the link on must not bury a seller in tasks. */
record Pace(List<Question> earlier, Instant now) {

    static final int MOST_AN_HOUR = 5;
    static final int MOST_A_DAY = 15;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    boolean isTooFast() {
        return within(HOUR) >= MOST_AN_HOUR || within(DAY) >= MOST_A_DAY;
    }

    /** Whether the same was asked a moment ago. */
    boolean knows(String text) {
        return earlier.stream()
                .anyMatch(
                        question -> isWithin(HOUR, question) && question.text().equals(text));
    }

    private long within(Duration time) {
        return earlier.stream().filter(question -> isWithin(time, question)).count();
    }

    private boolean isWithin(Duration time, Question question) {
        return question.at().isAfter(now.minus(time));
    }
}
