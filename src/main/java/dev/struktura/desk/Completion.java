package dev.struktura.desk;

import dev.struktura.base.web.Version;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a task was done.
 *
 * @param outcome one of {@link Answer}'s keys or any other word; null when there is nothing to say
 * @param fields what was learnt on the way, kept with the deal
 * @param versions those of the task it was meant for; null for whichever
 */
public record Completion(
        @Nullable String outcome,
        @Nullable String note,
        Map<String, Object> fields,
        @Nullable Set<Long> versions) {

    public Completion {
        outcome = outcome == null || outcome.isBlank() ? null : outcome.strip();
        note = note == null || note.isBlank() ? null : note.strip();
        fields = Map.copyOf(fields);
    }

    boolean isMeantFor(Task task) {
        return Version.fits(versions, task.version());
    }

    boolean is(String answer) {
        return answer.equals(outcome);
    }
}
