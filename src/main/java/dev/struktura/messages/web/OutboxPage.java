package dev.struktura.messages.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.messages.Channel;
import dev.struktura.messages.ChannelSetups;
import dev.struktura.messages.MessageId;
import dev.struktura.messages.MessageQuery;
import dev.struktura.messages.MessageState;
import dev.struktura.messages.Messages;
import dev.struktura.messages.Outbox;
import dev.struktura.messages.Outbox.Resending;
import dev.struktura.messages.SentMessage;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was sent to whom, why, and what became of it. */
@Controller
class OutboxPage {

    private static final int PAGE = 50;

    private final Messages messages;
    private final Outbox outbox;

    OutboxPage(Messages messages, Outbox outbox) {
        this.messages = messages;
        this.outbox = outbox;
    }

    @GetMapping("/outbox")
    String list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID before,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        MessageQuery query = new MessageQuery(
                Words.of(MessageState.values(), MessageState::slug, state),
                Words.of(Channel.values(), Channel::slug, channel),
                q.strip(),
                before == null ? null : new MessageId(before),
                PAGE + 1);
        List<SentMessage> found = messages.list(query, viewer);
        model.addAttribute("query", query);
        model.addAttribute("messages", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("older", found.size() > PAGE);
        model.addAttribute("mayTry", ChannelSetups.mayTry(viewer));
        return "messages/outbox";
    }

    @GetMapping("/outbox/{id}")
    String message(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("story", messages.find(new MessageId(id), viewer).orElseThrow(Problem::notFound));
        model.addAttribute("mayAct", viewer.mayAct());
        return "messages/message";
    }

    @PostMapping("/outbox/{id}/resendings")
    String resend(
            @PathVariable UUID id,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        Toast.of(f.t(answer(new MessageId(id), viewer))).after(redirect);
        return "redirect:/outbox/" + id;
    }

    private String answer(MessageId id, Viewer viewer) {
        return switch (outbox.resend(id, viewer)) {
            case Resending.Queued() -> "messages.resent";
            case Resending.NotNeeded(MessageState state) -> "messages.resend.not-needed";
            case Resending.NoChannel(Channel channel) -> "messages.resend.no-channel";
            case Resending.Unknown() -> throw Problem.notFound();
            case Resending.ReadOnly() -> throw Problem.forbidden(Reason.of("messages.read-only"));
        };
    }
}
