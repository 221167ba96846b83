package dev.struktura.billing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invoices whose time to pay has passed. */
@Repository
class OverdueRows {

    private final JdbcClient jdbc;

    OverdueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the next invoice is overdue whose deal does not know. */
    Optional<Instant> next() {
        return jdbc.sql("""
            select min(due_at) from billing.invoice where state in ('open', 'partly-paid') and overdue_at is null
            """)
                .query((row, index) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** Takes an invoice whose deal does not know that it is overdue, and notes that it knows. */
    Optional<Invoice> take(Instant now) {
        return jdbc.sql("""
            update billing.invoice
               set overdue_at = :now
             where id = (select id from billing.invoice
                          where state in ('open', 'partly-paid') and overdue_at is null and due_at < :now
                          order by due_at
                          limit 1
                            for update skip locked)
            returning *
            """)
                .param("now", Timestamp.from(now))
                .query(InvoiceRows::read)
                .optional();
    }

    /** The longest overdue first, at most {@code limit}. */
    List<Invoice> all(Instant now, int limit) {
        return jdbc.sql("""
            select * from billing.invoice
             where state in ('open', 'partly-paid') and due_at < :now
             order by due_at, id
             limit :limit
            """)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(InvoiceRows::read)
                .list();
    }
}
