package dev.struktura.messages;

import dev.struktura.base.Ids;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
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
import tools.jackson.databind.json.JsonMapper;

/** Writes new messages into the outbox, any number in one statement. */
@Component
class OutboxRows {

    private static final int TOKEN_BYTES = 24;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Ids ids;
    private final AddressSeal seal;
    private final SecureRandom random = new SecureRandom();

    OutboxRows(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, Ids ids, AddressSeal seal) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.ids = ids;
        this.seal = seal;
    }

    /** Answers with those that are new; the others' keys have been posted before. */
    Map<UUID, NewMessage> insert(List<NewMessage> messages) {
        Map<UUID, NewMessage> byId = new LinkedHashMap<>();
        messages.forEach(message -> byId.put(ids.next(), message));
        byId.keySet().retainAll(insert(byId));
        attach(byId);
        return byId;
    }

    private Set<UUID> insert(Map<UUID, NewMessage> messages) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        messages.forEach((id, message) -> rows.add(row(id, message)));
        return new HashSet<>(jdbc.sql("""
            with posted as (
                insert into messages.outbox (id, key, channel, recipient, address, mask, locale, template, fields,
                       about_type, about_id, to_client, purpose, why, on_behalf_of, stale_after, unsubscribe,
                       at_once, posted_at, state, state_at, due_at)
                select id, key, channel, recipient, decode(address, 'base64'), mask, locale, template, fields,
                       about_type, about_id, to_client, purpose, why, on_behalf_of, stale_after, unsubscribe,
                       at_once, base.now(), 'queued', base.now(), base.now()
                  from jsonb_to_recordset(:rows::jsonb) as m(id uuid, key text, channel text, recipient text,
                       address text, mask text, locale text, template text, fields jsonb, about_type text, about_id uuid,
                       to_client boolean, purpose text, why jsonb, on_behalf_of uuid, stale_after timestamptz,
                       unsubscribe text, at_once boolean)
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
        String address = message.recipient().address();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", id);
        row.put("key", message.key());
        row.put("channel", message.channel().slug());
        row.put("recipient", message.recipient().name());
        row.put("address", Base64.getEncoder().encodeToString(seal.seal(id, address)));
        row.put("mask", MaskedAddress.of(message.channel(), address));
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
        row.put("at_once", message.hurried());
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
