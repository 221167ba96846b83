package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.billing.provider.OpenedPage;
import dev.struktura.billing.provider.Standing;
import dev.struktura.staff.Viewer;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables of checkouts and of what their providers said. */
@Repository
class CheckoutRows {

    private final JdbcClient jdbc;

    CheckoutRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps an order of which nobody has told the provider yet; false while there is another page for the same, or one on its way. */
    @Transactional
    public boolean insert(Checkout one, @Nullable Viewer by) {
        jdbc.sql("select 1 from billing.invoice where id = :invoice for no key update")
                .param("invoice", one.invoice().value())
                .query(Integer.class)
                .single();
        return jdbc.sql("""
            insert into billing.checkout (id, invoice, provider, amount, currency, state, said_at, opened_at, ends_at, opened_by)
            select :id, :invoice, :provider, :amount, :currency, :state, :saidAt, :at, :ends, :by
             where not exists (select from billing.checkout
                                where invoice = :invoice and provider = :provider and state = 'open'
                                  and (page is null and opened_at > :since
                                       or page is not null and amount = :amount and ends_at > :at))
            """)
                        .param("id", one.id().value())
                        .param("invoice", one.invoice().value())
                        .param("provider", one.provider())
                        .param("amount", one.amount().amount())
                        .param("currency", one.amount().currency().getCurrencyCode())
                        .param("state", word(one.standing().state()))
                        .param("saidAt", Timestamp.from(one.standing().at()))
                        .param("at", Timestamp.from(one.openedAt()))
                        .param("ends", Timestamp.from(one.endsAt()))
                        .param("since", Timestamp.from(one.openedAt().minus(Checkout.PATIENCE)))
                        .param("by", by == null ? null : by.id().value())
                        .update()
                == 1;
    }

    /** Notes that the provider opened no page, unless it has said something of the order all the same. */
    @Transactional
    public void refused(CheckoutId id) {
        jdbc.sql("update billing.checkout set state = 'failed' where id = :id and page is null and said_at = :unheard")
                .param("id", id.value())
                .param("unheard", Timestamp.from(Instant.EPOCH))
                .update();
    }

    @Transactional
    public void opened(CheckoutId id, OpenedPage page) {
        jdbc.sql("update billing.checkout set page_id = :page, page = :address where id = :id")
                .param("page", page.id())
                .param("address", page.address().toString())
                .param("id", id.value())
                .update();
    }

    void stands(CheckoutId id, Standing standing) {
        jdbc.sql("""
            update billing.checkout set state = :state, paid = :paid, returned = :returned, said_at = :at where id = :id
            """)
                .param("state", word(standing.state()))
                .param("paid", standing.paid().amount())
                .param("returned", standing.returned().amount())
                .param("at", Timestamp.from(standing.at()))
                .param("id", id.value())
                .update();
    }

    void paidBy(CheckoutId id, PaymentId payment) {
        jdbc.sql("update billing.checkout set payment = :payment where id = :id")
                .param("payment", payment.value())
                .param("id", id.value())
                .update();
    }

    /** Keeps what a provider said, to the letter. */
    void keep(UUID id, CheckoutId checkout, String body, Instant at) {
        jdbc.sql("insert into billing.provider_news (id, checkout, body, heard_at) values (:id, :checkout, :body, :at)")
                .param("id", id)
                .param("checkout", checkout.value())
                .param("body", body)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The checkout, of which nobody else may say anything until this transaction ends. */
    Optional<Checkout> hold(CheckoutId id) {
        return jdbc.sql("select * from billing.checkout where id = :id for update")
                .param("id", id.value())
                .query(CheckoutRows::read)
                .optional();
    }

    Optional<Checkout> find(CheckoutId id) {
        return jdbc.sql("select * from billing.checkout where id = :id")
                .param("id", id.value())
                .query(CheckoutRows::read)
                .optional();
    }

    /** Those of an invoice, newest first. */
    List<Checkout> of(InvoiceId invoice) {
        return jdbc.sql("select * from billing.checkout where invoice = :invoice order by id desc")
                .param("invoice", invoice.value())
                .query(CheckoutRows::read)
                .list();
    }

    private static Checkout read(ResultSet row, int index) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        UUID payment = row.getObject("payment", UUID.class);
        String page = row.getString("page");
        return new Checkout(
                new CheckoutId(row.getObject("id", UUID.class)),
                new InvoiceId(row.getObject("invoice", UUID.class)),
                row.getString("provider"),
                new Money(row.getBigDecimal("amount"), currency),
                page == null ? null : new OpenedPage(row.getString("page_id"), URI.create(page)),
                new Standing(
                        Standing.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        new Money(row.getBigDecimal("paid"), currency),
                        new Money(row.getBigDecimal("returned"), currency),
                        row.getTimestamp("said_at").toInstant()),
                payment == null ? null : new PaymentId(payment),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("ends_at").toInstant());
    }

    private static String word(Standing.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
