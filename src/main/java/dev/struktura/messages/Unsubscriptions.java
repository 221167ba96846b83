package dev.struktura.messages;

import dev.struktura.base.Asking;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who no longer wants marketing messages, and the addresses of the pages on which they said so. */
@Component
public class Unsubscriptions {

    private final JdbcClient jdbc;
    private final Site site;
    private final AddressSeal seal;

    Unsubscriptions(JdbcClient jdbc, Site site, AddressSeal seal) {
        this.jdbc = jdbc;
        this.site = site;
        this.seal = seal;
    }

    String pageOf(String token) {
        return site.url() + "/unsubscribe/" + token;
    }

    /** The address a token stands for; empty when the token is none of ours. */
    public Optional<String> addressOf(String token) {
        return Asking.asDepartment(() -> jdbc.sql("select id, address from messages.outbox where unsubscribe = :token")
                .param("token", token)
                .query((row, n) -> seal.open(row.getObject("id", UUID.class), row.getBytes("address")))
                .optional());
    }

    /** Notes that the recipient of the message with this token wants no more; false when the token is none of ours. */
    @Transactional
    public boolean unsubscribe(String token) {
        Optional<String> address = addressOf(token);
        address.ifPresent(known -> jdbc.sql("""
            insert into messages.unsubscribed (channel, address, at, message)
            select channel, :mark, base.now(), id from messages.outbox o where unsubscribe = :token
               and not exists (select from messages.unsubscribed u where u.channel = o.channel and u.address = any(:marks))
                on conflict (channel, address) do nothing
            """)
                .param("mark", seal.mark(AddressSeal.normal(known)))
                .param("marks", marks(known))
                .param("token", token)
                .update());
        return address.isPresent();
    }

    boolean has(Channel channel, String address) {
        return jdbc.sql("""
            select exists (select 1 from messages.unsubscribed where channel = :channel and address = any(:marks))
            """)
                .param("channel", channel.slug())
                .param("marks", marks(address))
                .query(Boolean.class)
                .single();
    }

    private UUID[] marks(String address) {
        return seal.marks(AddressSeal.normal(address)).toArray(UUID[]::new);
    }
}
