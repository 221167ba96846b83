package dev.struktura.messages;

import dev.struktura.base.Ids;
import dev.struktura.base.Reason;
import dev.struktura.staff.Viewer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where messages wait until they are sent: whatever is posted in a transaction goes out if, and only if, it commits. */
@Component
public class Outbox {

    private static final int TOKEN_BYTES = 24;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Ids ids;
    private final Channels channels;
    private final Settlement settlement;
    private final SecureRandom random = new SecureRandom();

    Outbox(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, Ids ids, Channels channels, Settlement settlement) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.settlement = settlement;
        this.batches = batches;
        this.json = json;
        this.ids = ids;
    }

    /** Takes messages in; those whose key has been posted before are passed over. Joins the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(List<NewMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        Map<UUID, NewMessage> byId = new LinkedHashMap<>();
        messages.forEach(message -> byId.put(ids.next(), message));
        Set<UUID> taken = insert(byId);
        byId.keySet().retainAll(taken);
        attach(byId);
        turnAwayWithoutChannel(byId);
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
        return jdbc.sql("""
            select channel, state from messages.outbox
             where id = :id and (:all or on_behalf_of = :viewer)
               for update
            """)
                .param("id", id.value())
                .param("all", viewer.seesEverything())
                .param("viewer", viewer.id().value())
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
                       stale_after = null, lease_until = null, fence = fence + 1
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

    private Set<UUID> insert(Map<UUID, NewMessage> messages) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        messages.forEach((id, message) -> rows.add(row(id, message)));
        return new HashSet<>(jdbc.sql("""
            with posted as (
                insert into messages.outbox (id, key, channel, recipient, address, locale, template, fields,
                       about_type, about_id, to_client, purpose, why, on_behalf_of, stale_after, unsubscribe,
                       posted_at, state, state_at, due_at)
                select id, key, channel, recipient, address, locale, template, fields,
                       about_type, about_id, to_client, purpose, why, on_behalf_of, stale_after, unsubscribe,
                       base.now(), 'queued', base.now(), base.now()
                  from jsonb_to_recordset(:rows::jsonb) as m(id uuid, key text, channel text, recipient text,
                       address text, locale text, template text, fields jsonb, about_type text, about_id uuid,
                       to_client boolean, purpose text, why jsonb, on_behalf_of uuid, stale_after timestamptz,
                       unsubscribe text)
                    on conflict (key) do nothing
                returning id, state, state_at, why),
            told as (
                insert into messages.step (message, at, state, why)
                select id, state_at, state, why from posted)
            select id from posted
            """)
                .param("rows", json.writeValueAsString(rows))
                .query(UUID.class)
                .list());
    }

    private Map<String, @Nullable Object> row(UUID id, NewMessage message) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", id);
        row.put("key", message.key());
        row.put("channel", message.channel().slug());
        row.put("recipient", message.recipient().name());
        row.put("address", message.recipient().address());
        row.put("locale", message.recipient().locale().toLanguageTag());
        row.put("template", message.template());
        row.put("fields", message.fields());
        row.put("about_type", message.about().type());
        row.put("about_id", message.about().id());
        row.put("to_client", message.toClient());
        row.put("purpose", message.purpose().name().toLowerCase(Locale.ROOT));
        row.put("why", message.why());
        row.put("on_behalf_of", message.onBehalfOf());
        row.put("stale_after", message.staleAfter());
        row.put("unsubscribe", message.purpose() == NewMessage.Purpose.MARKETING ? token() : null);
        return row;
    }

    private void attach(Map<UUID, NewMessage> messages) {
        List<Object[]> rows = new ArrayList<>();
        messages.forEach((id, message) -> {
            for (Attachment file : message.attachments()) {
                rows.add(new Object[] {id, rows.size(), file.fileName(), file.contentType(), file.content()});
            }
        });
        if (!rows.isEmpty()) {
            batches.batchUpdate("""
                insert into messages.attachment (message, position, file_name, content_type, content)
                values (?, ?, ?, ?, ?)
                """, rows);
        }
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return new String(Base64.getUrlEncoder().withoutPadding().encode(bytes), StandardCharsets.US_ASCII);
    }
}
