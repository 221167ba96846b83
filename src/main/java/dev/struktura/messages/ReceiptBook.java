package dev.struktura.messages;

import dev.struktura.base.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What providers call the parts of messages, and the receipts they gave for them, whichever came first. */
@Component
class ReceiptBook {

    private final JdbcClient jdbc;

    ReceiptBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the provider's name for (a part of) a message; a receipt that waited for it stays. */
    void name(Parcel parcel, String providerId) {
        jdbc.sql("""
            insert into messages.part (channel, provider_id, message) values (:channel, :providerId, :message)
                on conflict (channel, provider_id) do update
               set message = excluded.message,
                   receipt = case when part.message is null then part.receipt end,
                   delivered = case when part.message is null then part.delivered end,
                   received_at = case when part.message is null then part.received_at end
            """)
                .param("channel", parcel.channel().slug())
                .param("providerId", providerId)
                .param("message", parcel.id().value())
                .update();
    }

    /** Notes a receipt; answers with the message it is for, where that is known already. */
    Optional<MessageId> enter(Channel channel, String providerId, Receipts.Receipt receipt) {
        return jdbc.sql("""
            insert into messages.part (channel, provider_id, receipt, delivered, received_at)
            values (:channel, :providerId, :said, :delivered, base.now())
                on conflict (channel, provider_id) do update
               set receipt = excluded.receipt, delivered = excluded.delivered, received_at = excluded.received_at
            returning message
            """)
                .param("channel", channel.slug())
                .param("providerId", providerId)
                .param("said", receipt.said())
                .param("delivered", receipt.delivered())
                .query((row, n) -> Optional.ofNullable(row.getObject("message", UUID.class)))
                .single()
                .map(MessageId::new);
    }

    /** What the receipts of a message that was sent say together: all parts delivered, or one that never will be. */
    Optional<Fate> verdict(MessageId message) {
        lock(message);
        return jdbc.sql("""
            select bool_and(coalesce(delivered, false)) as complete,
                   coalesce(max(receipt) filter (where not delivered), max(receipt)) as said
              from messages.part
             where message = :message
            having bool_and(coalesce(delivered, false)) or bool_or(not delivered)
            """)
                .param("message", message.value())
                .query((row, n) -> row.getBoolean("complete")
                        ? fate(MessageState.DELIVERED, Reason.of("why.message.delivered"), row.getString("said"))
                        : fate(
                                MessageState.FAILED,
                                Reason.of("why.message.undelivered", row.getString("said")),
                                row.getString("said")))
                .optional();
    }

    /** Receipts of two parts that come at once must see each other. */
    private void lock(MessageId message) {
        jdbc.sql("select id from messages.outbox where id = :id for update")
                .param("id", message.value())
                .query(UUID.class)
                .optional();
    }

    private static Fate fate(MessageState state, Reason why, String said) {
        return new Fate(state, why, said, Duration.ZERO, List.of());
    }
}
