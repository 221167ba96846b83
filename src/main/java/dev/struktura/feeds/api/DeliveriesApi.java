package dev.struktura.feeds.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.feeds.webhook.Deliveries;
import dev.struktura.feeds.webhook.DeliveryId;
import dev.struktura.feeds.webhook.Trials;
import dev.struktura.feeds.webhook.Webhook;
import dev.struktura.feeds.webhook.WebhookId;
import dev.struktura.feeds.webhook.Webhooks;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to an address, sending it again, and trying the address out. */
@RestController
@RequestMapping("/api/v1/webhooks/{id}")
class DeliveriesApi {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Trials trials;

    DeliveriesApi(Webhooks webhooks, Deliveries deliveries, Trials trials) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.trials = trials;
    }

    /** From when on events are sent again. */
    record ReplayInput(@Nullable Instant since) {}

    /** How many events are on their way. */
    record Replay(int deliveries) {}

    @GetMapping("/deliveries")
    Listing<DeliveryJson> all(@PathVariable WebhookId id, Paging paging, @AuthenticationPrincipal Viewer viewer) {
        Webhook webhook = WebhooksApi.found(webhooks, id, viewer);
        DeliveryId before = paging.after(DeliveryId::of);
        return Listing.of(
                deliveries.of(webhook.id(), before, paging.limitPlusOne()),
                paging,
                one -> one.id().toString(),
                DeliveryJson::of);
    }

    @GetMapping("/deliveries/{delivery}")
    DeliveryJson one(
            @PathVariable WebhookId id, @PathVariable DeliveryId delivery, @AuthenticationPrincipal Viewer viewer) {
        WebhooksApi.found(webhooks, id, viewer);
        return DeliveryJson.of(deliveries.find(id, delivery).orElseThrow(Problem::notFound));
    }

    /** Sends one delivery again under the same id. */
    @PostMapping("/deliveries/{delivery}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryJson again(
            @PathVariable WebhookId id, @PathVariable DeliveryId delivery, @AuthenticationPrincipal Viewer viewer) {
        WebhooksApi.found(webhooks, id, viewer);
        return DeliveryJson.of(deliveries.again(id, delivery).orElseThrow(Problem::notFound));
    }

    /** Sends again whatever happened since a moment, at most 30 days ago. */
    @PostMapping("/replays")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Replay replay(@PathVariable WebhookId id, @RequestBody ReplayInput input, @AuthenticationPrincipal Viewer viewer) {
        Webhook webhook = WebhooksApi.found(webhooks, id, viewer);
        Instant since = input.since();
        if (since == null || !deliveries.isWithinReach(since)) {
            throw Problem.invalid("since", Reason.of("feeds.webhooks.invalid.since", Deliveries.REACH.toDays()));
        }
        return new Replay(deliveries.again(webhook, since));
    }

    /** Sends a test event once and answers with what came of it. */
    @PostMapping("/tests")
    @ResponseStatus(HttpStatus.CREATED)
    DeliveryJson test(@PathVariable WebhookId id, @AuthenticationPrincipal Viewer viewer) {
        return DeliveryJson.of(trials.test(WebhooksApi.found(webhooks, id, viewer)));
    }
}
