package dev.struktura.messages;

import dev.struktura.base.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message with its words and everything that became of it, oldest first.
 *
 * @param text its words; null when no bundle has them
 * @param files names of the attachments
 */
public record MessageStory(SentMessage message, @Nullable String text, List<String> files, List<Step> steps) {

    /**
     * One change of state.
     *
     * @param who the person who asked for it; null when the program did
     * @param answer what the provider said, word for word; null when it was not asked
     */
    public record Step(
            Instant at,
            MessageState state,
            @Nullable String who,
            @Nullable Reason why,
            @Nullable String answer) {}
}
