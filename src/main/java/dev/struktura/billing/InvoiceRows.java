package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.billing.entity.EntityId;
import dev.struktura.deals.DealId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of invoices. */
@Repository
class InvoiceRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    InvoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One visit of a stage by one deal. */
    record Visit(DealId deal, int visit) {}

    void insert(List<Invoice> invoices, int year, int firstOrdinal) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Invoice invoice : invoices) {
            rows.add(row(invoice, year, firstOrdinal + rows.size()));
        }
        jdbc.sql("""
            insert into billing.invoice (id, entity, kind, refers_to, credited, year, ordinal, number, deal, deal_number, visit, client_name, state,
                   total, paid, currency, issued_at, due_at, paper)
            select id, entity, kind, refers_to, credited, year, ordinal, number, deal, deal_number, visit, client_name, state,
                   total, paid, currency, issued_at, due_at, paper
              from jsonb_populate_recordset(null::billing.invoice, :rows::jsonb)
            """).param("rows", JSON.writeValueAsString(rows)).update();
    }

    private static Map<String, @Nullable Object> row(Invoice invoice, int year, int ordinal) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", invoice.id());
        row.put("entity", invoice.entity());
        row.put("kind", invoice.kind().word());
        row.put("refers_to", invoice.refersTo());
        row.put("credited", invoice.credited().amount());
        row.put("year", year);
        row.put("ordinal", ordinal);
        row.put("number", invoice.number());
        row.put("deal", invoice.deal().id());
        row.put("deal_number", invoice.deal().number());
        row.put("visit", invoice.visit());
        row.put("client_name", invoice.client().name());
        row.put("state", invoice.state().word());
        row.put("total", invoice.total().amount());
        row.put("paid", invoice.paid().amount());
        row.put("currency", invoice.total().currency().getCurrencyCode());
        row.put("issued_at", invoice.issuedAt());
        row.put("due_at", invoice.dueAt());
        row.put("paper", invoice.paper());
        return row;
    }

    /** Which of these visits have their invoice already, in force or not. */
    Set<Visit> issued(Collection<Visit> visits) {
        return new HashSet<>(jdbc.sql("""
            select i.deal, i.visit
              from billing.invoice i
              join unnest(:deals::uuid[], :visits::integer[]) as v (deal, visit) using (deal, visit)
             where i.kind = 'invoice'
            """)
                .param("deals", visits.stream().map(one -> one.deal().value()).toArray(UUID[]::new))
                .param("visits", visits.stream().map(Visit::visit).toArray(Integer[]::new))
                .query((row, index) -> new Visit(new DealId(row.getObject("deal", UUID.class)), row.getInt("visit")))
                .list());
    }

    /**
     * Cancels what the deals still owe nothing on, and says which deals keep an invoice. An invoice that somebody is paying
     * at this very moment is locked: it is kept, and waiting for it could end in a deadlock.
     */
    Set<DealId> cancelUnpaid(Collection<DealId> deals) {
        jdbc.sql("""
            update billing.invoice
               set state = 'cancelled', version = version + 1
             where id in (select id from billing.invoice
                           where deal = any(:deals) and state = 'open'
                             for update skip locked)
            """).param("deals", array(deals)).update();
        return new HashSet<>(
                jdbc.sql("select deal from billing.invoice where deal = any(:deals) and kind = 'invoice' and state <>"
                                + " 'cancelled'")
                        .param("deals", array(deals))
                        .query((row, index) -> new DealId(row.getObject("deal", UUID.class)))
                        .list());
    }

    Optional<Invoice> find(InvoiceId id) {
        return jdbc.sql("select * from billing.invoice where id = :id")
                .param("id", id.value())
                .query(InvoiceRows::read)
                .optional();
    }

    /** The invoice, which nobody else may settle until this transaction ends. */
    Optional<Invoice> hold(InvoiceId id) {
        return jdbc.sql("select * from billing.invoice where id = :id for update")
                .param("id", id.value())
                .query(InvoiceRows::read)
                .optional();
    }

    /** Notes what has been paid by now. */
    void settle(InvoiceId id, Money paid, Invoice.State state) {
        jdbc.sql("update billing.invoice set paid = :paid, state = :state, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("paid", paid.amount())
                .param("state", state.word())
                .update();
    }

    /** Notes what credit notes have lowered it by. */
    void credit(InvoiceId id, Money credited, Invoice.State state) {
        jdbc.sql("update billing.invoice set credited = :credited, state = :state, version = version + 1 where"
                        + " id = :id")
                .param("id", id.value())
                .param("credited", credited.amount())
                .param("state", state.word())
                .update();
    }

    /** The act that closes an invoice. */
    Optional<Invoice> actOf(InvoiceId id) {
        return jdbc.sql("select * from billing.invoice where refers_to = :id and kind = 'act'")
                .param("id", id.value())
                .query(InvoiceRows::read)
                .optional();
    }

    /** Newest first, at most {@code limit}, after the place where an earlier list ended. */
    List<Invoice> list(InvoiceFilter filter, int limit) {
        InvoiceFilter.Place after = filter.after();
        return jdbc.sql("""
            select * from billing.invoice
             where kind = any(:kinds)
               and (:deal::uuid is null or deal = :deal::uuid)
               and (:state::text is null or state = :state::text)
               and (:at::timestamptz is null or (issued_at, id) < (:at::timestamptz, :id::uuid))
             order by issued_at desc, id desc
             limit :limit
            """)
                .param("kinds", filter.kinds().stream().map(PaperKind::word).toArray(String[]::new))
                .param("deal", filter.deal() == null ? null : filter.deal().value())
                .param("state", filter.state() == null ? null : filter.state().word())
                .param("at", after == null ? null : Timestamp.from(after.issuedAt()))
                .param("id", after == null ? null : after.id().value())
                .param("limit", limit)
                .query(InvoiceRows::read)
                .list();
    }

    /** Those that owe and have the text in their number or in the name of the client, newest first. */
    List<Invoice> owing(String text, int limit) {
        return jdbc.sql("""
            select * from billing.invoice
             where state in ('open', 'partly-paid')
               and (position(lower(:text) in lower(number)) > 0 or position(lower(:text) in lower(client_name)) > 0)
             order by issued_at desc, id desc
             limit :limit
            """)
                .param("text", text)
                .param("limit", limit)
                .query(InvoiceRows::read)
                .list();
    }

    private static UUID[] array(Collection<DealId> deals) {
        return deals.stream().map(DealId::value).toArray(UUID[]::new);
    }

    static Invoice read(ResultSet row, int index) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        Timestamp dispatched = row.getTimestamp("dispatched_at");
        return new Invoice(
                new InvoiceId(row.getObject("id", UUID.class)),
                new EntityId(row.getObject("entity", UUID.class)),
                PaperKind.of(row.getString("kind")),
                row.getString("number"),
                new Invoice.DealRef(new DealId(row.getObject("deal", UUID.class)), row.getLong("deal_number")),
                row.getInt("visit"),
                new Invoice.Buyer(row.getString("client_name")),
                Invoice.State.of(row.getString("state")),
                money(row.getBigDecimal("total"), currency),
                money(row.getBigDecimal("paid"), currency),
                money(row.getBigDecimal("credited"), currency),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                JSON.readValue(row.getString("paper"), Paper.class),
                Optional.ofNullable(row.getObject("refers_to", UUID.class))
                        .map(InvoiceId::new)
                        .orElse(null),
                instant(dispatched),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Money money(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }
}
