package dev.struktura.clients;

import dev.struktura.base.Reason;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.LeadListener;
import dev.struktura.structure.LeadNews;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts who reads how much of the client base, tells those who lead whoever reads faster than they work, and stops who copies it. */
@Service
public class Readings {

    private static final Set<String> NO_WORK =
            Set.of("contact-revealed", "reads-faster-than-works", "reading-stopped", "client-inquired");

    private final ReadingRows rows;
    private final PaceLimits limits;
    private final Staff staff;
    private final Journal journal;
    private final ObjectProvider<LeadListener> leads;
    private final Clock clock;

    Readings(
            ReadingRows rows,
            PaceLimits limits,
            Staff staff,
            Journal journal,
            ObjectProvider<LeadListener> leads,
            Clock clock) {
        this.rows = rows;
        this.limits = limits;
        this.staff = staff;
        this.journal = journal;
        this.leads = leads;
        this.clock = clock;
    }

    /** Why this person may read no further for now; empty as long as they may. Those who lead them are told, once a day. */
    @Transactional
    public Optional<Reason> stop(Viewer viewer) {
        return switch (Pace.judge(
                rows.of(viewer.id(), clock.instant()), limits.of(viewer.role()), () -> worked(viewer))) {
            case Pace.Verdict.Ordinary() -> Optional.empty();
            case Pace.Verdict.Hasty(int read, int worked) -> {
                tell("reads-faster-than-works", viewer, read, worked);
                yield Optional.empty();
            }
            case Pace.Verdict.TooMuch(int read, int limit) -> {
                tell("reading-stopped", viewer, read, worked(viewer));
                yield Optional.of(Reason.of("clients.pace.stopped", limit));
            }
        };
    }

    @Transactional
    public void opened(ClientId client, Viewer viewer) {
        rows.note(viewer.id(), List.of(client), List.of(), clock.instant());
    }

    @Transactional
    public void listed(Collection<ClientId> clients, Viewer viewer) {
        if (!clients.isEmpty()) {
            rows.note(viewer.id(), List.of(), clients, clock.instant());
        }
    }

    private int worked(Viewer viewer) {
        return journal.workedOn(viewer.id().value(), Set.of("client", "deal"), NO_WORK, dayBefore());
    }

    private void tell(String rule, Viewer viewer, int read, int worked) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        PaceWarning warning = new PaceWarning(viewer.id(), rule, today, read, worked, usual(viewer));
        if (rows.warn(warning, clock.instant())) {
            Reason why = Reason.of("why." + rule, read, worked, warning.usual());
            journal.append(entry(warning, viewer, why));
            leads.orderedStream().forEach(lead -> lead.happened(new LeadNews(viewer.id(), viewer.name(), rule, why)));
        }
    }

    private JournalEntry entry(PaceWarning warning, Viewer viewer, Reason why) {
        return new JournalEntry(
                clock.instant(),
                new JournalEntry.Subject("employee", viewer.id().value()),
                warning.rule(),
                null,
                warning.rule(),
                why,
                Map.of("read", warning.read(), "worked", warning.worked(), "usual", warning.usual()));
    }

    /** What colleagues of the same role opened, the one in the middle. */
    private int usual(Viewer viewer) {
        Map<EmployeeId, Integer> opened = rows.opened(clock.instant());
        List<Integer> others = staff.all().stream()
                .filter(other -> other.active() && other.role() == viewer.role())
                .map(Employee::id)
                .filter(other -> !other.equals(viewer.id()))
                .map(other -> opened.getOrDefault(other, 0))
                .sorted()
                .toList();
        return others.isEmpty() ? 0 : others.get(others.size() / 2);
    }

    private Instant dayBefore() {
        return clock.instant().minus(ReadingRows.DAY);
    }
}
