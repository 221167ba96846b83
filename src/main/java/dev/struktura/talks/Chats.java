package dev.struktura.talks;

import dev.struktura.base.BlindIndex;
import dev.struktura.base.Secrets;
import dev.struktura.clients.ClientId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose chat with our bot it is. A chat becomes a client's by a link made for it, or by the number its owner shares. */
@Component
public class Chats {

    private final JdbcClient jdbc;
    private final BlindIndex chats;

    Chats(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.chats = secrets.blindIndex("talks.chat");
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
