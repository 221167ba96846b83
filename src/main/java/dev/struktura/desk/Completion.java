package dev.struktura.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a task was done.
 *
 * @param outcome one of {@link Answer}'s keys or any other word; null when there is nothing to say
 * @param fields what was learnt on the way, kept with the deal
 */
public record Completion(@Nullable String outcome, @Nullable String note, Map<String, Object> fields) {

    public Completion {
        outcome = outcome == null || outcome.isBlank() ? null : outcome.strip();
        note = note == null || note.isBlank() ? null : note.strip();
        fields = Map.copyOf(fields);
    }

    boolean is(String answer) {
        return answer.equals(outcome);
    }
}
