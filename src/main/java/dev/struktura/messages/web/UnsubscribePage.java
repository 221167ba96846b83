package dev.struktura.messages.web;

import dev.struktura.messages.Unsubscriptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page a marketing message links to. Only POST unsubscribes, for mail scanners follow links; mail programs post to it by
 * themselves when their user says so (RFC 8058), without a session and therefore without a CSRF token.
 */
@Controller
class UnsubscribePage {

    private final Unsubscriptions unsubscriptions;

    UnsubscribePage(Unsubscriptions unsubscriptions) {
        this.unsubscriptions = unsubscriptions;
    }

    @GetMapping("/unsubscribe/{token}")
    String ask(@PathVariable String token, Model model) {
        return page(token, false, model);
    }

    @PostMapping("/unsubscribe/{token}")
    String unsubscribe(@PathVariable String token, Model model) {
        return page(token, unsubscriptions.unsubscribe(token), model);
    }

    private String page(String token, boolean done, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("address", unsubscriptions.addressOf(token).orElse(""));
        model.addAttribute("done", done);
        return "messages/unsubscribe";
    }
}
