package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.billing.bank.Payer;
import dev.struktura.staff.EmployeeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of money that came in. */
@Repository
class PaymentRows {

    private final JdbcClient jdbc;

    PaymentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by null when nobody of us entered it */
    void insert(Payment payment, @Nullable EmployeeId by) {
        jdbc.sql("""
            insert into billing.payment (id, amount, currency, paid_at, reference, source, entered_at, entered_by)
            values (:id, :amount, :currency, :paidAt, :reference, :source, :enteredAt, :enteredBy)
            """)
                .param("id", payment.id().value())
                .param("amount", payment.amount().amount())
                .param("currency", payment.amount().currency().getCurrencyCode())
                .param("paidAt", Timestamp.from(payment.paidAt()))
                .param("reference", payment.reference())
                .param("source", payment.source())
                .param("enteredAt", Timestamp.from(payment.enteredAt()))
                .param("enteredBy", by == null ? null : by.value())
                .update();
    }

    Optional<Payment> find(PaymentId id) {
        return jdbc.sql("select * from billing.payment where id = :id")
                .param("id", id.value())
                .query(PaymentRows::read)
                .optional();
    }

    /** The payment, which nobody else may allocate or give back until this transaction ends. */
    Optional<Payment> hold(PaymentId id) {
        return jdbc.sql("select * from billing.payment where id = :id for update")
                .param("id", id.value())
                .query(PaymentRows::read)
                .optional();
    }

    /** Notes that so much more of a payment is allocated; less than nothing when it was taken back. */
    void allocate(PaymentId id, Money more) {
        jdbc.sql("update billing.payment set allocated = allocated + :more where id = :id")
                .param("id", id.value())
                .param("more", more.amount())
                .update();
    }

    void refund(PaymentId id, Money more) {
        jdbc.sql("update billing.payment set refunded = refunded + :more where id = :id")
                .param("id", id.value())
                .param("more", more.amount())
                .update();
    }

    /**
     * Notes which payment may be the same money: entered by hand for the same invoice, of the same amount, some days before or after,
     * and not told by a bank yet.
     */
    Optional<PaymentId> noteTwin(PaymentId id, InvoiceId invoice) {
        return jdbc.sql("""
            update billing.payment p
               set resembles = (select e.id
                                  from billing.payment e
                                  join billing.allocation a on a.payment = e.id and a.taken_back_at is null
                                 where e.source = 'entered' and e.bank_line is null
                                   and e.amount = p.amount and e.currency = p.currency and a.invoice = :invoice
                                   and e.paid_at between p.paid_at - interval '3 days' and p.paid_at + interval '3 days'
                                   and not exists (select from billing.payment o where o.resembles = e.id)
                                 order by e.id
                                 limit 1)
             where p.id = :id
            returning resembles
            """)
                .param("id", id.value())
                .param("invoice", invoice.value())
                .query((row, index) -> Optional.ofNullable(id(row.getObject(1, UUID.class))))
                .single();
    }

    /** Lets the payment that was entered by hand be what the bank told of; the other one is no more. */
    void merge(PaymentId told, PaymentId entered) {
        jdbc.sql("""
            with gone as (delete from billing.payment where id = :told returning *)
            update billing.payment p
               set bank_line = gone.bank_line, statement = gone.statement, purpose = gone.purpose,
                   payer_name = gone.payer_name, payer_tax_id = gone.payer_tax_id, payer_account = gone.payer_account
              from gone
             where p.id = :entered
            """)
                .param("told", told.value())
                .param("entered", entered.value())
                .update();
    }

    /** What waits to be allocated, longest waiting first. */
    List<Payment> unallocated(UnallocatedMoney.@Nullable Place after, int limit) {
        return jdbc.sql("""
            select * from billing.payment
             where allocated + refunded < amount
               and (:at::timestamptz is null or (paid_at, id) > (:at::timestamptz, :id::uuid))
             order by paid_at, id
             limit :limit
            """)
                .param("at", after == null ? null : Timestamp.from(after.paidAt()))
                .param("id", after == null ? null : after.id().value())
                .param("limit", limit)
                .query(PaymentRows::read)
                .list();
    }

    int countUnallocated() {
        return jdbc.sql("select count(*) from billing.payment where allocated + refunded < amount")
                .query(Integer.class)
                .single();
    }

    static Payment read(ResultSet row, int index) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        Money amount = new Money(row.getBigDecimal("amount"), currency);
        Money refunded = new Money(row.getBigDecimal("refunded"), currency);
        Money allocated = new Money(row.getBigDecimal("allocated"), currency);
        return new Payment(
                new PaymentId(row.getObject("id", UUID.class)),
                amount,
                amount.minus(allocated).minus(refunded),
                refunded,
                row.getTimestamp("paid_at").toInstant(),
                new Payer(row.getString("payer_name"), row.getString("payer_tax_id"), row.getString("payer_account")),
                row.getString("purpose"),
                row.getString("reference"),
                row.getString("source"),
                id(row.getObject("resembles", UUID.class)),
                row.getTimestamp("entered_at").toInstant());
    }

    private static @Nullable PaymentId id(@Nullable UUID id) {
        return id == null ? null : new PaymentId(id);
    }
}
