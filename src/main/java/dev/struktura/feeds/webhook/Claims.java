package dev.struktura.feeds.webhook;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes deliveries for one node alone, and writes down what came of them. */
@Repository
class Claims {

    private final JdbcClient sql;

    Claims(JdbcClient sql) {
        this.sql = sql;
    }

    /** The moment the next delivery is due. */
    Optional<Instant> nextDue() {
        return sql.sql("""
            select min(d.due_at) as due from feeds.delivery d
              join feeds.webhook w on w.id = d.webhook
             where d.state = 'waiting' and w.disabled_at is null
            """)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp("due")))
                .single()
                .map(Timestamp::toInstant);
    }

    /**
     * Claims what is due and of no other node, so much of each address that a slow one does not keep the others waiting.
     *
     * @param lease longer than an attempt takes
     */
    List<Claim> claim(int ofEach, int most, Duration lease) {
        return sql.sql("""
            update feeds.delivery d
               set fence = d.fence + 1, lease_until = base.now() + make_interval(secs => :lease)
              from feeds.webhook w
             where w.id = d.webhook
               and d.id in (
                   select due.id from feeds.webhook o
                    cross join lateral (
                          select c.id from feeds.delivery c
                           where c.webhook = o.id and c.state = 'waiting' and c.due_at <= base.now()
                             and (c.lease_until is null or c.lease_until <= base.now())
                           order by c.due_at, c.id limit :each
                             for update skip locked) due
                    where o.disabled_at is null
                    limit :most)
            returning d.*, w.address
            """)
                .param("lease", lease.toSeconds())
                .param("each", ofEach)
                .param("most", most)
                .query((row, n) ->
                        new Claim(DeliveryTable.delivery(row, n), row.getString("address"), row.getLong("fence")))
                .list();
    }

    /** @return false when the delivery was claimed anew since, or is gone */
    boolean settle(Claim claim, Reply reply, Fate fate, Instant now) {
        Reply.Answered answered = reply instanceof Reply.Answered some ? some : null;
        Reply.Unanswered unanswered = reply instanceof Reply.Unanswered some ? some : null;
        return sql.sql("""
            update feeds.delivery
               set state = :state, attempts = attempts + 1, due_at = :due, lease_until = null, tried_at = :now,
                   status = :status, fault = :fault, answer = :said, took_millis = :took
             where id = :id and fence = :fence and state = 'waiting'
            """)
                        .param("state", fate.state().slug())
                        .param("due", Timestamp.from(now.plus(fate.pause())))
                        .param("now", Timestamp.from(now))
                        .param("status", answered == null ? null : answered.status())
                        .param(
                                "fault",
                                unanswered == null ? null : unanswered.fault().slug())
                        .param("said", said(reply))
                        .param("took", reply.took().toMillis())
                        .param("id", claim.delivery().id().value())
                        .param("fence", claim.fence())
                        .update()
                == 1;
    }

    private static String said(Reply reply) {
        return switch (reply) {
            case Reply.Answered answered -> answered.answer();
            case Reply.Unanswered unanswered -> unanswered.said();
        };
    }
}
