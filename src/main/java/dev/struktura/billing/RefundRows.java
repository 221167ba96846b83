package dev.struktura.billing;

import dev.struktura.base.Ids;
import dev.struktura.base.Money;
import dev.struktura.staff.Viewer;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of money that went back. */
@Repository
class RefundRows {

    private final JdbcClient jdbc;
    private final Ids ids;

    RefundRows(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Money that went back to whoever paid it. */
    record Refund(
            PaymentId payment,
            Money amount,
            Instant refundedAt,
            @Nullable String reference) {}

    /** @param by null when nobody of us gave it back */
    void insert(Refund refund, Instant at, @Nullable Viewer by) {
        jdbc.sql("""
            insert into billing.refund (id, payment, amount, refunded_at, reference, entered_at, entered_by)
            values (:id, :payment, :amount, :refundedAt, :reference, :at, :by)
            """)
                .param("id", ids.next())
                .param("payment", refund.payment().value())
                .param("amount", refund.amount().amount())
                .param("refundedAt", Timestamp.from(refund.refundedAt()))
                .param("reference", refund.reference())
                .param("at", Timestamp.from(at))
                .param("by", by == null ? null : by.id().value())
                .update();
    }
}
