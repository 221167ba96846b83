package dev.struktura.talks;

import dev.struktura.base.BlindIndex;
import dev.struktura.base.Ids;
import dev.struktura.base.Secrets;
import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Contact;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links by which chats become clients'. Each can be used once, within two weeks, unless it is revoked; it is kept by a mark alone. */
@Component
public class ChatInvitations {

    private static final Duration VALID = Duration.ofDays(14);
    private static final int TOKEN_BYTES = 24;
    private static final int MOST_SHOWN = 50;
    private static final String SELECT = """
        select id, contact_name, made_at, made_name, expires_at, used_at, revoked_at, revoked_name from talks.chat_invitation
        """;

    /**
     * An invitation that was just made.
     *
     * @param token what the link has to hold; never to be had again
     */
    public record Made(ChatInvitation invitation, String token) {

        /** Keeps the token out of logs. */
        @Override
        public String toString() {
            return invitation.toString();
        }
    }

    /** What came of revoking one. */
    public enum Revoked {
        DONE,
        USED,
        UNKNOWN
    }

    private final JdbcClient jdbc;
    private final BlindIndex tokens;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ChatInvitations(JdbcClient jdbc, Secrets secrets, Journal journal, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.tokens = secrets.blindIndex("talks.chat-invitation");
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param contact of the client, for whom it is; null for whoever of the client */
    @Transactional
    public Made make(Client client, @Nullable Contact contact, Viewer by) {
        String token = token();
        UUID id = ids.next();
        jdbc.sql("""
            insert into talks.chat_invitation (token, id, client_id, contact_id, contact_name, made_at, made_name, expires_at)
            values (:token, :id, :client, :contact, :contactName, base.now(), :by,
                   base.now() + make_interval(secs => :valid))
            """)
                .param("token", tokens.of(token))
                .param("id", id)
                .param("client", client.id().value())
                .param("contact", contact == null ? null : contact.id().value())
                .param("contactName", contact == null ? null : contact.name())
                .param("by", by.name())
                .param("valid", VALID.toSeconds())
                .update();
        ChatInvitation made = find(id).orElseThrow();
        tell(client.id(), "chat-invitation-made", made.contact(), by);
        return new Made(made, token);
    }

    /** The latest of a client, the newest first; whether the client is seen is for the caller to ask. */
    public List<ChatInvitation> of(ClientId client) {
        return jdbc.sql(SELECT + " where client_id = :client order by id desc limit :most")
                .param("client", client.value())
                .param("most", MOST_SHOWN)
                .query(ChatInvitations::invitation)
                .list();
    }

    /** Its link leads nowhere from now on; revoked once, it stays so. */
    @Transactional
    public Revoked revoke(ClientId client, ChatInvitation.Id id, Viewer by) {
        Optional<ChatInvitation> found = find(id.value(), client);
        if (found.isEmpty()) {
            return Revoked.UNKNOWN;
        }
        ChatInvitation invitation = found.get();
        if (invitation.usedAt() != null) {
            return Revoked.USED;
        }
        if (invitation.revokedAt() == null) {
            jdbc.sql("update talks.chat_invitation set revoked_at = base.now(), revoked_name = :by where id = :id")
                    .param("by", by.name())
                    .param("id", id.value())
                    .update();
            tell(client, "chat-invitation-revoked", invitation.contact(), by);
        }
        return Revoked.DONE;
    }

    /** The client whose invitation this is; it is used up. */
    @Transactional
    public Optional<ClientId> accept(String token) {
        record Used(ClientId client, @Nullable String contact) {}
        Optional<Used> used = jdbc.sql("""
            update talks.chat_invitation set used_at = base.now()
             where token = any(:tokens) and used_at is null and revoked_at is null and expires_at > base.now()
            returning client_id, contact_name
            """)
                .param("tokens", tokens.any(token).toArray(UUID[]::new))
                .query((row, n) ->
                        new Used(new ClientId(row.getObject("client_id", UUID.class)), row.getString("contact_name")))
                .optional();
        used.ifPresent(one -> tell(one.client(), "chat-invitation-used", one.contact(), null));
        return used.map(Used::client);
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Optional<ChatInvitation> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(ChatInvitations::invitation)
                .optional();
    }

    private Optional<ChatInvitation> find(UUID id, ClientId client) {
        return jdbc.sql(SELECT + " where id = :id and client_id = :client for update")
                .param("id", id)
                .param("client", client.value())
                .query(ChatInvitations::invitation)
                .optional();
    }

    private void tell(ClientId client, String type, @Nullable String contact, @Nullable Viewer by) {
        Map<String, Object> data = new HashMap<>();
        if (contact != null) {
            data.put("contact", contact);
        }
        JournalEntry.Subject subject = new JournalEntry.Subject("client", client.value());
        journal.append(
                new JournalEntry(clock.instant(), subject, type, by == null ? null : by.asActor(), null, null, data));
    }

    private static ChatInvitation invitation(ResultSet row, int number) throws SQLException {
        return new ChatInvitation(
                new ChatInvitation.Id(row.getObject("id", UUID.class)),
                row.getString("contact_name"),
                Objects.requireNonNull(instant(row, "made_at")),
                row.getString("made_name"),
                Objects.requireNonNull(instant(row, "expires_at")),
                instant(row, "used_at"),
                instant(row, "revoked_at"),
                row.getString("revoked_name"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
