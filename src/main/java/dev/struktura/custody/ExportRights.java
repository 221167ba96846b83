package dev.struktura.custody;

import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Role;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The right to export: given to a person by name and implied by no role; nobody gives it to themselves. */
@Service
public class ExportRights {

    private final RightTable rights;
    private final Journal journal;
    private final Clock clock;

    ExportRights(RightTable rights, Journal journal, Clock clock) {
        this.rights = rights;
        this.journal = journal;
        this.clock = clock;
    }

    /** What came of giving or taking the right. */
    public enum Change {
        DONE,
        /** Only owners and heads of sales do, and never for themselves. */
        NOT_ALLOWED,
        /** An analyst sees no contacts, in a file neither. */
        NO_CONTACTS,
        /** Whoever has left takes nothing along. */
        GONE
    }

    public boolean mayExport(Viewer viewer) {
        return rights.find(viewer.id()).isPresent();
    }

    public boolean mayExportContacts(Viewer viewer) {
        return seesContacts(viewer.role())
                && rights.find(viewer.id()).filter(ExportRight::contacts).isPresent();
    }

    /** Whether this person sees all exports and agrees to those of others. */
    public static boolean oversees(Viewer viewer) {
        return switch (viewer.role()) {
            case OWNER, ADMIN, HEAD -> true;
            case LEAD, ANALYST, SELLER -> false;
        };
    }

    /** Whether this person gives and takes the right. */
    public static boolean gives(Viewer viewer) {
        return switch (viewer.role()) {
            case OWNER, HEAD -> true;
            case ADMIN, LEAD, ANALYST, SELLER -> false;
        };
    }

    static boolean seesContacts(Role role) {
        return role != Role.ANALYST;
    }

    /** Everybody who has it, in the order in which they got it. */
    public List<ExportRight> all() {
        return rights.all();
    }

    @Transactional
    public Change give(Employee person, boolean contacts, Viewer by) {
        if (!gives(by) || by.id().equals(person.id())) {
            return Change.NOT_ALLOWED;
        }
        if (!person.active()) {
            return Change.GONE;
        }
        if (contacts && !seesContacts(person.role())) {
            return Change.NO_CONTACTS;
        }
        Instant now = clock.instant();
        rights.put(new ExportRight(person.id(), contacts, by.id(), now));
        tell(person.id(), "export-right-given", Map.of("name", person.name(), "contacts", contacts), by, now);
        return Change.DONE;
    }

    /** Takes it away; whoever has none is left as they are. */
    @Transactional
    public Change take(Employee person, Viewer by) {
        if (!gives(by)) {
            return Change.NOT_ALLOWED;
        }
        Instant now = clock.instant();
        if (rights.remove(person.id())) {
            tell(person.id(), "export-right-taken", Map.of("name", person.name()), by, now);
        }
        return Change.DONE;
    }

    private void tell(EmployeeId person, String type, Map<String, Object> data, Viewer by, Instant at) {
        JournalEntry.Subject subject = new JournalEntry.Subject("employee", person.value());
        journal.append(new JournalEntry(at, subject, type, by.asActor(), null, null, data));
    }
}
