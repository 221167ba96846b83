package dev.struktura.messages;

import dev.struktura.base.Reason;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what became of messages, and tells the journal and those who listen, in one transaction. */
@Component
class Settlement implements Receipts {

    private final Claims claims;
    private final ReceiptBook receipts;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Journal journal;
    private final ObjectProvider<OutboxListener> listeners;

    Settlement(
            Claims claims,
            ReceiptBook receipts,
            JdbcClient jdbc,
            JsonMapper json,
            Journal journal,
            ObjectProvider<OutboxListener> listeners) {
        this.claims = claims;
        this.receipts = receipts;
        this.jdbc = jdbc;
        this.json = json;
        this.journal = journal;
        this.listeners = listeners;
    }

    /** Gives up what was lost in a crash and what has become stale. */
    @Transactional
    public void giveUp() {
        tell(claims.lost(), Fate.unsent(MessageState.UNCLEAR, Reason.of("why.message.lost")));
        tell(claims.stale(), Fate.unsent(MessageState.STALE, Reason.of("why.message.stale")));
    }

    /** Writes down at once that messages of a channel that is not configured are not sent. */
    @Transactional
    public void turnAway(Channel channel, List<UUID> messages) {
        tell(claims.turnedAway(messages), Fate.withoutChannel(channel));
    }

    /** Settles one message, unless it was claimed anew since. */
    @Transactional
    public void settle(Parcel parcel, Fate fate) {
        int changed = jdbc.sql("""
            update messages.outbox
               set state = :state, state_at = base.now(), lease_until = null,
                   due_at = base.now() + make_interval(secs => :pause)
             where id = :id and fence = :fence and state in ('queued', 'sending', 'unclear')
            """)
                .param("state", fate.state().slug())
                .param("pause", fate.pause().toSeconds())
                .param("id", parcel.id().value())
                .param("fence", parcel.fence())
                .update();
        if (changed == 1) {
            fate.providerIds().forEach(id -> receipts.name(parcel, id));
            tell(List.of(parcel), fate);
            deliver(parcel.id());
        }
    }

    @Override
    @Transactional
    public void arrived(Channel channel, String providerId, Receipt receipt) {
        receipts.enter(channel, providerId, receipt).ifPresent(this::deliver);
    }

    private void deliver(MessageId message) {
        receipts.verdict(message).ifPresent(fate -> tell(claims.confirmed(message, fate.state()), fate));
    }

    /** Adds the step to the history of each message and passes the news on. */
    void tell(List<Parcel> parcels, Fate fate) {
        if (parcels.isEmpty()) {
            return;
        }
        Instant at = step(parcels, fate);
        List<JournalEntry> entries = new ArrayList<>();
        for (Parcel parcel : parcels) {
            if (parcel.toClient() && fate.state() != MessageState.QUEUED) {
                entries.add(entry(parcel, fate, at));
            }
        }
        if (!entries.isEmpty()) {
            journal.append(entries);
        }
        switch (fate.state()) {
            case FAILED, UNCLEAR, STALE -> {
                List<OutboxListener.Unsent> unsent =
                        parcels.stream().map(parcel -> unsent(parcel, fate)).toList();
                listeners.orderedStream().forEach(listener -> listener.gaveUp(unsent));
            }
            case QUEUED, SENDING, SENT, DELIVERED, NO_CHANNEL, SUPPRESSED, FOLDED -> {}
        }
    }

    private Instant step(List<Parcel> parcels, Fate fate) {
        return jdbc.sql("""
            insert into messages.step (message, at, state, why, answer)
            select id, base.now(), :state, :why::jsonb, :answer from unnest(:ids::uuid[]) as m(id)
            returning at
            """)
                .param("state", fate.state().slug())
                .param("why", json.writeValueAsString(fate.why()))
                .param("answer", fate.answer())
                .param("ids", parcels.stream().map(p -> p.id().toString()).toArray(String[]::new))
                .query((row, n) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .list()
                .getFirst();
    }

    private static JournalEntry entry(Parcel parcel, Fate fate, Instant at) {
        Map<String, Object> data = new HashMap<>();
        data.put("message", parcel.id().toString());
        data.put("channel", parcel.channel().slug());
        data.put("template", parcel.template());
        data.put("name", parcel.to().name());
        Optional.ofNullable(fate.answer()).ifPresent(answer -> data.put("answer", answer));
        return new JournalEntry(at, parcel.about(), "message-" + fate.state().slug(), null, null, fate.why(), data);
    }

    private static OutboxListener.Unsent unsent(Parcel parcel, Fate fate) {
        return new OutboxListener.Unsent(
                parcel.id(),
                fate.state(),
                fate.why(),
                parcel.channel(),
                parcel.template(),
                parcel.to().name(),
                parcel.toClient(),
                parcel.about(),
                parcel.onBehalfOf());
    }
}
