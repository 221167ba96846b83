package dev.struktura.billing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The printed invoices, and which are still to be printed. */
@Repository
class DocumentRows {

    private final JdbcClient jdbc;

    DocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next invoice to print, which nobody else takes for a minute; one that failed comes after those not tried yet. */
    Optional<InvoiceId> claim() {
        return jdbc.sql("""
            update billing.invoice
               set tried_at = clock_timestamp()
             where id = (select id from billing.invoice
                          where dispatched_at is null and kind = 'invoice' and state <> 'cancelled'
                            and (tried_at is null or tried_at < clock_timestamp() - interval '1 minute')
                          order by tried_at nulls first
                          limit 1
                            for update skip locked)
            returning id
            """).query(UUID.class).optional().map(InvoiceId::new);
    }

    /** Keeps the document; false when the invoice was printed or cancelled meanwhile. */
    boolean keep(InvoiceId invoice, byte[] pdf) {
        return jdbc.sql("""
            with mine as (
                update billing.invoice set dispatched_at = base.now(), version = version + 1
                 where id = :id and dispatched_at is null and state <> 'cancelled'
                returning id)
            insert into billing.document (invoice, pdf) select id, :pdf from mine
            """).param("id", invoice.value()).param("pdf", pdf).update() == 1;
    }

    Optional<byte[]> find(InvoiceId invoice) {
        return jdbc.sql("select pdf from billing.document where invoice = :id")
                .param("id", invoice.value())
                .query((row, index) -> row.getBytes("pdf"))
                .optional();
    }
}
