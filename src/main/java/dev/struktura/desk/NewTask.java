package dev.struktura.desk;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task as somebody asks for it.
 *
 * @param visit the visit of a stage it ends with; null for a task that outlives the stage
 * @param assignee null while nobody is there to do it
 * @param rule key of the process rule that asks; null when a person does
 */
public record NewTask(
        LocalText title,
        @Nullable LocalText hint,
        @Nullable DealRef deal,
        @Nullable Integer visit,
        @Nullable EmployeeId assignee,
        @Nullable TeamId team,
        Priority priority,
        Instant dueAt,
        Origin origin,
        @Nullable String rule,
        @Nullable Reason why) {

    private static final int LONGEST_TITLE = 300;

    /** @throws IllegalArgumentException when the title is empty or longer than 300 characters in any language */
    public NewTask {
        for (String words : new String[] {title.uk(), title.ru(), title.en()}) {
            if (words.isBlank() || words.length() > LONGEST_TITLE) {
                throw new IllegalArgumentException("a title has 1 to %d characters".formatted(LONGEST_TITLE));
            }
        }
    }

    NewTask as(Origin other) {
        return new NewTask(title, hint, deal, visit, assignee, team, priority, dueAt, other, rule, why);
    }

    /** What a person writes: the same words in every language. */
    public static LocalText freeText(String words) {
        String plain = words.strip();
        return new LocalText(plain, plain, plain);
    }
}
