package dev.struktura.talks;

import dev.struktura.base.LocalText;
import dev.struktura.base.web.Texts;
import dev.struktura.deals.ClientWordListener;
import dev.struktura.deals.Deals;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the process hear that a client wrote, and whoever answers for the deal. What a program wrote is no word of a client. */
@Component
class WordOfClient {

    private static final String RECEIVED = "message-received";

    private final Deals deals;
    private final ObjectProvider<ClientWordListener> listeners;
    private final Journal journal;
    private final Texts texts;
    private final Clock clock;

    WordOfClient(Deals deals, ObjectProvider<ClientWordListener> listeners, Journal journal, Texts texts, Clock clock) {
        this.deals = deals;
        this.listeners = listeners;
        this.journal = journal;
        this.texts = texts;
        this.clock = clock;
    }

    void hear(ReceivedId id, Medium medium, Belonging belonging) {
        Map<String, Object> data = Map.of("message", id.toString(), "medium", medium.slug());
        if (belonging.deal() != null) {
            deals.answered(belonging.deal().id(), RECEIVED, data);
        } else {
            JournalEntry.Subject subject = belonging.client() == null
                    ? new JournalEntry.Subject("message", id.value())
                    : new JournalEntry.Subject("client", belonging.client().value());
            journal.append(new JournalEntry(clock.instant(), subject, RECEIVED, null, null, null, data));
        }
    }

    void tell(Medium medium, Belonging belonging) {
        if (belonging.deal() != null) {
            listeners.orderedStream().forEach(listener -> listener.wrote(belonging.deal(), words(medium)));
        }
    }

    private LocalText words(Medium medium) {
        String key = "talks.medium." + medium.slug();
        return new LocalText(
                texts.t(Locale.of("uk"), key), texts.t(Locale.of("ru"), key), texts.t(Locale.of("en"), key));
    }
}
