package dev.struktura.clients;

import dev.struktura.base.Ids;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows one number or address to one person for a reason: counted against a daily budget and written in the journal. */
@Service
public class Reveals {

    private record Found(UUID clientId, ContactPointKind kind, String mask) {}

    private final JdbcClient jdbc;
    private final Clients clients;
    private final ContactRows contacts;
    private final Journal journal;
    private final RevealBudget budget;
    private final ObjectProvider<RevealListener> listeners;
    private final Clock clock;
    private final Ids ids;

    Reveals(
            JdbcClient jdbc,
            Clients clients,
            ContactRows contacts,
            Journal journal,
            RevealBudget budget,
            ObjectProvider<RevealListener> listeners,
            Clock clock,
            Ids ids) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.contacts = contacts;
        this.journal = journal;
        this.budget = budget;
        this.listeners = listeners;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param reason why this person needs it, in their own words */
    @Transactional
    public RevealResult reveal(ContactPointId id, String reason, Viewer viewer) {
        int allowed = budget.of(viewer.role());
        if (allowed == 0) {
            return new RevealResult.NotAllowed();
        }
        Optional<Found> found = find(id).filter(point -> isSeen(point, viewer));
        if (found.isEmpty()) {
            return new RevealResult.Unknown();
        }
        int spent = spentToday(viewer);
        if (spent >= allowed) {
            return new RevealResult.BudgetSpent(
                    today(viewer).plusDays(1).atStartOfDay(viewer.zone()).toInstant(), allowed);
        }
        count(id, reason, viewer);
        tell(found.get(), reason, viewer);
        ClientId client = new ClientId(found.get().clientId());
        listeners.forEach(listener -> listener.revealed(client, viewer));
        return new RevealResult.Revealed(contacts.value(id), allowed - spent - 1);
    }

    /** The contact point as it is shown, if this person may see its client. */
    public Optional<ContactPoint> masked(ContactPointId id, Viewer viewer) {
        return find(id).filter(point -> isSeen(point, viewer))
                .map(point -> new ContactPoint(id, point.kind(), point.mask()));
    }

    /** How many more this person may look at today. */
    public int leftToday(Viewer viewer) {
        return Math.max(0, budget.of(viewer.role()) - counted(viewer));
    }

    private Optional<Found> find(ContactPointId id) {
        return jdbc.sql("""
            select contact.client_id, point.kind, point.mask
            from clients.contact_point point join clients.contact on contact.id = point.contact_id
            where point.id = :id
            """).param("id", id.value()).query(Found.class).optional();
    }

    private boolean isSeen(Found point, Viewer viewer) {
        return clients.find(new ClientId(point.clientId()), viewer).isPresent();
    }

    /** Reveals of one person wait for each other, or two at once would both spend the last of the budget. */
    private int spentToday(Viewer viewer) {
        jdbc.sql("select count(pg_advisory_xact_lock(hashtextextended(:who, 11)))")
                .param("who", viewer.id().toString())
                .query(Long.class)
                .single();
        return counted(viewer);
    }

    private int counted(Viewer viewer) {
        return jdbc.sql("select count(*) from clients.reveal where employee_id = :who and at >= :since")
                .param("who", viewer.id().value())
                .param("since", today(viewer).atStartOfDay(viewer.zone()).toOffsetDateTime())
                .query(Integer.class)
                .single();
    }

    private void count(ContactPointId id, String reason, Viewer viewer) {
        jdbc.sql("""
            insert into clients.reveal (id, contact_point_id, employee_id, reason, at)
            values (:id, :point, :who, :reason, :at)
            """)
                .param("id", ids.next())
                .param("point", id.value())
                .param("who", viewer.id().value())
                .param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void tell(Found point, String reason, Viewer viewer) {
        Instant at = clock.instant();
        JournalEntry.Subject subject = new JournalEntry.Subject("client", point.clientId());
        Map<String, Object> data = Map.of("kind", point.kind().key(), "masked", point.mask(), "reason", reason);
        journal.append(new JournalEntry(at, subject, "contact-revealed", viewer.asActor(), null, null, data));
    }

    private LocalDate today(Viewer viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }
}
