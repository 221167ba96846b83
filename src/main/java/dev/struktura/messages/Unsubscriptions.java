package dev.struktura.messages;

import dev.struktura.base.Asking;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who no longer wants marketing messages, and the addresses of the pages on which they said so. */
@Component
public class Unsubscriptions {

    private final JdbcClient jdbc;
    private final Site site;

    Unsubscriptions(JdbcClient jdbc, Site site) {
        this.jdbc = jdbc;
        this.site = site;
    }

    String pageOf(String token) {
        return site.url() + "/unsubscribe/" + token;
    }

    /** The address a token stands for; empty when the token is none of ours. */
    public Optional<String> addressOf(String token) {
        return Asking.asDepartment(() -> jdbc.sql("select address from messages.outbox where unsubscribe = :token")
                .param("token", token)
                .query(String.class)
                .optional());
    }

    /** Notes that the recipient of the message with this token wants no more; false when the token is none of ours. */
    @Transactional
    public boolean unsubscribe(String token) {
        jdbc.sql("""
            insert into messages.unsubscribed (channel, address, at, message)
            select channel, lower(address), base.now(), id from messages.outbox where unsubscribe = :token
                on conflict (channel, address) do nothing
            """).param("token", token).update();
        return addressOf(token).isPresent();
    }

    boolean has(Channel channel, String address) {
        return jdbc.sql("""
            select exists (select 1 from messages.unsubscribed where channel = :channel and address = lower(:address))
            """)
                .param("channel", channel.slug())
                .param("address", address)
                .query(Boolean.class)
                .single();
    }
}
