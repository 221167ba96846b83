package dev.struktura.feeds.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.feeds.webhook.Deliveries;
import dev.struktura.feeds.webhook.DeliveryId;
import dev.struktura.feeds.webhook.Trials;
import dev.struktura.feeds.webhook.Webhook;
import dev.struktura.feeds.webhook.Webhook.Terms;
import dev.struktura.feeds.webhook.WebhookId;
import dev.struktura.feeds.webhook.Webhooks;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Viewer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One webhook: what was sent, a test, sending again, switching it off and on. */
@Controller
@RequestMapping("/settings/webhooks/{id}")
class WebhookPage {

    private static final String BACK = "redirect:/settings/webhooks/{id}";

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Trials trials;
    private final WebhookView view;

    WebhookPage(Webhooks webhooks, Deliveries deliveries, Trials trials, WebhookView view) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.trials = trials;
        this.view = view;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable WebhookId id, @RequestParam(required = false) @Nullable DeliveryId before, Viewer viewer) {
        return view.of(view.found(id, viewer), before);
    }

    @FreshProof
    @PostMapping
    ModelAndView change(
            @PathVariable WebhookId id,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") List<String> events,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        Webhook webhook = view.found(id, viewer);
        List<Violation> wrong = webhooks.wrong(address.strip(), events);
        if (!wrong.isEmpty()) {
            return view.refused(webhook, address, events, wrong);
        }
        webhooks.change(id, null, Terms.of(address.strip(), events), viewer);
        Toast.of(f.t("feeds.webhooks.changed")).after(redirect);
        return new ModelAndView(BACK);
    }

    /** Sends a test and shows what the server answered. */
    @PostMapping("/tests")
    ModelAndView test(@PathVariable WebhookId id, Viewer viewer, @ModelAttribute("f") Frame f) {
        Webhook webhook = view.found(id, viewer);
        return new ModelAndView(f.isHtmx() ? "feeds/delivery-outcome" : "feeds/webhook-trial")
                .addObject("webhook", webhook)
                .addObject("delivery", trials.test(webhook));
    }

    @PostMapping("/disablement")
    String disable(
            @PathVariable WebhookId id, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        view.found(id, viewer);
        webhooks.turnOff(id, viewer);
        Toast.of(f.t("feeds.webhooks.turned-off")).after(redirect);
        return BACK;
    }

    @PostMapping("/enablement")
    String enable(
            @PathVariable WebhookId id, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        view.found(id, viewer);
        webhooks.turnOn(id, viewer);
        Toast.of(f.t("feeds.webhooks.turned-on")).after(redirect);
        return BACK;
    }

    @PostMapping("/deliveries/{delivery}/replay")
    String again(
            @PathVariable WebhookId id,
            @PathVariable DeliveryId delivery,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        view.found(id, viewer);
        if (deliveries.again(id, delivery).isEmpty()) {
            throw Problem.notFound();
        }
        Toast.of(f.t("feeds.webhooks.sent-again", 1)).after(redirect);
        return BACK;
    }

    @PostMapping("/replays")
    String replay(
            @PathVariable WebhookId id,
            @RequestParam(defaultValue = "") String since,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        Webhook webhook = view.found(id, viewer);
        int sent = deliveries.again(webhook, moment(since, viewer));
        Toast.of(f.t("feeds.webhooks.sent-again", sent)).after(redirect);
        return BACK;
    }

    private Instant moment(String text, Viewer viewer) {
        return parsed(text)
                .map(local -> local.atZone(viewer.zone()).toInstant())
                .filter(deliveries::isWithinReach)
                .orElseThrow(() ->
                        Problem.invalid("since", Reason.of("feeds.webhooks.invalid.since", Deliveries.REACH.toDays())));
    }

    private static Optional<LocalDateTime> parsed(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
