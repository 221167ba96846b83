package dev.struktura.billing;

import dev.struktura.base.Company;
import dev.struktura.base.Ids;
import dev.struktura.billing.bank.StatementLine;
import dev.struktura.staff.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The table of statements, and the payments their lines become. */
@Repository
class StatementRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final Company company;

    StatementRows(JdbcClient jdbc, Ids ids, Clock clock, Company company) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.company = company;
    }

    /** A file as it came, with its lines by what makes them the same in another file. */
    record Brought(String name, String format, Map<String, StatementLine> lines, int outgoing) {}

    /** What was kept of it: the money that was not known yet. */
    record Kept(UUID id, List<Payment> fresh) {}

    /** Keeps a file as a whole. Lines go in by their keys, so that two files at once wait for each other and never in a circle. */
    @Transactional
    public Kept keep(Brought brought, Viewer by) {
        UUID id = ids.next();
        Instant now = clock.instant();
        insert(id, brought, now, by);
        Map<String, Map<String, @Nullable Object>> rows = new TreeMap<>();
        brought.lines().forEach((key, line) -> rows.put(key, row(key, line, now)));
        List<Map<String, @Nullable Object>> sorted = List.copyOf(rows.values());
        List<Payment> fresh = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += BATCH) {
            fresh.addAll(insert(id, sorted.subList(from, Math.min(sorted.size(), from + BATCH)), by));
        }
        jdbc.sql("update billing.statement set duplicates = lines - :fresh where id = :id")
                .param("fresh", fresh.size())
                .param("id", id)
                .update();
        return new Kept(id, fresh);
    }

    /** Notes that so much more of a statement was matched, and that it need not be looked at again. */
    @Transactional
    public void matched(UUID statement, int more) {
        jdbc.sql("update billing.statement set matched = matched + :more, matched_at = :at where id = :id")
                .param("more", more)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", statement)
                .update();
    }

    /** How many of these lines are money that is known. */
    int known(Collection<String> keys) {
        return jdbc.sql("select count(*) from billing.payment where bank_line = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** When the first of those that were kept and not matched was brought. */
    Optional<Instant> firstUnmatched() {
        return jdbc.sql("select min(brought_at) as at from billing.statement where matched_at is null")
                .query((row, n) -> Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant))
                .single();
    }

    List<UUID> unmatched(Instant broughtBefore) {
        return jdbc.sql("select id from billing.statement where matched_at is null and brought_at <= :at order by id")
                .param("at", Timestamp.from(broughtBefore))
                .query(UUID.class)
                .list();
    }

    /** The money of a statement that settles nothing yet. */
    List<Payment> waiting(UUID statement) {
        return jdbc.sql("select * from billing.payment where statement = :statement and allocated + refunded < amount")
                .param("statement", statement)
                .query(PaymentRows::read)
                .list();
    }

    /** Newest first, those after one, or from the newest when that is null. */
    List<BroughtStatement> list(@Nullable UUID after, int limit) {
        return jdbc.sql("""
            select * from billing.statement where :after::uuid is null or id < :after::uuid order by id desc limit :limit
            """)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new BroughtStatement(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("format"),
                        row.getInt("lines"),
                        row.getInt("matched"),
                        row.getInt("duplicates"),
                        row.getInt("outgoing"),
                        row.getTimestamp("brought_at").toInstant()))
                .list();
    }

    private void insert(UUID id, Brought brought, Instant at, Viewer by) {
        jdbc.sql("""
            insert into billing.statement (id, name, format, lines, duplicates, outgoing, brought_at, brought_by)
            values (:id, :name, :format, :lines, 0, :outgoing, :at, :by)
            """)
                .param("id", id)
                .param("name", brought.name())
                .param("format", brought.format())
                .param("lines", brought.lines().size())
                .param("outgoing", brought.outgoing())
                .param("at", Timestamp.from(at))
                .param("by", by.id().value())
                .update();
    }

    private List<Payment> insert(UUID statement, List<Map<String, @Nullable Object>> rows, Viewer by) {
        return jdbc.sql("""
            insert into billing.payment (id, amount, currency, paid_at, reference, entered_at, entered_by, payer_name,
                   payer_tax_id, payer_account, purpose, source, statement, bank_line)
            select id, amount, currency, paid_at, reference, entered_at, :by, payer_name,
                   payer_tax_id, payer_account, purpose, 'statement', :statement, bank_line
              from jsonb_populate_recordset(null::billing.payment, :rows::jsonb)
             order by bank_line
                on conflict (bank_line) do nothing
            returning *
            """)
                .param("by", by.id().value())
                .param("statement", statement)
                .param("rows", JSON.writeValueAsString(rows))
                .query(PaymentRows::read)
                .list();
    }

    private Map<String, @Nullable Object> row(String key, StatementLine line, Instant now) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", ids.next());
        row.put("amount", line.amount().amount());
        row.put("currency", line.amount().currency().getCurrencyCode());
        row.put("paid_at", noon(line.day()));
        row.put("reference", reference(line.bankId()));
        row.put("entered_at", now);
        row.put("payer_name", line.payer().name());
        row.put("payer_tax_id", line.payer().taxId());
        row.put("payer_account", line.payer().account());
        row.put("purpose", line.purpose());
        row.put("bank_line", key);
        return row;
    }

    /** Banks tell the day. */
    private Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(company.zone()).toInstant();
    }

    private static @Nullable String reference(String bankId) {
        return bankId.isEmpty() ? null : bankId.substring(0, Math.min(bankId.length(), Payment.LONGEST_REFERENCE));
    }
}
