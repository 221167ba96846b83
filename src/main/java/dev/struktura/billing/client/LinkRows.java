package dev.struktura.billing.client;

import dev.struktura.base.Ids;
import dev.struktura.billing.InvoiceId;
import dev.struktura.staff.doors.Knock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of links and of their openings. */
@Repository
class LinkRows {

    private static final int LONGEST_AGENT = 300;

    private final JdbcClient jdbc;
    private final Ids ids;

    LinkRows(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Does nothing when the invoice has one. */
    void insert(InvoiceId invoice, String token, Instant until) {
        jdbc.sql("insert into billing.link (invoice, token, until) values (:invoice, :token, :until) on"
                        + " conflict do nothing")
                .param("invoice", invoice.value())
                .param("token", token)
                .param("until", Timestamp.from(until))
                .update();
    }

    List<InvoiceLink> of(Collection<InvoiceId> invoices) {
        return jdbc.sql("select * from billing.link where invoice = any(:invoices)")
                .param("invoices", invoices.stream().map(InvoiceId::value).toArray(UUID[]::new))
                .query(LinkRows::read)
                .list();
    }

    Optional<InvoiceLink> byToken(String token) {
        return jdbc.sql("select * from billing.link where token = :token")
                .param("token", token)
                .query(LinkRows::read)
                .optional();
    }

    /** False when it was revoked before. */
    boolean revoke(InvoiceId invoice, Instant now) {
        return jdbc.sql("update billing.link set revoked_at = :now where invoice = :invoice and revoked_at is null")
                        .param("now", Timestamp.from(now))
                        .param("invoice", invoice.value())
                        .update()
                == 1;
    }

    void replace(InvoiceId invoice, String token, Instant until) {
        jdbc.sql("update billing.link set token = :token, until = :until, revoked_at = null where invoice = :invoice")
                .param("token", token)
                .param("until", Timestamp.from(until))
                .param("invoice", invoice.value())
                .update();
    }

    /** Two requests of one visitor at the same moment wait for each other here. */
    void hold(InvoiceId invoice) {
        jdbc.sql("select 1 from billing.link where invoice = :invoice for no key update")
                .param("invoice", invoice.value())
                .query(Integer.class)
                .single();
    }

    /** False when the visitor has opened it since then. */
    boolean count(InvoiceId invoice, Knock knock, Instant now, Instant since) {
        String agent = knock.manner().agent();
        return jdbc.sql("""
            with counted as (
                insert into billing.opening (id, invoice, at, visitor, agent)
                select :id, :invoice, :now, :visitor, :agent
                 where not exists (select 1 from billing.opening
                                    where invoice = :invoice and visitor = :visitor and at > :since)
                returning invoice)
            update billing.link l set openings = openings + 1, last_opened_at = :now
              from counted where l.invoice = counted.invoice
            """)
                        .param("id", ids.next())
                        .param("invoice", invoice.value())
                        .param("now", Timestamp.from(now))
                        .param("visitor", knock.visitor())
                        .param("agent", agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)))
                        .param("since", Timestamp.from(since))
                        .update()
                == 1;
    }

    private static InvoiceLink read(ResultSet row, int index) throws SQLException {
        return new InvoiceLink(
                new InvoiceId(row.getObject("invoice", UUID.class)),
                row.getString("token"),
                row.getTimestamp("until").toInstant(),
                instant(row.getTimestamp("revoked_at")),
                row.getInt("openings"),
                instant(row.getTimestamp("last_opened_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
