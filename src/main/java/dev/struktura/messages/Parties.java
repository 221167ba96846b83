package dev.struktura.messages;

import dev.struktura.journal.JournalEntry;
import java.util.Optional;
import java.util.UUID;

/** Whoever holds what messages are about says which client they go to. */
public interface Parties {

    /** The client behind a deal or a client's own page; empty when it is about something else. */
    Optional<Party> of(JournalEntry.Subject about);

    /** @param country ISO 3166-1 alpha-2 */
    record Party(UUID client, String country) {}
}
