package dev.struktura.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void fiveQuestionsAnHourAreHeard() {
        assertThat(new Pace(asked(4, Duration.ofMinutes(10)), NOW).isTooFast()).isFalse();
        assertThat(new Pace(asked(5, Duration.ofMinutes(10)), NOW).isTooFast()).isTrue();
        assertThat(new Pace(asked(5, Duration.ofMinutes(61)), NOW).isTooFast()).isFalse();
    }

    @Test
    void fifteenQuestionsADayAreHeard() {
        assertThat(new Pace(asked(14, Duration.ofHours(5)), NOW).isTooFast()).isFalse();
        assertThat(new Pace(asked(15, Duration.ofHours(5)), NOW).isTooFast()).isTrue();
        assertThat(new Pace(asked(15, Duration.ofHours(25)), NOW).isTooFast()).isFalse();
    }

    @Test
    void theSameQuestionSentTwiceIsKnown() {
        Pace pace = new Pace(List.of(new Question(NOW.minusSeconds(5), "Коли?")), NOW);

        assertThat(pace.knows("Коли?")).isTrue();
        assertThat(pace.knows("Де?")).isFalse();
    }

    private static List<Question> asked(int count, Duration ago) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Question(NOW.minus(ago), "Питання " + number))
                .toList();
    }
}
