package dev.struktura.feeds.webhook;

import dev.struktura.base.Ids;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.feeds.webhook.Webhook.Off;
import dev.struktura.feeds.webhook.Webhook.Terms;
import dev.struktura.feeds.webhook.Webhook.Why;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which systems are told what happens. */
@Service
public class Webhooks {

    /** How long the secret before signs beside a new one. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    private final WebhookTable table;
    private final SigningSecrets secrets;
    private final DeliveryTable deliveries;
    private final AddressGuard guard;
    private final WebhookNews news;
    private final Ids ids;
    private final Clock clock;

    Webhooks(
            WebhookTable table,
            SigningSecrets secrets,
            DeliveryTable deliveries,
            AddressGuard guard,
            WebhookNews news,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.guard = guard;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    /** A webhook and the secret that is told this once. */
    public record Made(Webhook webhook, SigningSecret secret) {}

    /** What came of a change. */
    public sealed interface Change {

        record Changed(Webhook webhook) implements Change {}

        /** Somebody else changed it meanwhile. */
        record Stale() implements Change {}

        record Unknown() implements Change {}
    }

    /** Whether this person decides what leaves the program. */
    public static boolean keeps(Viewer viewer) {
        return viewer.audits();
    }

    /** What is wrong with what somebody entered. */
    public List<Violation> wrong(String address, Collection<String> events) {
        List<Violation> wrong = new ArrayList<>();
        guard.wrong(address).ifPresent(why -> wrong.add(new Violation("address", why)));
        if (events.isEmpty()) {
            wrong.add(new Violation("events", Reason.of("feeds.webhooks.invalid.no-events")));
        }
        events.stream()
                .filter(word -> WebhookEvent.choice(word).isEmpty())
                .map(word -> new Violation("events", Reason.of("feeds.webhooks.invalid.event", word)))
                .forEach(wrong::add);
        return wrong;
    }

    public List<Webhook> all() {
        return table.all();
    }

    public Optional<Webhook> find(WebhookId id) {
        return table.find(id);
    }

    @Transactional
    public Made add(Terms terms, Viewer by) {
        Webhook webhook = new Webhook(new WebhookId(ids.next()), terms, null, by.name(), clock.instant(), 1);
        table.insert(webhook, by);
        news.added(webhook, by);
        return new Made(webhook, secrets.add(webhook.id()));
    }

    /** @param wanted the versions the change is meant for; null for any */
    @Transactional
    public Change change(WebhookId id, @Nullable Set<Long> wanted, Terms terms, Viewer by) {
        Optional<Webhook> found = table.hold(id);
        if (found.isEmpty()) {
            return new Change.Unknown();
        }
        if (wanted != null && !wanted.contains(found.get().version())) {
            return new Change.Stale();
        }
        if (!terms.equals(found.get().terms())) {
            table.change(id, terms);
            news.changed(table.find(id).orElseThrow(), by);
        }
        return new Change.Changed(table.find(id).orElseThrow());
    }

    /** A new secret; the one before signs beside it for {@link #OVERLAP}. */
    @Transactional
    public Optional<Made> changeSecret(WebhookId id, Viewer by) {
        return table.hold(id).map(webhook -> {
            news.secretChanged(webhook, by);
            return new Made(webhook, secrets.replace(id, clock.instant().plus(OVERLAP)));
        });
    }

    @Transactional
    public Optional<Webhook> turnOff(WebhookId id, Viewer by) {
        return turn(id, Webhook::isOn, webhook -> {
            table.turn(id, new Off(clock.instant(), Why.BY_HAND));
            news.turnedOff(webhook, by);
        });
    }

    /** Sends again, beginning with what waited when it was turned off. */
    @Transactional
    public Optional<Webhook> turnOn(WebhookId id, Viewer by) {
        return turn(id, webhook -> !webhook.isOn(), webhook -> {
            Instant now = clock.instant();
            table.turn(id, null);
            deliveries.resume(id, now);
            news.turnedOn(webhook, by);
        });
    }

    /** Removes it with its secrets and deliveries; false when there is none. */
    @Transactional
    public boolean remove(WebhookId id, Viewer by) {
        Optional<Webhook> found = table.hold(id);
        found.ifPresent(webhook -> {
            news.removed(webhook, by);
            table.delete(id);
        });
        return found.isPresent();
    }

    private Optional<Webhook> turn(WebhookId id, Predicate<Webhook> applies, Consumer<Webhook> how) {
        return table.hold(id).map(webhook -> {
            if (applies.test(webhook)) {
                how.accept(webhook);
            }
            return table.find(id).orElseThrow();
        });
    }
}
