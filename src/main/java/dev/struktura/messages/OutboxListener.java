package dev.struktura.messages;

import dev.struktura.base.Reason;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.EmployeeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is told which messages will not reach anybody, so that a person can be asked to act instead. */
public interface OutboxListener {

    /** Called in the transaction that gave the messages up, all of one batch at once. */
    void gaveUp(List<Unsent> messages);

    /**
     * A message that was given up.
     *
     * @param state {@link MessageState#STALE}, {@link MessageState#FAILED} or {@link MessageState#UNCLEAR}
     * @param recipient the name, not the address
     */
    record Unsent(
            MessageId id,
            MessageState state,
            Reason why,
            Channel channel,
            String template,
            String recipient,
            boolean toClient,
            JournalEntry.Subject about,
            @Nullable EmployeeId onBehalfOf) {}
}
