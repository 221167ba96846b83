package dev.struktura.feeds.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.feeds.webhook.Deliveries;
import dev.struktura.feeds.webhook.Delivery;
import dev.struktura.feeds.webhook.DeliveryId;
import dev.struktura.feeds.webhook.Webhook;
import dev.struktura.feeds.webhook.WebhookEvent;
import dev.struktura.feeds.webhook.WebhookId;
import dev.struktura.feeds.webhook.Webhooks;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one webhook, as several controllers answer with it. */
@Component
class WebhookView {

    private static final int PAGE = 25;

    private final Webhooks webhooks;
    private final Deliveries deliveries;

    WebhookView(Webhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    static void requireKeeps(Viewer viewer) {
        if (!Webhooks.keeps(viewer)) {
            throw Problem.forbidden(Reason.of("feeds.webhooks.not-yours"));
        }
    }

    Webhook found(WebhookId id, Viewer viewer) {
        requireKeeps(viewer);
        return webhooks.find(id).orElseThrow(Problem::notFound);
    }

    ModelAndView of(Webhook webhook, @Nullable DeliveryId before) {
        List<Delivery> found = deliveries.of(webhook.id(), before, PAGE + 1);
        return new ModelAndView("feeds/webhook")
                .addObject("webhook", webhook)
                .addObject("deliveries", found.size() > PAGE ? found.subList(0, PAGE) : found)
                .addObject("older", found.size() > PAGE)
                .addObject("address", webhook.terms().address())
                .addObject("wrong", List.of())
                .addObject(
                        "events",
                        webhook.terms().events().stream()
                                .map(WebhookEvent::word)
                                .toList());
    }

    ModelAndView once(Webhooks.Made made, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return of(made.webhook(), null).addObject("secret", made.secret().text());
    }

    /** The page with what was entered and what is wrong with it. */
    ModelAndView refused(Webhook webhook, String address, List<String> events, List<Violation> wrong) {
        ModelAndView page = of(webhook, null)
                .addObject("address", address)
                .addObject("events", events)
                .addObject("wrong", wrong);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
