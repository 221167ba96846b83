package dev.struktura.feeds.webhook;

import dev.struktura.base.Ids;
import dev.struktura.feeds.webhook.Delivery.Attempt;
import dev.struktura.feeds.webhook.Delivery.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The deliveries as rows. */
@Repository
class DeliveryTable {

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Ids ids;

    DeliveryTable(JdbcClient sql, JsonMapper json, Ids ids) {
        this.sql = sql;
        this.json = json;
        this.ids = ids;
    }

    /** Puts what happened on its way; what is or was on it already goes again only when that is meant. */
    void add(WebhookId webhook, Happening happening, Instant now, boolean again) {
        String repeat = again
                ? "do update set state = 'waiting', attempts = 0, due_at = excluded.due_at"
                        + " where delivery.state <> 'waiting'"
                : "do nothing";
        sql.sql("""
            insert into feeds.delivery (id, webhook, entry, event, body, state, created_at, due_at)
            values (:id, :webhook, :entry, :event, :body, 'waiting', :now, :now)
                on conflict (webhook, entry, event)
            """ + repeat)
                .param("id", ids.next())
                .param("webhook", webhook.value())
                .param("entry", happening.entry())
                .param("event", happening.event().word())
                .param("body", json.writeValueAsString(happening.document()))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Puts a delivery down that is held from the beginning by whoever makes the one attempt. */
    void addHeld(Delivery delivery, Duration lease) {
        sql.sql("""
            insert into feeds.delivery (id, webhook, event, body, state, created_at, due_at, lease_until)
            values (:id, :webhook, :event, :body, 'waiting', :now, :now, :lease)
            """)
                .param("id", delivery.id().value())
                .param("webhook", delivery.webhook().value())
                .param("event", delivery.event().word())
                .param("body", delivery.body())
                .param("now", Timestamp.from(delivery.createdAt()))
                .param("lease", Timestamp.from(delivery.createdAt().plus(lease)))
                .update();
    }

    /** Newest first, those before {@code before}, or from the newest when that is null. */
    List<Delivery> of(WebhookId webhook, @Nullable DeliveryId before, int limit) {
        return sql.sql("""
            select * from feeds.delivery
             where webhook = :webhook and (:before::uuid is null or id < :before::uuid)
             order by id desc limit :limit
            """)
                .param("webhook", webhook.value())
                .param("before", before == null ? null : before.toString())
                .param("limit", limit)
                .query(DeliveryTable::delivery)
                .list();
    }

    Optional<Delivery> find(WebhookId webhook, DeliveryId id) {
        return sql.sql("select * from feeds.delivery where webhook = :webhook and id = :id")
                .param("webhook", webhook.value())
                .param("id", id.value())
                .query(DeliveryTable::delivery)
                .optional();
    }

    /** Sends a delivery once more, from the first attempt on; one that waits goes at once. */
    void again(DeliveryId id, Instant now) {
        sql.sql("""
            update feeds.delivery set state = 'waiting', attempts = 0, due_at = :now where id = :id
            """).param("now", Timestamp.from(now)).param("id", id.value()).update();
    }

    /** What waited while nothing was sent begins anew. */
    void resume(WebhookId webhook, Instant now) {
        sql.sql("""
            update feeds.delivery set attempts = 0, due_at = :now where webhook = :webhook and state = 'waiting'
            """)
                .param("now", Timestamp.from(now))
                .param("webhook", webhook.value())
                .update();
    }

    /** Whether an address took anything since a moment. */
    boolean tookAny(WebhookId webhook, Instant since) {
        return sql.sql("""
            select exists (select from feeds.delivery
                            where webhook = :webhook and state = 'delivered' and tried_at > :since)
            """)
                .param("webhook", webhook.value())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** Forgets what was settled before a moment. */
    int forget(Instant before) {
        return sql.sql("delete from feeds.delivery where state <> 'waiting' and created_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    static Delivery delivery(ResultSet row, int place) throws SQLException {
        return new Delivery(
                new DeliveryId(row.getObject("id", UUID.class)),
                new WebhookId(row.getObject("webhook", UUID.class)),
                WebhookEvent.of(row.getString("event")),
                row.getString("body"),
                State.of(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                attempt(row));
    }

    private static @Nullable Attempt attempt(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("tried_at");
        String fault = row.getString("fault");
        return at == null
                ? null
                : new Attempt(
                        at.toInstant(),
                        row.getObject("status", Integer.class),
                        fault == null ? null : Fault.of(fault),
                        row.getString("answer"),
                        Duration.ofMillis(row.getLong("took_millis")));
    }
}
