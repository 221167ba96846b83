package dev.struktura.messages;

import dev.struktura.base.Ids;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries a channel out: a test message that goes the way of all messages, at once, so that the server's answer can be shown. */
@Component
public class Trials {

    /** A test that does not get through now must not surprise anybody later. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final Claims claims;
    private final Dispatcher dispatcher;
    private final Channels channels;
    private final TransactionTemplate transactions;
    private final Ids ids;
    private final Clock clock;

    Trials(
            Outbox outbox,
            Claims claims,
            Dispatcher dispatcher,
            Channels channels,
            TransactionTemplate transactions,
            Ids ids,
            Clock clock) {
        this.outbox = outbox;
        this.claims = claims;
        this.dispatcher = dispatcher;
        this.channels = channels;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Where a channel leads, without secrets; empty when it is not configured. */
    public Optional<String> describe(Channel channel) {
        return channels.carrierOf(channel).map(Carrier::describe);
    }

    /** Sends a test message and waits for what comes of it; answers with the message to look at. */
    public MessageId send(Channel channel, String address, Viewer viewer) {
        UUID trial = ids.next();
        NewMessage message = new NewMessage(
                        "channel-test " + trial,
                        channel,
                        new Recipient(viewer.name(), address, viewer.locale()),
                        "channel-test",
                        Map.of(),
                        List.of(),
                        new JournalEntry.Subject("employee", viewer.id().value()),
                        clock.instant().plus(PATIENCE),
                        false)
                .onBehalfOf(viewer.id());
        Parcel parcel = Objects.requireNonNull(transactions.execute(status -> {
            outbox.post(List.of(message));
            return claims.claim(message.key());
        }));
        dispatcher.dispatch(parcel);
        return parcel.id();
    }
}
