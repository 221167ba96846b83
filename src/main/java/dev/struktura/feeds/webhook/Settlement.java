package dev.struktura.feeds.webhook;

import dev.struktura.feeds.webhook.Delivery.State;
import dev.struktura.feeds.webhook.Webhook.Off;
import dev.struktura.feeds.webhook.Webhook.Why;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what came of attempts, and stops telling whoever takes nothing. */
@Component
class Settlement {

    /** An address that took nothing in this time is given up with the delivery that has been tried so long. */
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final Claims claims;
    private final DeliveryTable deliveries;
    private final WebhookTable webhooks;
    private final WebhookNews news;
    private final Clock clock;

    Settlement(Claims claims, DeliveryTable deliveries, WebhookTable webhooks, WebhookNews news, Clock clock) {
        this.claims = claims;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    public void settle(Claim claim, Reply reply) {
        Instant now = clock.instant();
        Fate fate = Fate.after(reply, claim.delivery().attempts());
        if (!claims.settle(claim, reply, fate, now) || fate.state() != State.FAILED) {
            return;
        }
        WebhookId webhook = claim.delivery().webhook();
        if (reply instanceof Reply.Answered answered && answered.isGone()) {
            stop(webhook, new Off(now, Why.GONE));
        } else if (!deliveries.tookAny(webhook, now.minus(PATIENCE))) {
            stop(webhook, new Off(now, Why.EXHAUSTED));
        }
    }

    /** Writes down the one attempt of a test; no address is given up for it. */
    @Transactional
    public void settleTest(Claim claim, Reply reply) {
        claims.settle(claim, reply, Fate.afterTheOnly(reply), clock.instant());
    }

    private void stop(WebhookId id, Off off) {
        webhooks.hold(id).filter(Webhook::isOn).ifPresent(webhook -> {
            webhooks.turn(id, off);
            news.givenUp(webhook, off);
        });
    }
}
