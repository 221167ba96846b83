package dev.struktura.feeds.webhook;

import dev.struktura.base.Ids;
import dev.struktura.feeds.webhook.Delivery.State;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Tries an address out: a test event is sent at once and only once, so that the server's answer can be shown. */
@Service
public class Trials {

    private final DeliveryTable deliveries;
    private final SigningSecrets secrets;
    private final Settlement settlement;
    private final Post post;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    Trials(
            DeliveryTable deliveries,
            SigningSecrets secrets,
            Settlement settlement,
            Post post,
            TransactionTemplate transaction,
            JsonMapper json,
            Ids ids,
            Clock clock) {
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.settlement = settlement;
        this.post = post;
        this.transaction = transaction;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** Waits for what comes of it; an address that is switched off can be tried, too. */
    public Delivery test(Webhook webhook) {
        Instant now = clock.instant();
        Delivery test = delivery(webhook, now);
        transaction.executeWithoutResult(_ -> deliveries.addHeld(test, Courier.LEASE));
        Reply reply = post.send(
                new Posting(webhook.terms().address(), test.id(), now, test.body(), secrets.of(webhook.id(), now)));
        settlement.settleTest(new Claim(test, webhook.terms().address(), 0), reply);
        return deliveries.find(webhook.id(), test.id()).orElseThrow();
    }

    private Delivery delivery(Webhook webhook, Instant now) {
        Map<String, Object> data = Map.of("webhook", webhook.id().toString());
        return new Delivery(
                new DeliveryId(ids.next()),
                webhook.id(),
                WebhookEvent.TEST,
                json.writeValueAsString(Happening.document(WebhookEvent.TEST, now, data)),
                State.WAITING,
                0,
                now,
                now,
                null);
    }
}
