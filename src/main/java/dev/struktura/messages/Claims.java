package dev.struktura.messages;

import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.EmployeeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may send which message. A claim is a lease of 30 seconds with a fence; a message is marked as being sent before it
 * leaves, so that after a crash it is known which messages certainly did not leave and may be claimed again.
 */
@Component
class Claims {

    private static final String COLUMNS = """
         o.id, o.fence, o.attempts, o.channel, o.recipient, o.address, o.locale, o.template, o.fields,
         o.about_type, o.about_id, o.to_client, o.unsubscribe, o.on_behalf_of, o.at_once
        """;
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AddressSeal seal;

    Claims(JdbcClient jdbc, JsonMapper json, AddressSeal seal) {
        this.jdbc = jdbc;
        this.json = json;
        this.seal = seal;
    }

    /** Up to {@code limit} messages that are due, the longest waiting first, for this sender alone. */
    List<Parcel> claim(Channel channel, int limit) {
        return jdbc.sql("""
            update messages.outbox o
               set lease_until = base.now() + interval '30 seconds', fence = o.fence + 1
             where o.id in (
                   select id from messages.outbox
                    where state = 'queued' and due_at <= base.now() and channel = :channel
                      and (lease_until is null or lease_until <= base.now())
                      and (stale_after is null or stale_after > base.now())
                    order by due_at
                    limit :limit
                      for update skip locked)
            returning
            """ + COLUMNS)
                .param("channel", channel.slug())
                .param("limit", limit)
                .query(this::parcel)
                .list();
    }

    /** One message, before anybody else can see it. */
    Parcel claim(String key) {
        return jdbc.sql("""
            update messages.outbox o
               set lease_until = base.now() + interval '30 seconds', fence = o.fence + 1
             where o.key = :key
            returning
            """ + COLUMNS).param("key", key).query(this::parcel).single();
    }

    /** Marks the message as being handed over from now on; false when it is another's by now, or too old. */
    boolean begin(Parcel parcel) {
        return jdbc.sql("""
            update messages.outbox
               set state = 'sending', state_at = base.now(), attempts = attempts + 1,
                   lease_until = base.now() + interval '30 seconds'
             where id = :id and fence = :fence and state = 'queued'
               and (stale_after is null or stale_after > base.now())
            """)
                        .param("id", parcel.id().value())
                        .param("fence", parcel.fence())
                        .update()
                == 1;
    }

    /** Takes the messages whose sender vanished between marking and answering out of sending. */
    List<Parcel> lost() {
        return jdbc.sql("""
            update messages.outbox o set state = 'unclear', state_at = base.now(), lease_until = null
             where o.id in (
                   select id from messages.outbox
                    where state = 'sending' and lease_until <= base.now()
                      for update skip locked)
            returning
            """ + COLUMNS).query(this::parcel).list();
    }

    /** Takes the messages whose moment has passed out of the queue. */
    List<Parcel> stale() {
        return jdbc.sql("""
            update messages.outbox o set state = 'stale', state_at = base.now(), lease_until = null
             where o.id in (
                   select id from messages.outbox
                    where state = 'queued' and stale_after <= base.now()
                      for update skip locked)
            returning
            """ + COLUMNS).query(this::parcel).list();
    }

    /** Takes messages that have no channel out of the queue. */
    List<Parcel> turnedAway(List<UUID> messages) {
        return jdbc.sql("""
            update messages.outbox o set state = 'no-channel', state_at = base.now()
             where o.id = any (:ids::uuid[]) and o.state = 'queued'
            returning
            """ + COLUMNS)
                .param("ids", messages.stream().map(UUID::toString).toArray(String[]::new))
                .query(this::parcel)
                .list();
    }

    /** Takes what is due to one of us out of the queue when it is more than {@code calm}, to go as one message. */
    List<Parcel> folded(Channel channel, UUID employee, int calm) {
        return jdbc.sql("""
            with storm as materialized (
                select id from messages.outbox
                 where state = 'queued' and not to_client and on_behalf_of = :employee and channel = :channel
                   and due_at <= base.now() and lease_until is null and attempts = 0 and template <> :digest
                   for update skip locked)
            update messages.outbox o set state = 'folded', state_at = base.now()
              from storm
             where o.id = storm.id and (select count(*) from storm) > :calm
            returning
            """ + COLUMNS)
                .param("employee", employee)
                .param("channel", channel.slug())
                .param("digest", Digests.TEMPLATE)
                .param("calm", calm)
                .query(this::parcel)
                .list();
    }

    /** Writes the verdict of its receipts on a message that was sent; nothing when that has been done. */
    List<Parcel> confirmed(MessageId id, MessageState state) {
        return jdbc.sql("""
            update messages.outbox o set state = :state, state_at = base.now()
             where o.id = :id and o.state = 'sent'
            returning
            """ + COLUMNS)
                .param("id", id.value())
                .param("state", state.slug())
                .query(this::parcel)
                .list();
    }

    List<Attachment> attachments(MessageId id) {
        return jdbc.sql("""
            select file_name, content_type, content from messages.attachment where message = :id order by position
            """)
                .param("id", id.value())
                .query((row, n) -> new Attachment(
                        row.getString("file_name"), row.getString("content_type"), row.getBytes("content")))
                .list();
    }

    private Parcel parcel(ResultSet row, int number) throws SQLException {
        return parcel(row, seal.open(row.getObject("id", UUID.class), row.getBytes("address")));
    }

    /** A message that is looked at and not sent: its address stays sealed. */
    Parcel shown(ResultSet row, int number) throws SQLException {
        return parcel(row, row.getString("mask"));
    }

    private Parcel parcel(ResultSet row, String address) throws SQLException {
        UUID onBehalfOf = row.getObject("on_behalf_of", UUID.class);
        return new Parcel(
                new MessageId(row.getObject("id", UUID.class)),
                row.getLong("fence"),
                row.getInt("attempts"),
                Channel.of(row.getString("channel")),
                new Recipient(row.getString("recipient"), address, Locale.forLanguageTag(row.getString("locale"))),
                row.getString("template"),
                json.readValue(row.getString("fields"), FIELDS),
                new JournalEntry.Subject(row.getString("about_type"), row.getObject("about_id", UUID.class)),
                row.getBoolean("to_client"),
                row.getString("unsubscribe"),
                onBehalfOf == null ? null : new EmployeeId(onBehalfOf),
                row.getBoolean("at_once"));
    }
}
