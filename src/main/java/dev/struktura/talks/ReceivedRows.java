package dev.struktura.talks;

import dev.struktura.base.Ids;
import dev.struktura.clients.ClientId;
import dev.struktura.deals.DealId;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came in, as rows; addresses are sealed there. */
@Repository
class ReceivedRows {

    private static final String SELECT = """
        select m.id, m.medium, m.received_at, m.kind, m.client_id, m.deal_id, m.sender, m.mask, m.subject, m.body,
               m.quoted, m.read_at, m.filed_how, m.filed_at, m.filed_by,
               array(select id || ' ' || size || ' ' || coalesce(refused, '-') || ' ' || name
                       from talks.file f where f.message = m.id order by position) as files
          from talks.message m
        """;

    /** Where something stands. */
    record Place(@Nullable ClientId client, @Nullable DealId deal) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final SenderSeal seal;
    private final Ids ids;

    ReceivedRows(JdbcClient jdbc, JdbcTemplate batches, SenderSeal seal, Ids ids) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.seal = seal;
        this.ids = ids;
    }

    /** Whether it has come in before; whoever asks holds others back that ask the same until the transaction ends. */
    boolean knows(Medium medium, String externalId) {
        return jdbc.sql("""
            select exists (select from talks.message where medium = :medium and external_id = :id)
              from (select pg_advisory_xact_lock(hashtextextended(:medium || ' ' || :id, 0))) held
            """)
                .param("medium", medium.slug())
                .param("id", externalId)
                .query(Boolean.class)
                .single();
    }

    /** @param aside whether it is known not to be ours */
    void insert(ReceivedId id, Incoming message, Belonging belonging, boolean aside) {
        String mask = ShownAddress.of(message.medium(), message.sender().address());
        jdbc.sql("""
            insert into talks.message (id, medium, external_id, received_at, kind, client_id, deal_id, sender, address,
                   sender_mark, mask, subject, body, quoted, thread, raw, filed_how, filed_at)
            values (:id, :medium, :externalId, base.now(), :kind, :client, :deal, :sender, :address,
                   :senderMark, :mask, :subject, :body, :quoted, :thread, :raw, :filed,
                   case when :filed::text is not null then base.now() end)
            """)
                .param("id", id.value())
                .param("medium", message.medium().slug())
                .param("externalId", message.id())
                .param("kind", Received.Kind.of(message.standing()).slug())
                .param(
                        "client",
                        belonging.client() == null ? null : belonging.client().value())
                .param(
                        "deal",
                        belonging.deal() == null ? null : belonging.deal().id().value())
                .param(
                        "sender",
                        message.sender().name().isEmpty()
                                ? mask
                                : message.sender().name())
                .param("address", seal.seal(id.value(), message.sender().address()))
                .param("senderMark", seal.markOf(message.sender().address()).orElse(null))
                .param("mask", mask)
                .param("filed", aside ? Filed.How.ASIDE.slug() : null)
                .param("subject", message.subject())
                .param("body", message.text())
                .param("quoted", message.quoted())
                .param("thread", message.thread().toArray(String[]::new))
                .param("raw", message.standing() instanceof Incoming.Standing.Unreadable(byte[] raw) ? raw : null)
                .update();
        insertFiles(id, message.files());
    }

    private void insertFiles(ReceivedId id, List<IncomingFile> files) {
        List<Object[]> rows = new ArrayList<>();
        for (IncomingFile file : files) {
            rows.add(new Object[] {
                ids.next(), id.value(), rows.size(), file.name(), file.type(), file.size(), file.content(), slug(file)
            });
        }
        if (!rows.isEmpty()) {
            batches.batchUpdate("""
                insert into talks.file (id, message, position, name, content_type, size, content, refused) values (?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        }
    }

    private static @Nullable String slug(IncomingFile file) {
        return file.refused() == null ? null : file.refused().slug();
    }

    /** Where the latest of these mails stands, of those that came to us. */
    Optional<Place> latestOf(List<String> externalIds) {
        return jdbc.sql("""
            select client_id, deal_id from talks.message
             where external_id = any(:ids) and medium = 'email' and client_id is not null
             order by id desc limit 1
            """)
                .param("ids", externalIds.toArray(String[]::new))
                .query((row, n) -> new Place(client(row), deal(row)))
                .optional();
    }

    /** Newest first: what came from a client. */
    List<Received> from(ClientId client, int limit) {
        return jdbc.sql(SELECT + " where m.client_id = :client order by m.id desc limit :limit")
                .param("client", client.value())
                .param("limit", limit)
                .query(this::received)
                .list();
    }

    /** Newest first: what nobody knows whose it is. */
    List<Received> unsorted(@Nullable ReceivedId before, int limit) {
        return page("m.client_id is null and m.filed_how is null", before, limit);
    }

    /** Newest first: what is not ours. */
    List<Received> aside(@Nullable ReceivedId before, int limit) {
        return page("m.filed_how = 'aside'", before, limit);
    }

    /** How much waits to be sorted, counted no further than this. */
    int countUnsorted(int most) {
        return jdbc.sql("""
            select count(*)
              from (select from talks.message where client_id is null and filed_how is null limit :most) waiting
            """).param("most", most).query(Integer.class).single();
    }

    private List<Received> page(String condition, @Nullable ReceivedId before, int limit) {
        return jdbc.sql(SELECT + " where " + condition + """
             and (:before::uuid is null or m.id < :before) order by m.id desc limit :limit
            """)
                .param("before", before == null ? null : before.value())
                .param("limit", limit)
                .query(this::received)
                .list();
    }

    Optional<Received> find(ReceivedId id) {
        return jdbc.sql(SELECT + " where m.id = :id")
                .param("id", id.value())
                .query(this::received)
                .optional();
    }

    /** To whom and on what an answer goes: for sending only, never for a screen. */
    Optional<Answerable> answerable(ReceivedId id) {
        return jdbc.sql("select address, external_id, thread from talks.message where id = :id")
                .param("id", id.value())
                .query((row, n) -> {
                    List<String> mails = new ArrayList<>(
                            List.of((String[]) row.getArray("thread").getArray()));
                    mails.add(row.getString("external_id"));
                    return new Answerable(seal.open(id.value(), row.getBytes("address")), mails);
                })
                .optional();
    }

    /** From where messages came: for comparing only, never for a screen. */
    Map<ReceivedId, String> addresses(Collection<ReceivedId> messages) {
        return jdbc
                .sql("select id, address from talks.message where id = any(:ids)")
                .param("ids", messages.stream().map(ReceivedId::value).toArray(UUID[]::new))
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return Map.entry(new ReceivedId(id), seal.open(id, row.getBytes("address")));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param thread identities of the mails that lead to it, itself the last */
    record Answerable(String address, List<String> thread) {

        /** Keeps the address out of logs. */
        @Override
        public String toString() {
            return thread.toString();
        }
    }

    /** The file of that identity, if it was kept. */
    Optional<Kept> file(ReceivedFileId id) {
        return jdbc.sql("select message, name, content from talks.file where id = :id and content is not null")
                .param("id", id.value())
                .query((row, n) -> new Kept(
                        new ReceivedId(row.getObject("message", UUID.class)),
                        row.getString("name"),
                        row.getBytes("content")))
                .optional();
    }

    /** A file as it is kept, and the message it came with. */
    // the bytes only pass through; two files are never compared
    @SuppressWarnings("ArrayRecordComponent")
    record Kept(ReceivedId message, String name, byte[] content) {}

    /** Marks as read what was not yet. */
    void read(Collection<ReceivedId> messages, Viewer by) {
        jdbc.sql("""
            update talks.message set read_at = base.now(), read_by = :by where id = any(:ids) and read_at is null
            """)
                .param("by", by.id().value())
                .param("ids", messages.stream().map(ReceivedId::value).toArray(UUID[]::new))
                .update();
    }

    private Received received(ResultSet row, int number) throws SQLException {
        OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
        ReceivedId id = new ReceivedId(row.getObject("id", UUID.class));
        return new Received(
                id,
                Medium.of(row.getString("medium")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Received.Kind.of(row.getString("kind")),
                client(row),
                deal(row),
                row.getString("sender"),
                row.getString("mask"),
                MaskedWords.of(row.getString("subject")),
                MaskedWords.of(row.getString("body")),
                MaskedWords.of(row.getString("quoted")),
                files((String[]) row.getArray("files").getArray()),
                read == null ? null : read.toInstant(),
                filed(row));
    }

    private static List<Received.File> files(String[] lines) {
        List<Received.File> files = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(" ", 4);
            files.add(new Received.File(
                    ReceivedFileId.of(parts[0]), parts[3], Long.parseLong(parts[1]), refused(parts[2])));
        }
        return files;
    }

    private static @Nullable Refusal refused(String slug) {
        return slug.equals("-") ? null : Refusal.of(slug);
    }

    private static @Nullable Filed filed(ResultSet row) throws SQLException {
        String how = row.getString("filed_how");
        UUID by = row.getObject("filed_by", UUID.class);
        return how == null
                ? null
                : new Filed(
                        Filed.How.of(how),
                        row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                        by == null ? null : new EmployeeId(by));
    }

    private static @Nullable ClientId client(ResultSet row) throws SQLException {
        UUID client = row.getObject("client_id", UUID.class);
        return client == null ? null : new ClientId(client);
    }

    private static @Nullable DealId deal(ResultSet row) throws SQLException {
        UUID deal = row.getObject("deal_id", UUID.class);
        return deal == null ? null : new DealId(deal);
    }
}
