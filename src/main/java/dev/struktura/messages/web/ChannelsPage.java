package dev.struktura.messages.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.messages.Channel;
import dev.struktura.messages.ChannelSetups;
import dev.struktura.messages.Messages;
import dev.struktura.messages.Trials;
import dev.struktura.staff.Viewer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which channels are configured, and a way to try each of them. */
@Controller
class ChannelsPage {

    private final ChannelSetups setups;
    private final Trials trials;
    private final Messages messages;

    ChannelsPage(ChannelSetups setups, Trials trials, Messages messages) {
        this.setups = setups;
        this.trials = trials;
        this.messages = messages;
    }

    @GetMapping("/settings/channels")
    String channels(@AuthenticationPrincipal Viewer viewer, Model model) {
        allow(viewer);
        model.addAttribute("channels", setups.all());
        model.addAttribute("keeps", ChannelSetups.keeps(viewer));
        return "messages/channels";
    }

    /** Sends a test and answers with what came of it; the test is a message of the outbox like any other. */
    @PostMapping("/settings/channels/{channel}/tests")
    String test(
            @PathVariable String channel,
            @RequestParam String address,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            Model model) {
        allow(viewer);
        Channel tried = Words.of(Channel.values(), Channel::slug, channel);
        if (tried == null) {
            throw Problem.notFound();
        }
        if (address.isBlank()) {
            throw Problem.invalid("address", Reason.of("messages.channels.no-address"));
        }
        model.addAttribute(
                "story",
                messages.find(trials.send(tried, address, viewer), viewer).orElseThrow(Problem::notFound));
        return f.isHtmx() ? "messages/trial" : "messages/trial-page";
    }

    private static void allow(Viewer viewer) {
        if (!ChannelSetups.mayTry(viewer)) {
            throw Problem.forbidden(Reason.of("messages.channels.not-yours"));
        }
    }
}
