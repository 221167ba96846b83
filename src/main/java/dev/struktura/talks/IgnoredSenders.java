package dev.struktura.talks;

import dev.struktura.base.Ids;
import dev.struktura.base.KeepsSecrets;
import dev.struktura.base.SealedColumn;
import dev.struktura.base.Secrets;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose messages are not ours. Their addresses are sealed: nobody reads here who that is, beyond what a mask tells. */
@Service
public class IgnoredSenders implements KeepsSecrets {

    private static final String TABLE = "talks.ignored_sender";

    private final JdbcClient jdbc;
    private final SenderSeal seal;
    private final Secrets secrets;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    IgnoredSenders(JdbcClient jdbc, SenderSeal seal, Secrets secrets, Journal journal, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.secrets = secrets;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** The latest first, for those who sort. */
    public List<IgnoredSender> all(Viewer viewer) {
        return Conversations.showsUnsorted(viewer)
                ? jdbc.sql("select id, medium, mask, added_at, added_name from talks.ignored_sender order by id desc")
                        .query((row, n) -> new IgnoredSender(
                                new IgnoredSender.Id(row.getObject("id", UUID.class)),
                                Medium.of(row.getString("medium")),
                                row.getString("mask"),
                                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                                row.getString("added_name")))
                        .list()
                : List.of();
    }

    /** What they write from now on waits to be sorted like anything else; false when there is no such sender. */
    @Transactional
    public boolean forget(IgnoredSender.Id id, Viewer by) {
        boolean known = jdbc.sql("delete from talks.ignored_sender where id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
        if (known) {
            tell(id.value(), "sender-forgotten", Map.of(), by);
        }
        return known;
    }

    boolean knows(Incoming.Sender sender) {
        return sender.reaches().stream().anyMatch(this::knows);
    }

    /** Remembers whoever is at this address; once is enough. */
    void add(Medium medium, String address, Viewer by) {
        UUID id = ids.next();
        String mask = ShownAddress.of(medium, address);
        boolean added = jdbc.sql("""
            insert into talks.ignored_sender (id, mark, address, mask, medium, added_at, added_name)
            values (:id, :mark, :address, :mask, :medium, base.now(), :name)
                on conflict (mark) do nothing
            """)
                        .param("id", id)
                        .param("mark", seal.markOf(address).orElseThrow())
                        .param("address", secrets.encrypt(address, SealedColumn.place(TABLE, id)))
                        .param("mask", mask)
                        .param("medium", medium.slug())
                        .param("name", by.name())
                        .update()
                == 1;
        if (added) {
            tell(id, "sender-ignored", Map.of("masked", mask), by);
        }
    }

    /** Whoever is at this address is heard again, if they were not. */
    void forget(String address, Viewer by) {
        of(address).ifPresent(id -> forget(id, by));
    }

    private boolean knows(String address) {
        return of(address).isPresent();
    }

    private Optional<IgnoredSender.Id> of(String address) {
        return jdbc.sql("select id from talks.ignored_sender where mark = any(:marks) limit 1")
                .param("marks", seal.marksOf(address).toArray(UUID[]::new))
                .query((row, n) -> new IgnoredSender.Id(row.getObject("id", UUID.class)))
                .optional();
    }

    private void tell(UUID id, String type, Map<String, Object> data, Viewer by) {
        JournalEntry.Subject subject = new JournalEntry.Subject("sender", id);
        journal.append(new JournalEntry(clock.instant(), subject, type, by.asActor(), null, null, data));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn(
                TABLE,
                List.of("id"),
                "address",
                new SealedColumn.Mark(
                        SenderSeal.PURPOSE,
                        "update talks.ignored_sender set mark = ? where id = ?",
                        (_, address) -> SenderSeal.normal(address))));
    }
}
