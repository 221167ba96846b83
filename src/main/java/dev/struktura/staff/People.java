package dev.struktura.staff;

import dev.struktura.base.Invalidation;
import dev.struktura.base.web.Version;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who lead decide about people; each decision is journaled. */
@Service
public class People {

    private final Staff staff;
    private final EmployeeTable employees;
    private final Journal journal;
    private final Invalidation invalidation;
    private final Clock clock;

    People(Staff staff, EmployeeTable employees, Journal journal, Invalidation invalidation, Clock clock) {
        this.staff = staff;
        this.employees = employees;
        this.journal = journal;
        this.invalidation = invalidation;
        this.clock = clock;
    }

    @Transactional
    public PeopleResult hire(NewEmployee person, Viewer by) {
        if (!PeopleRights.decidesOver(by, person.role())) {
            return new PeopleResult.NotAllowed();
        }
        return switch (staff.hire(person)) {
            case HireResult.EmailTaken(String email) -> new PeopleResult.EmailTaken(email);
            case HireResult.Hired(Employee hired) -> {
                tell(
                        hired.id(),
                        "employee-hired",
                        by,
                        Map.of("role", hired.role().name(), "name", hired.name()));
                yield new PeopleResult.Done(hired);
            }
        };
    }

    /**
     * Changes everything but the password.
     *
     * @param versions those the change was made for; null for whatever is there
     */
    @Transactional
    public PeopleResult change(Employee before, NewEmployee wanted, @Nullable Set<Long> versions, Viewer by) {
        if (!PeopleRights.decidesOver(by, before.role()) || !PeopleRights.decidesOver(by, wanted.role())) {
            return new PeopleResult.NotAllowed();
        }
        return store(before, wanted, versions, by);
    }

    /** What people may change about themselves: the language of their mail. */
    @Transactional
    public PeopleResult speak(Employee before, NewEmployee wanted, Viewer self) {
        return store(before, NewEmployee.like(before).speaking(wanted.locale()), null, self);
    }

    private PeopleResult store(Employee before, NewEmployee wanted, @Nullable Set<Long> versions, Viewer by) {
        if (!Version.fits(versions, before.version())) {
            return new PeopleResult.ChangedMeanwhile();
        }
        if (staff.byEmail(wanted.email())
                .filter(other -> !other.id().equals(before.id()))
                .isPresent()) {
            return new PeopleResult.EmailTaken(wanted.email());
        }
        Employee changed = wanted.as(before.id()).at(before.version());
        if (!employees.update(changed)) {
            return new PeopleResult.ChangedMeanwhile();
        }
        invalidation.announce(Staff.CACHE);
        tell(before.id(), "employee-changed", by, Map.of("changed", List.copyOf(changed.differences(before))));
        return new PeopleResult.Done(changed.at(before.version() + 1));
    }

    /** Tells the journal that a password was set; the word itself is nobody's business. */
    @Transactional
    public void passwordWasSet(EmployeeId person, Viewer by) {
        tell(person, "password-set", by, Map.of());
    }

    private void tell(EmployeeId person, String what, Viewer by, Map<String, Object> facts) {
        JournalEntry.Subject subject = new JournalEntry.Subject("employee", person.value());
        Instant now = clock.instant();
        journal.append(new JournalEntry(now, subject, what, by.asActor(), null, null, facts));
    }
}
