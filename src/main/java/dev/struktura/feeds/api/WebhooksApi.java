package dev.struktura.feeds.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Version;
import dev.struktura.feeds.webhook.SigningSecret;
import dev.struktura.feeds.webhook.Webhook;
import dev.struktura.feeds.webhook.Webhook.Terms;
import dev.struktura.feeds.webhook.WebhookId;
import dev.struktura.feeds.webhook.Webhooks;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Viewer;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Other systems that are told what happens. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhooksApi {

    private final Webhooks webhooks;

    WebhooksApi(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /**
     * What is told to whom.
     *
     * @param address an https address
     * @param events such as {@code deal.moved}
     */
    record WebhookInput(@Nullable String address, @Nullable List<@Nullable String> events) {}

    @GetMapping
    Listing<WebhookJson> all(Paging paging, @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        return Listing.within(webhooks.all(), paging, one -> one.id().toString(), WebhookJson::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<WebhookJson> one(@PathVariable WebhookId id, @AuthenticationPrincipal Viewer viewer) {
        return answer(found(webhooks, id, viewer));
    }

    @FreshProof
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<WebhookJson> add(@RequestBody WebhookInput input, @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        Webhooks.Made made = webhooks.add(terms(input), viewer);
        return ResponseEntity.created(
                        URI.create("/api/v1/webhooks/" + made.webhook().id()))
                .eTag(Version.tag(made.webhook().version()))
                .cacheControl(CacheControl.noStore())
                .body(WebhookJson.of(made.webhook(), made.secret()));
    }

    @FreshProof
    @PutMapping("/{id}")
    ResponseEntity<WebhookJson> change(
            @PathVariable WebhookId id,
            @RequestBody WebhookInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        found(webhooks, id, viewer);
        return switch (webhooks.change(id, Version.wanted(ifMatch), terms(input), viewer)) {
            case Webhooks.Change.Changed(Webhook webhook) -> answer(webhook);
            case Webhooks.Change.Stale _ -> throw Version.stale();
            case Webhooks.Change.Unknown _ -> throw Problem.notFound();
        };
    }

    /** Removes it with all that was kept of its deliveries. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable WebhookId id, @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        if (!webhooks.remove(id, viewer)) {
            throw Problem.notFound();
        }
    }

    /** A new secret; deliveries are signed by both for a day. */
    @FreshProof
    @PostMapping("/{id}/secrets")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<WebhookJson> changeSecret(@PathVariable WebhookId id, @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        Webhooks.Made made = webhooks.changeSecret(id, viewer).orElseThrow(Problem::notFound);
        SigningSecret secret = made.secret();
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(WebhookJson.of(made.webhook(), secret));
    }

    @PostMapping("/{id}/disablement")
    ResponseEntity<WebhookJson> disable(@PathVariable WebhookId id, @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        return answer(webhooks.turnOff(id, viewer).orElseThrow(Problem::notFound));
    }

    /** Sends again, beginning with what waited. */
    @PostMapping("/{id}/enablement")
    ResponseEntity<WebhookJson> enable(@PathVariable WebhookId id, @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        return answer(webhooks.turnOn(id, viewer).orElseThrow(Problem::notFound));
    }

    static Webhook found(Webhooks webhooks, WebhookId id, Viewer viewer) {
        requireKeeps(viewer);
        return webhooks.find(id).orElseThrow(Problem::notFound);
    }

    private static void requireKeeps(Viewer viewer) {
        if (!Webhooks.keeps(viewer)) {
            throw Problem.forbidden(Reason.of("feeds.webhooks.not-yours"));
        }
    }

    private Terms terms(WebhookInput input) {
        String address = Objects.requireNonNullElse(input.address(), "").strip();
        List<String> events = Objects.requireNonNullElse(input.events(), List.<@Nullable String>of()).stream()
                .map(word -> Objects.requireNonNullElse(word, ""))
                .toList();
        List<Violation> wrong = webhooks.wrong(address, events);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return Terms.of(address, events);
    }

    private static ResponseEntity<WebhookJson> answer(Webhook webhook) {
        return ResponseEntity.ok().eTag(Version.tag(webhook.version())).body(WebhookJson.of(webhook));
    }
}
