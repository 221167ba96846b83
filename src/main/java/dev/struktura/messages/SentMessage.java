package dev.struktura.messages;

import dev.struktura.base.Reason;
import dev.struktura.journal.JournalEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as the outbox shows it.
 *
 * @param masked the address, masked
 * @param subject what it says in one line, in its recipient's language
 * @param dueAt when the next attempt is made; null when none will be
 * @param stateWhy why it is in its state; null while it waits for the first attempt and nobody said why
 * @param why what made the program or a person send it; null when the message says enough
 */
public record SentMessage(
        MessageId id,
        Channel channel,
        String recipient,
        String masked,
        String subject,
        JournalEntry.Subject about,
        boolean toClient,
        Instant postedAt,
        MessageState state,
        Instant stateAt,
        int attempts,
        @Nullable Instant dueAt,
        @Nullable Reason stateWhy,
        @Nullable Reason why) {

    /** Whether a person may ask for it to be sent once more. */
    public boolean mayBeResent() {
        return state.mayBeResent();
    }
}
