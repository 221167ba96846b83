package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.deals.DealId;
import dev.struktura.staff.EmployeeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of what payments settle. */
@Repository
class AllocationRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String IN_FORCE = """
        select a.*, i.deal, p.currency, p.paid_at, p.reference
          from billing.allocation a
          join billing.payment p on p.id = a.payment
          join billing.invoice i on i.id = a.invoice
         where a.taken_back_at is null
        """;

    private final JdbcClient jdbc;

    AllocationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes what a payment settles.
     *
     * @param why what spoke for the invoice; empty when a person chose it
     * @param by null when nobody of us said so
     */
    void insert(Allocation one, List<Reason> why, @Nullable EmployeeId by) {
        jdbc.sql("""
            insert into billing.allocation (id, payment, invoice, amount, why, allocated_at, allocated_by)
            values (:id, :payment, :invoice, :amount, :why::jsonb, :at, :by)
            """)
                .param("id", one.id().value())
                .param("payment", one.payment().value())
                .param("invoice", one.invoice().value())
                .param("amount", one.amount().amount())
                .param("why", why.isEmpty() ? null : JSON.writeValueAsString(why))
                .param("at", Timestamp.from(one.at()))
                .param("by", by == null ? null : by.value())
                .update();
    }

    void takeBack(AllocationId id, Instant at, @Nullable EmployeeId by) {
        jdbc.sql("update billing.allocation set taken_back_at = :at, taken_back_by = :by where id = :id")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .param("by", by == null ? null : by.value())
                .update();
    }

    Optional<Allocation> find(AllocationId id) {
        return jdbc.sql(IN_FORCE + " and a.id = :id")
                .param("id", id.value())
                .query(AllocationRows::read)
                .optional();
    }

    List<Allocation> of(PaymentId payment) {
        return jdbc.sql(IN_FORCE + " and a.payment = :payment order by a.id")
                .param("payment", payment.value())
                .query(AllocationRows::read)
                .list();
    }

    /** What was allocated last, newest first. */
    List<Allocation> latest(int limit) {
        return jdbc.sql(IN_FORCE + " order by a.allocated_at desc, a.id desc limit :limit")
                .param("limit", limit)
                .query(AllocationRows::read)
                .list();
    }

    /** In the order in which they were paid, at most {@code limit}. */
    List<Allocation> list(PaymentFilter filter, int limit) {
        PaymentFilter.Place after = filter.after();
        return jdbc.sql(IN_FORCE + """
               and (:deal::uuid is null or i.deal = :deal::uuid)
               and (:at::timestamptz is null or (p.paid_at, a.id) > (:at::timestamptz, :id::uuid))
             order by p.paid_at, a.id
             limit :limit
            """)
                .param("deal", filter.deal() == null ? null : filter.deal().value())
                .param("at", after == null ? null : Timestamp.from(after.paidAt()))
                .param("id", after == null ? null : after.id().value())
                .param("limit", limit)
                .query(AllocationRows::read)
                .list();
    }

    private static Allocation read(ResultSet row, int index) throws SQLException {
        return new Allocation(
                new AllocationId(row.getObject("id", UUID.class)),
                new PaymentId(row.getObject("payment", UUID.class)),
                new InvoiceId(row.getObject("invoice", UUID.class)),
                new DealId(row.getObject("deal", UUID.class)),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                row.getTimestamp("paid_at").toInstant(),
                row.getString("reference"),
                row.getTimestamp("allocated_at").toInstant());
    }
}
