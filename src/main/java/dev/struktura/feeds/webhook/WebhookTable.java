package dev.struktura.feeds.webhook;

import dev.struktura.feeds.webhook.Webhook.Off;
import dev.struktura.feeds.webhook.Webhook.Terms;
import dev.struktura.feeds.webhook.Webhook.Why;
import dev.struktura.staff.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The webhooks as rows. */
@Repository
class WebhookTable {

    private final JdbcClient sql;

    WebhookTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Webhook webhook, Viewer by) {
        sql.sql("""
            insert into feeds.webhook (id, address, events, created_by, created_name, created_at)
            values (:id, :address, :events, :by, :name, :at)
            """)
                .param("id", webhook.id().value())
                .param("address", webhook.terms().address())
                .param("events", words(webhook.terms()))
                .param("by", by.id().value())
                .param("name", by.name())
                .param("at", Timestamp.from(webhook.createdAt()))
                .update();
    }

    List<Webhook> all() {
        return sql.sql("select * from feeds.webhook order by id")
                .query(WebhookTable::webhook)
                .list();
    }

    Optional<Webhook> find(WebhookId id) {
        return read(id, "");
    }

    /** The webhook, which nobody else changes until the transaction ends. */
    Optional<Webhook> hold(WebhookId id) {
        return read(id, " for no key update");
    }

    private Optional<Webhook> read(WebhookId id, String manner) {
        return sql.sql("select * from feeds.webhook where id = :id" + manner)
                .param("id", id.value())
                .query(WebhookTable::webhook)
                .optional();
    }

    void change(WebhookId id, Terms terms) {
        sql.sql("""
            update feeds.webhook set address = :address, events = :events, version = version + 1 where id = :id
            """)
                .param("address", terms.address())
                .param("events", words(terms))
                .param("id", id.value())
                .update();
    }

    void turn(WebhookId id, @Nullable Off off) {
        sql.sql("""
            update feeds.webhook set disabled_at = :at, disabled_why = :why, version = version + 1 where id = :id
            """)
                .param("at", off == null ? null : Timestamp.from(off.since()))
                .param("why", off == null ? null : off.why().slug())
                .param("id", id.value())
                .update();
    }

    void delete(WebhookId id) {
        sql.sql("delete from feeds.webhook where id = :id")
                .param("id", id.value())
                .update();
    }

    private static String[] words(Terms terms) {
        return terms.events().stream().map(WebhookEvent::word).sorted().toArray(String[]::new);
    }

    private static Webhook webhook(ResultSet row, int place) throws SQLException {
        Timestamp off = row.getTimestamp("disabled_at");
        return new Webhook(
                new WebhookId(row.getObject("id", UUID.class)),
                new Terms(row.getString("address"), events(row)),
                off == null ? null : new Off(off.toInstant(), Why.of(row.getString("disabled_why"))),
                row.getString("created_name"),
                row.getTimestamp("created_at").toInstant(),
                row.getLong("version"));
    }

    private static Set<WebhookEvent> events(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("events").getArray())
                .map(WebhookEvent::of)
                .collect(Collectors.toUnmodifiableSet());
    }
}
