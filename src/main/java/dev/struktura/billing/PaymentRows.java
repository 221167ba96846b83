package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.deals.DealId;
import dev.struktura.staff.EmployeeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of payments. */
@Repository
class PaymentRows {

    private final JdbcClient jdbc;

    PaymentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Payment payment, EmployeeId by) {
        jdbc.sql("""
            insert into billing.payment (id, invoice, amount, currency, paid_at, reference, entered_at, entered_by)
            values (:id, :invoice, :amount, :currency, :paidAt, :reference, :enteredAt, :enteredBy)
            """)
                .param("id", payment.id().value())
                .param("invoice", payment.invoice().value())
                .param("amount", payment.amount().amount())
                .param("currency", payment.amount().currency().getCurrencyCode())
                .param("paidAt", Timestamp.from(payment.paidAt()))
                .param("reference", payment.reference())
                .param("enteredAt", Timestamp.from(payment.enteredAt()))
                .param("enteredBy", by.value())
                .update();
    }

    /** In the order in which they were paid, at most {@code limit}. */
    List<Payment> list(PaymentFilter filter, int limit) {
        PaymentFilter.Place after = filter.after();
        return jdbc.sql("""
            select p.*, i.deal
              from billing.payment p
              join billing.invoice i on i.id = p.invoice
             where (:deal::uuid is null or i.deal = :deal::uuid)
               and (:at::timestamptz is null or (p.paid_at, p.id) > (:at::timestamptz, :id::uuid))
             order by p.paid_at, p.id
             limit :limit
            """)
                .param("deal", filter.deal() == null ? null : filter.deal().value())
                .param("at", after == null ? null : Timestamp.from(after.paidAt()))
                .param("id", after == null ? null : after.id().value())
                .param("limit", limit)
                .query(PaymentRows::read)
                .list();
    }

    private static Payment read(ResultSet row, int index) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Payment(
                new PaymentId(row.getObject("id", UUID.class)),
                new InvoiceId(row.getObject("invoice", UUID.class)),
                new DealId(row.getObject("deal", UUID.class)),
                new Money(row.getBigDecimal("amount"), currency),
                row.getTimestamp("paid_at").toInstant(),
                row.getString("reference"),
                row.getTimestamp("entered_at").toInstant());
    }
}
