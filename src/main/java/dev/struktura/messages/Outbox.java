package dev.struktura.messages;

import dev.struktura.base.Reason;
import dev.struktura.staff.Viewer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where messages wait until they are sent: whatever is posted in a transaction goes out if, and only if, it commits. */
@Component
public class Outbox {

    private static final String LOCKED = """
        select channel, state from messages.outbox where id = :id and %s for update
        """.formatted(Sight.CONDITION);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final OutboxRows rows;
    private final Channels channels;
    private final Settlement settlement;
    private final Sight sight;

    Outbox(JdbcClient jdbc, JsonMapper json, OutboxRows rows, Channels channels, Settlement settlement, Sight sight) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.channels = channels;
        this.settlement = settlement;
        this.sight = sight;
    }

    /** Whether this installation can send by that channel. */
    public boolean has(Channel channel) {
        return channels.has(channel);
    }

    /** Takes messages in; those whose key has been posted before are passed over. Joins the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(List<NewMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        turnAwayWithoutChannel(rows.insert(messages));
    }

    private void turnAwayWithoutChannel(Map<UUID, NewMessage> messages) {
        Map<Channel, List<UUID>> homeless = new EnumMap<>(Channel.class);
        messages.forEach((id, message) -> {
            if (!channels.has(message.channel())) {
                homeless.computeIfAbsent(message.channel(), channel -> new ArrayList<>())
                        .add(id);
            }
        });
        homeless.forEach(settlement::turnAway);
    }

    /** Sends a message once more because a person says so; its deadline no longer counts. */
    @Transactional
    public Resending resend(MessageId id, Viewer viewer) {
        return sight.over(jdbc.sql(LOCKED).param("id", id.value()), viewer)
                .query((row, n) -> resend(
                        id, Channel.of(row.getString("channel")), MessageState.of(row.getString("state")), viewer))
                .optional()
                .orElseGet(Resending.Unknown::new);
    }

    private Resending resend(MessageId id, Channel channel, MessageState state, Viewer viewer) {
        if (!viewer.mayAct()) {
            return new Resending.ReadOnly();
        }
        if (!state.mayBeResent()) {
            return new Resending.NotNeeded(state);
        }
        if (!channels.has(channel)) {
            return new Resending.NoChannel(channel);
        }
        jdbc.sql("""
            with again as (
                update messages.outbox
                   set state = 'queued', state_at = base.now(), due_at = base.now(), attempts = 0,
                       stale_after = null, at_once = true, lease_until = null, fence = fence + 1
                 where id = :id
                returning id, state_at)
            insert into messages.step (message, at, state, who, who_name, why)
            select id, state_at, 'queued', :who, :name, :why::jsonb from again
            """)
                .param("id", id.value())
                .param("who", viewer.id().value())
                .param("name", viewer.name())
                .param("why", json.writeValueAsString(Reason.of("why.message.resent", viewer.name())))
                .update();
        return new Resending.Queued();
    }

    /** What came of asking for a message to be sent once more. */
    public sealed interface Resending {

        record Queued() implements Resending {}

        /** It is on its way, or arrived, or its recipient wants no such messages. */
        record NotNeeded(MessageState state) implements Resending {}

        record NoChannel(Channel channel) implements Resending {}

        /** The one who asks may look and not act. */
        record ReadOnly() implements Resending {}

        /** There is none, or none that the one who asks may see. */
        record Unknown() implements Resending {}
    }
}
