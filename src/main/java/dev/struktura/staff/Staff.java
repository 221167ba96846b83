package dev.struktura.staff;

import dev.struktura.base.Ids;
import dev.struktura.base.Invalidation;
import dev.struktura.base.Stale;
import dev.struktura.base.time.WorkCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the department, as the other modules know them. */
@Service
public class Staff {

    static final String CACHE = "staff";

    private final EmployeeTable employees;
    private final AbsenceTable absences;
    private final PasswordEncoder passwords;
    private final Invalidation invalidation;
    private final Ids ids;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Roster roster;

    Staff(
            EmployeeTable employees,
            AbsenceTable absences,
            PasswordEncoder passwords,
            Invalidation invalidation,
            Ids ids,
            Clock clock) {
        this.employees = employees;
        this.absences = absences;
        this.passwords = passwords;
        this.invalidation = invalidation;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Employee> find(EmployeeId id) {
        return Optional.ofNullable(roster().byId().get(id));
    }

    public Optional<Employee> byEmail(String email) {
        return Optional.ofNullable(roster().byEmail().get(Roster.normal(email)));
    }

    /** Everybody who is or was here, by name. */
    public List<Employee> all() {
        return roster().people();
    }

    /** When a person works, their absences aside; nobody's calendar is empty. */
    public WorkCalendar calendarOf(EmployeeId id) {
        return roster().calendarOf(id);
    }

    public boolean isAbsent(EmployeeId id, Instant moment) {
        return roster().isAbsent(id, moment);
    }

    /** Everybody of the company who is away at a moment. */
    public Map<EmployeeId, TimeOff> away(Instant moment) {
        return roster().away(moment);
    }

    /** When somebody goes away or comes back next, after a moment. */
    public Optional<Instant> nextChangeOfAbsence(Instant after) {
        return roster().nextChange(after);
    }

    /** Someone joins; refused when the e-mail is taken. */
    @Transactional
    public HireResult hire(NewEmployee person) {
        Employee hired = person.as(new EmployeeId(ids.next()));
        String hash = person.password() == null ? null : passwords.encode(person.password());
        if (!employees.insert(hired, hash)) {
            return new HireResult.EmailTaken(hired.email());
        }
        invalidation.announce(CACHE);
        return new HireResult.Hired(hired);
    }

    @EventListener
    void forget(Stale stale) {
        if (stale.concerns(CACHE)) {
            changes.incrementAndGet();
            roster = null;
        }
    }

    private Roster roster() {
        Roster known = roster;
        if (known == null) {
            long before = changes.get();
            known = Roster.of(
                    employees.all(), absences.endingAfter(clock.instant().minus(Roster.LOOK_BACK)));
            roster = changes.get() == before ? known : null;
        }
        return known;
    }
}
