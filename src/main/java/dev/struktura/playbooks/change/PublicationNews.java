package dev.struktura.playbooks.change;

import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes into the journal what becomes of a publication. */
@Component
class PublicationNews {

    private final Journal journal;
    private final Clock clock;

    PublicationNews(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void asked(Publication publication) {
        tell("publication-asked", publication, publication.askedBy());
    }

    void cancelled(Publication publication, JournalEntry.Actor by) {
        tell("publication-cancelled", publication, by);
    }

    void begun(Publication publication) {
        JournalEntry.Actor second = publication.confirmedBy();
        tell("process-published", publication, second == null ? publication.askedBy() : second);
    }

    void done(Publication publication) {
        tell("publication-done", publication, null);
    }

    void takenBack(Publication publication, JournalEntry.Actor by) {
        tell("publication-back-asked", publication, by);
    }

    void isBack(Publication publication) {
        tell("publication-taken-back", publication, null);
    }

    private void tell(String what, Publication publication, JournalEntry.@Nullable Actor by) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("process", publication.process());
        facts.put("reason", publication.reason());
        facts.put("plan", publication.plan().mode().key());
        if (publication.number() != null) {
            facts.put("processVersion", publication.number());
        }
        JournalEntry.Subject subject =
                new JournalEntry.Subject("publication", publication.id().value());
        journal.append(new JournalEntry(clock.instant(), subject, what, by, null, null, facts));
    }
}
