package dev.struktura.journal;

import dev.struktura.base.Reason;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, never changed afterwards.
 *
 * @param subject what it happened to, such as {@code deal} and its id
 * @param type what happened, kebab-case past tense: {@code deal-moved}, {@code task-completed}
 * @param actor who did it; null when the program did
 * @param rule key of the process rule that asked for it; null when a person did
 * @param why the reason in words of the reader's language
 * @param data facts for readers of the journal; values are strings, numbers, booleans, lists and maps of them
 */
public record JournalEntry(
        Instant at,
        Subject subject,
        String type,
        @Nullable Actor actor,
        @Nullable String rule,
        @Nullable Reason why,
        Map<String, Object> data) {

    /** What an entry is about. */
    public record Subject(String type, UUID id) {}

    /** Who acted, by the name they had then. */
    public record Actor(UUID id, String name) {}
}
