package dev.struktura.staff.access;

import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happens to people's ways in, as the journal keeps it: never a secret, never a code. */
@Component
class AccountJournal {

    private final Journal journal;
    private final Clock clock;

    AccountJournal(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void happened(EmployeeId person, String what, Viewer by) {
        JournalEntry.Subject subject = new JournalEntry.Subject("employee", person.value());
        journal.append(new JournalEntry(clock.instant(), subject, what, by.asActor(), null, null, Map.of()));
    }
}
