package dev.struktura.clients;

import dev.struktura.base.Ids;
import dev.struktura.clients.Inquiry.Answer;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers whether a client is already ours, to people who may not see whose it is; each question is counted and journaled. */
@Service
public class Inquiries {

    /** How many questions a person may ask within {@link #WINDOW}. */
    public static final int BUDGET = 20;

    public static final Duration WINDOW = Duration.ofHours(1);

    private record Found(UUID id, @Nullable UUID team) {}

    private final JdbcClient jdbc;
    private final Clients clients;
    private final ContactSeal seal;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    Inquiries(JdbcClient jdbc, Clients clients, ContactSeal seal, Journal journal, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.seal = seal;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param words a phone, an address, a tax id or a whole name; not blank */
    @Transactional
    public Inquiry ask(String words, Viewer viewer) {
        if (!viewer.mayAct()) {
            return new Inquiry.NotAllowed();
        }
        Instant now = clock.instant();
        Optional<Instant> next = nextAllowed(viewer, now);
        if (next.isPresent()) {
            return new Inquiry.TooMany(next.get(), BUDGET);
        }
        Asked asked = Asked.of(words.strip(), seal);
        List<Found> found = find(asked);
        Answer answer = answer(asked, found);
        count(viewer, answer, now);
        tell(asked, answer, viewer, now);
        return new Inquiry.Answered(answer, seen(found, viewer));
    }

    private List<Found> find(Asked asked) {
        return jdbc.sql("select c.id, c.team_id as team from clients.client c where c.merged_into is null and "
                        + asked.condition() + " order by c.created_at, c.id limit 20")
                .param("value", asked.value())
                .query(Found.class)
                .list();
    }

    private static Answer answer(Asked asked, List<Found> found) {
        if (found.isEmpty()) {
            return Answer.FREE;
        }
        boolean kept = found.stream().anyMatch(one -> one.team() != null);
        return kept && !asked.isAmbiguous() ? Answer.TAKEN : Answer.ASK_YOUR_LEAD;
    }

    private @Nullable Client seen(List<Found> found, Viewer viewer) {
        return found.stream()
                .flatMap(one -> clients.find(new ClientId(one.id()), viewer).stream())
                .findFirst()
                .orElse(null);
    }

    /** Questions of one person wait for each other, or two at once would both be the last. */
    private Optional<Instant> nextAllowed(Viewer viewer, Instant now) {
        jdbc.sql("select count(pg_advisory_xact_lock(hashtextextended(:who, 13)))")
                .param("who", viewer.id().toString())
                .query(Long.class)
                .single();
        return jdbc.sql("""
            select at from clients.inquiry where employee_id = :who and at > :since
             order by at desc offset :spent limit 1
            """)
                .param("who", viewer.id().value())
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .param("spent", BUDGET - 1)
                .query(Timestamp.class)
                .optional()
                .map(at -> at.toInstant().plus(WINDOW));
    }

    private void count(Viewer viewer, Answer answer, Instant at) {
        jdbc.sql("insert into clients.inquiry (id, employee_id, answer, at) values (:id, :who, :answer, :at)")
                .param("id", ids.next())
                .param("who", viewer.id().value())
                .param("answer", answer.key())
                .param("at", Timestamp.from(at))
                .update();
    }

    private void tell(Asked asked, Answer answer, Viewer viewer, Instant at) {
        journal.append(new JournalEntry(
                at,
                new JournalEntry.Subject("employee", viewer.id().value()),
                "client-inquired",
                viewer.asActor(),
                null,
                null,
                Map.of("kind", asked.kind(), "asked", asked.told(), "answer", answer.key())));
    }
}
