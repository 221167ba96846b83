package dev.struktura.messages.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.messages.ChannelChecks;
import dev.struktura.messages.ChannelField;
import dev.struktura.messages.ChannelKind;
import dev.struktura.messages.ChannelSetups;
import dev.struktura.messages.ChannelSetups.Saving;
import dev.struktura.messages.ChannelView;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** How one server is reached, for whoever keeps the channels. */
@Controller
@RequestMapping("/settings/channels/{kind}")
class ChannelPage {

    private final ChannelSetups setups;
    private final ChannelChecks checks;

    ChannelPage(ChannelSetups setups, ChannelChecks checks) {
        this.setups = setups;
        this.checks = checks;
    }

    @GetMapping
    ModelAndView show(@PathVariable String kind, Viewer viewer) {
        ChannelView channel = found(kind, viewer);
        return page(channel, channel.settings(), List.of());
    }

    @FreshProof
    @PostMapping
    ModelAndView save(
            @PathVariable String kind,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "false") boolean enabled,
            @RequestParam(defaultValue = "0") long version,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        ChannelView channel = found(kind, viewer);
        Map<String, String> entered = entered(channel.kind(), form);
        return switch (setups.save(channel.kind(), entered, enabled, Set.of(version), viewer)) {
            case Saving.Saved() -> back("messages.channels.saved", f, redirect);
            case Saving.Refused(List<Violation> wrong) -> refused(channel, entered, wrong);
            case Saving.Stale() ->
                refused(
                        channel,
                        entered,
                        List.of(new Violation("version", Reason.of("messages.channels.changed-meanwhile"))));
        };
    }

    /** Goes back to what the installation's properties say. */
    @FreshProof
    @PostMapping("/reset")
    ModelAndView reset(
            @PathVariable String kind, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        setups.reset(found(kind, viewer).kind(), viewer);
        return back("messages.channels.was-reset", f, redirect);
    }

    @PostMapping("/checks")
    ModelAndView check(@PathVariable String kind, Viewer viewer, @ModelAttribute("f") Frame f) {
        ChannelView channel = found(kind, viewer);
        return new ModelAndView(f.isHtmx() ? "messages/check" : "messages/check-page")
                .addObject("channel", channel)
                .addObject("check", checks.check(channel.kind()).orElseThrow(Problem::notFound));
    }

    private ChannelView found(String kind, Viewer viewer) {
        if (!ChannelSetups.keeps(viewer)) {
            throw Problem.forbidden(Reason.of("messages.channels.not-yours-to-set"));
        }
        return setups.one(ChannelKind.of(kind).orElseThrow(Problem::notFound));
    }

    private static Map<String, String> entered(ChannelKind kind, Map<String, String> form) {
        Map<String, String> entered = new HashMap<>();
        for (ChannelField field : kind.fields()) {
            entered.put(field.name(), form.getOrDefault(field.name(), ""));
        }
        return entered;
    }

    private static ModelAndView refused(ChannelView channel, Map<String, String> entered, List<Violation> wrong) {
        ModelAndView page = page(channel, entered, wrong);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(ChannelView channel, Map<String, String> values, List<Violation> wrong) {
        return new ModelAndView("messages/channel-settings")
                .addObject("channel", channel)
                .addObject("values", values)
                .addObject("wrong", wrong);
    }

    private static ModelAndView back(String words, Frame f, RedirectAttributes redirect) {
        Toast.of(f.t(words)).after(redirect);
        return new ModelAndView("redirect:/settings/channels");
    }
}
