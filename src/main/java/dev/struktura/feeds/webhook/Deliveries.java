package dev.struktura.feeds.webhook;

import dev.struktura.journal.Journal.Recorded;
import dev.struktura.journal.JournalFeed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What was sent to each address, and sending it again. */
@Service
public class Deliveries {

    /** How far back what happened can be sent again. */
    public static final Duration REACH = Duration.ofDays(30);

    private static final int PAGE = 500;

    private final DeliveryTable table;
    private final JournalFeed journal;
    private final Cursor cursor;
    private final Happenings happenings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Deliveries(
            DeliveryTable table,
            JournalFeed journal,
            Cursor cursor,
            Happenings happenings,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.journal = journal;
        this.cursor = cursor;
        this.happenings = happenings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Newest first, those before {@code before}, or from the newest when that is null. */
    public List<Delivery> of(WebhookId webhook, @Nullable DeliveryId before, int limit) {
        return table.of(webhook, before, limit);
    }

    public Optional<Delivery> find(WebhookId webhook, DeliveryId id) {
        return table.find(webhook, id);
    }

    /** Sends one delivery again under its id; a test is made anew instead, and cannot be sent again. */
    public Optional<Delivery> again(WebhookId webhook, DeliveryId id) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            Optional<Delivery> found =
                    table.find(webhook, id).filter(delivery -> delivery.event() != WebhookEvent.TEST);
            found.ifPresent(delivery -> table.again(id, clock.instant()));
            return found.flatMap(_ -> table.find(webhook, id));
        }));
    }

    /** Whether what happened since a moment can be sent again. */
    public boolean isWithinReach(Instant since) {
        Instant now = clock.instant();
        return !since.isAfter(now) && !since.isBefore(now.minus(REACH));
    }

    /**
     * Sends again whatever of the chosen events happened since a moment, also what was told to nobody while the webhook was off.
     *
     * @param since within {@link #REACH}
     * @return how many are on their way
     */
    public int again(Webhook webhook, Instant since) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            long upTo = cursor.place();
            long after = 0;
            int sent = 0;
            List<Recorded> page;
            do {
                page = journal.since(since, after, upTo, Happenings.TYPES, PAGE);
                sent += add(webhook, page);
                after = page.isEmpty() ? after : page.getLast().id();
            } while (page.size() == PAGE);
            return sent;
        }));
    }

    private int add(Webhook webhook, List<Recorded> page) {
        List<Happening> wanted = happenings.of(page).stream()
                .filter(happening -> webhook.terms().events().contains(happening.event()))
                .toList();
        wanted.forEach(happening -> table.add(webhook.id(), happening, clock.instant(), true));
        return wanted.size();
    }
}
