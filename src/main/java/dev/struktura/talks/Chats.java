package dev.struktura.talks;

import dev.struktura.base.BlindIndex;
import dev.struktura.base.Secrets;
import dev.struktura.clients.ClientId;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose chat with our bot it is. A chat becomes a client's by a link made for it, or by the number its owner shares. */
@Component
public class Chats {

    private static final Duration VALID = Duration.ofDays(14);
    private static final int TOKEN_BYTES = 24;

    private final JdbcClient jdbc;
    private final BlindIndex chats;
    private final BlindIndex tokens;
    private final SecureRandom random = new SecureRandom();

    Chats(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.chats = secrets.blindIndex("talks.chat");
        this.tokens = secrets.blindIndex("talks.chat-invitation");
    }

    /** What a link has to hold so that the chat it opens is this client's; whoever uses it first has it. */
    @Transactional
    public String invite(ClientId client) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
            insert into talks.chat_invitation (token, client_id, expires_at)
            values (:token, :client, base.now() + make_interval(secs => :valid))
            """)
                .param("token", tokens.of(token))
                .param("client", client.value())
                .param("valid", VALID.toSeconds())
                .update();
        return token;
    }

    /** The client whose invitation this is; it is used up. */
    @Transactional
    public Optional<ClientId> accept(String token) {
        return jdbc.sql("""
            delete from talks.chat_invitation where token = any(:tokens) returning client_id, expires_at > base.now() as valid
            """)
                .param("tokens", tokens.any(token).toArray(UUID[]::new))
                .query((row, n) -> row.getBoolean("valid")
                        ? Optional.of(new ClientId(row.getObject("client_id", UUID.class)))
                        : Optional.<ClientId>empty())
                .optional()
                .flatMap(found -> found);
    }

    @Transactional
    public void link(String chat, ClientId client) {
        jdbc.sql("""
            insert into talks.chat (mark, client_id, linked_at) values (:mark, :client, base.now())
                on conflict (mark) do update set client_id = excluded.client_id, linked_at = excluded.linked_at
            """)
                .param("mark", chats.of(chat))
                .param("client", client.value())
                .update();
    }

    /** The chat is this client's no longer, if it was. */
    @Transactional
    public void unlink(String chat, ClientId client) {
        jdbc.sql("delete from talks.chat where mark = any(:marks) and client_id = :client")
                .param("marks", chats.any(chat).toArray(UUID[]::new))
                .param("client", client.value())
                .update();
    }

    public Optional<ClientId> clientOf(String chat) {
        return jdbc.sql("select client_id from talks.chat where mark = any(:marks)")
                .param("marks", chats.any(chat).toArray(UUID[]::new))
                .query((row, n) -> new ClientId(row.getObject("client_id", UUID.class)))
                .optional();
    }
}
