package dev.struktura.desk.web;

import dev.struktura.desk.Answer;
import dev.struktura.desk.OnBehalf;
import dev.struktura.desk.Task;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task as lists show it.
 *
 * @param clientName empty for a task about no deal
 * @param onBehalf for whom it is done; null for a task of the person's own
 * @param mayComplete whether the reader may close it
 */
public record TaskLine(
        Task task,
        String clientName,
        String assigneeName,
        @Nullable OnBehalf onBehalf,
        boolean isMine,
        boolean mayComplete) {

    private static final Set<String> NAMED =
            Set.of(Answer.ADVANCE, Answer.DONE, Answer.NO_ANSWER, Answer.NEGATIVE, "obsolete");

    /** Message key of the outcome; null when there is none with words of its own. */
    public @Nullable String outcomeKey() {
        Task.Closing closing = task.closing();
        return closing == null || closing.outcome() == null || !NAMED.contains(closing.outcome())
                ? null
                : "desk.outcome." + closing.outcome();
    }
}
