package dev.struktura.talks.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Up to where mailboxes, and chats with a bot, have been read. One node at a time holds a mailbox, by a lease with a fence on the database's clock. */
@Repository
public class Cursors {

    /**
     * A mailbox that this node holds.
     *
     * @param validity under which {@code last} counts; null before the first look
     * @param fetchedAt when it was looked into last; null before the first look
     */
    public record Held(
            String key,
            long fence,
            @Nullable Long validity,
            long last,
            @Nullable Instant fetchedAt) {}

    private final JdbcClient jdbc;

    Cursors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes hold of the mailbox for a minute; empty while another node has it. */
    public Optional<Held> hold(String key) {
        return jdbc.sql("""
            insert into talks.mailbox as m (key, fence, lease_until) values (:key, 1, base.now() + interval '1 minute')
                on conflict (key) do update set fence = m.fence + 1, lease_until = excluded.lease_until
             where m.lease_until is null or m.lease_until <= base.now()
            returning fence, validity, last_uid, fetched_at
            """)
                .param("key", key)
                .query((row, n) -> new Held(
                        key,
                        row.getLong("fence"),
                        row.getObject("validity", Long.class),
                        row.getLong("last_uid"),
                        instant(row.getObject("fetched_at", OffsetDateTime.class))))
                .optional();
    }

    /** Notes that everything was looked at and holds on for another minute; false when another node took over. */
    public boolean renew(Held held) {
        return jdbc.sql("""
            update talks.mailbox
               set lease_until = base.now() + interval '1 minute', fetched_at = base.now(), trouble = null, trouble_at = null
             where key = :key and fence = :fence
            """)
                        .param("key", held.key())
                        .param("fence", held.fence())
                        .update()
                == 1;
    }

    /** Moves on in the transaction that keeps what was read there; false when another node took over. */
    boolean advance(Held held, long validity, long uid) {
        return jdbc.sql("""
            update talks.mailbox
               set validity = :validity, last_uid = :uid, lease_until = base.now() + interval '1 minute'
             where key = :key and fence = :fence
            """)
                        .param("validity", validity)
                        .param("uid", uid)
                        .param("key", held.key())
                        .param("fence", held.fence())
                        .update()
                == 1;
    }

    /** Moves on, or fails the transaction that would keep what another node keeps. */
    public void mustAdvance(Held held, long validity, long uid) {
        if (!advance(held, validity, uid)) {
            throw new LostMailbox(held.key());
        }
    }

    /** Lets go, for another node to take it at once, and notes what went wrong, if anything did. */
    public void release(Held held, @Nullable String trouble) {
        jdbc.sql("""
            update talks.mailbox
               set lease_until = null, trouble = :trouble, trouble_at = case when :trouble::text is null then null else base.now() end
             where key = :key and fence = :fence
            """)
                .param("trouble", trouble)
                .param("key", held.key())
                .param("fence", held.fence())
                .update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
