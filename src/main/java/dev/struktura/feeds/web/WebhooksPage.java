package dev.struktura.feeds.web;

import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.feeds.webhook.Webhook.Terms;
import dev.struktura.feeds.webhook.WebhookId;
import dev.struktura.feeds.webhook.Webhooks;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which systems are told what happens. */
@Controller
@RequestMapping("/settings/webhooks")
class WebhooksPage {

    private final Webhooks webhooks;
    private final WebhookView view;

    WebhooksPage(Webhooks webhooks, WebhookView view) {
        this.webhooks = webhooks;
        this.view = view;
    }

    @GetMapping
    ModelAndView all(Viewer viewer) {
        WebhookView.requireKeeps(viewer);
        return listing("", List.of(), List.of());
    }

    /** The secret is shown on the answer to this very request and never again, so this one does not redirect. */
    @FreshProof
    @PostMapping
    ModelAndView add(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") List<String> events,
            Viewer viewer,
            HttpServletResponse response) {
        WebhookView.requireKeeps(viewer);
        List<Violation> wrong = webhooks.wrong(address.strip(), events);
        if (!wrong.isEmpty()) {
            ModelAndView page = listing(address, events, wrong);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return view.once(webhooks.add(Terms.of(address.strip(), events), viewer), response);
    }

    @FreshProof
    @PostMapping("/{id}/secrets")
    ModelAndView changeSecret(@PathVariable WebhookId id, Viewer viewer, HttpServletResponse response) {
        view.found(id, viewer);
        return view.once(webhooks.changeSecret(id, viewer).orElseThrow(), response);
    }

    @PostMapping("/{id}/removal")
    String remove(
            @PathVariable WebhookId id, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        view.found(id, viewer);
        webhooks.remove(id, viewer);
        Toast.of(f.t("feeds.webhooks.removed")).after(redirect);
        return "redirect:/settings/webhooks";
    }

    private ModelAndView listing(String address, List<String> events, List<Violation> wrong) {
        return new ModelAndView("feeds/webhooks")
                .addObject("webhooks", webhooks.all())
                .addObject("address", address)
                .addObject("events", events)
                .addObject("wrong", wrong);
    }
}
