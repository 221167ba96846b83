package dev.struktura.feeds.webhook;

import dev.struktura.base.time.DueWork;
import dev.struktura.journal.JournalFeed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Follows the journal and puts on its way whatever somebody wants to be told; one node reads at a time. */
@Component
class EventReader implements DueWork {

    private static final int PAGE = 200;

    private final JournalFeed journal;
    private final Cursor cursor;
    private final Happenings happenings;
    private final WebhookTable webhooks;
    private final DeliveryTable deliveries;
    private final TransactionOperations transaction;
    private final Clock clock;

    EventReader(
            JournalFeed journal,
            Cursor cursor,
            Happenings happenings,
            WebhookTable webhooks,
            DeliveryTable deliveries,
            TransactionOperations transaction,
            Clock clock) {
        this.journal = journal;
        this.cursor = cursor;
        this.happenings = happenings;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public int runDue() {
        return Objects.requireNonNull(transaction.execute(_ -> {
            OptionalLong place = cursor.take();
            return place.isEmpty() ? 0 : readFrom(place.getAsLong());
        }));
    }

    private int readFrom(long place) {
        JournalFeed.Page page = journal.after(place, Happenings.TYPES, PAGE);
        if (page.upTo() > place) {
            List<Webhook> listening =
                    webhooks.all().stream().filter(Webhook::isOn).toList();
            if (!listening.isEmpty()) {
                happenings.of(page.entries()).forEach(happening -> tell(happening, listening));
            }
            cursor.moveTo(page.upTo());
        }
        return page.entries().size();
    }

    private void tell(Happening happening, List<Webhook> listening) {
        listening.stream()
                .filter(webhook ->
                        webhook.wants(happening.event()) && !happening.at().isBefore(webhook.createdAt()))
                .forEach(webhook -> deliveries.add(webhook.id(), happening, clock.instant(), false));
    }
}
