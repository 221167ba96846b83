package dev.struktura.messages;

import dev.struktura.base.Reason;
import dev.struktura.staff.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What has been sent, for those who may see it. */
@Component
public class Messages {

    private static final String SELECT = """
        select o.*, s.why as state_why
          from messages.outbox o
          left join lateral (select why from messages.step where message = o.id order by id desc limit 1) s on true
         where %s
        """.formatted(Sight.CONDITION);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Claims claims;
    private final Wording wording;
    private final Sight sight;

    Messages(JdbcClient jdbc, JsonMapper json, Claims claims, Wording wording, Sight sight) {
        this.jdbc = jdbc;
        this.json = json;
        this.claims = claims;
        this.wording = wording;
        this.sight = sight;
    }

    public List<SentMessage> list(MessageQuery query, Viewer viewer) {
        return seenBy(viewer, """
               and (:state::text is null or o.state = :state)
               and (:channel::text is null or o.channel = :channel)
               and position(lower(:recipient) in lower(o.recipient)) > 0
               and (:before::uuid is null or o.id < :before)
             order by o.id desc
             limit :limit
            """)
                .param("state", query.state() == null ? null : query.state().slug())
                .param(
                        "channel",
                        query.channel() == null ? null : query.channel().slug())
                .param("recipient", query.recipient())
                .param("before", query.before() == null ? null : query.before().value())
                .param("limit", query.limit())
                .query(this::message)
                .list();
    }

    public Optional<MessageStory> find(MessageId id, Viewer viewer) {
        return seenBy(viewer, " and o.id = :id")
                .param("id", id.value())
                .query((row, n) -> new MessageStory(
                        message(row, n),
                        wording.text(claims.shown(row, n)).orElse(null),
                        claims.attachments(id).stream()
                                .map(Attachment::fileName)
                                .toList(),
                        steps(id)))
                .optional();
    }

    private JdbcClient.StatementSpec seenBy(Viewer viewer, String condition) {
        return sight.over(jdbc.sql(SELECT + condition), viewer);
    }

    private List<MessageStory.Step> steps(MessageId id) {
        return jdbc.sql("""
            select at, state, who_name, why, answer from messages.step where message = :id order by id
            """)
                .param("id", id.value())
                .query((row, n) -> new MessageStory.Step(
                        at(row, "at"),
                        MessageState.of(row.getString("state")),
                        row.getString("who_name"),
                        reason(row.getString("why")),
                        row.getString("answer")))
                .list();
    }

    private SentMessage message(ResultSet row, int number) throws SQLException {
        Parcel parcel = claims.shown(row, number);
        MessageState state = MessageState.of(row.getString("state"));
        return new SentMessage(
                parcel.id(),
                parcel.channel(),
                parcel.to().name(),
                parcel.to().address(),
                wording.subject(parcel),
                parcel.about(),
                parcel.toClient(),
                at(row, "posted_at"),
                state,
                at(row, "state_at"),
                parcel.attempts(),
                state == MessageState.QUEUED && at(row, "due_at").isAfter(at(row, "posted_at"))
                        ? at(row, "due_at")
                        : null,
                reason(row.getString("state_why")),
                reason(row.getString("why")));
    }

    private @Nullable Reason reason(@Nullable String why) {
        return why == null ? null : json.readValue(why, Reason.class);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
