package dev.struktura.talks.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.deals.DealId;
import dev.struktura.staff.Viewer;
import dev.struktura.talks.Conversations;
import dev.struktura.talks.IgnoredSender;
import dev.struktura.talks.IgnoredSenders;
import dev.struktura.talks.ReceivedId;
import dev.struktura.talks.Triage;
import dev.struktura.talks.TriageLeads;
import dev.struktura.talks.TriageRefusals;
import dev.struktura.talks.TriageResult;
import dev.struktura.talks.TriageReturns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people do with a message that found nobody; each can be taken back at once. */
@Controller
@RequestMapping("/received-messages")
class TriagePage {

    private static final String PAGE = "/received-messages";

    private final Conversations conversations;
    private final Triage triage;
    private final TriageLeads leads;
    private final TriageReturns returns;
    private final IgnoredSenders ignored;
    private final Clients clients;
    private final Reply reply;

    TriagePage(
            Conversations conversations,
            Triage triage,
            TriageLeads leads,
            TriageReturns returns,
            IgnoredSenders ignored,
            Clients clients,
            Reply reply) {
        this.conversations = conversations;
        this.triage = triage;
        this.leads = leads;
        this.returns = returns;
        this.ignored = ignored;
        this.clients = clients;
        this.reply = reply;
    }

    @PostMapping("/{id}/assignment")
    String assign(
            @PathVariable ReceivedId id,
            @RequestParam(required = false) @Nullable ClientId client,
            @RequestParam(required = false) @Nullable DealId deal,
            @RequestParam(defaultValue = "false") boolean remember,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        requireActs(viewer);
        if (conversations.find(id, viewer).isEmpty()) {
            throw Problem.notFound();
        }
        TriageResult.Done done = done(assigned(id, client, deal, remember, viewer));
        String name = Optional.ofNullable(done.client())
                .map(whose -> clients.names(List.of(whose)).getOrDefault(whose, ""))
                .orElse("");
        return reply.anew(PAGE, undoable(f.t("talks.unsorted.assigned", name), id), f);
    }

    private TriageResult assigned(
            ReceivedId id, @Nullable ClientId client, @Nullable DealId deal, boolean remember, Viewer viewer) {
        if (client != null) {
            return triage.assign(id, client, remember, viewer);
        }
        if (deal != null) {
            return triage.assign(id, deal, remember, viewer);
        }
        throw Problem.invalid("client", Reason.of("talks.invalid.target"));
    }

    @PostMapping("/{id}/lead")
    String lead(@PathVariable ReceivedId id, @AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f) {
        requireActs(viewer);
        TriageResult.Done done = done(leads.open(id, new TriageLeads.Words(null, null), viewer));
        String words = done.deal() == null
                ? f.t("talks.unsorted.led")
                : f.t("talks.unsorted.led.number", String.valueOf(done.deal().number()));
        return reply.anew(PAGE, undoable(words, id), f);
    }

    @PostMapping("/{id}/dismissal")
    String setAside(
            @PathVariable ReceivedId id,
            @RequestParam(defaultValue = "false") boolean remember,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        requireActs(viewer);
        TriageResult.Done done = done(triage.setAside(id, remember, viewer));
        String words = done.others() > 0
                ? f.t("talks.unsorted.put-aside.others", done.others())
                : f.t("talks.unsorted.put-aside");
        return reply.anew(PAGE, undoable(words, id), f);
    }

    @PostMapping("/{id}/withdrawal")
    String takeBack(@PathVariable ReceivedId id, @AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f) {
        requireActs(viewer);
        done(returns.takeBack(id, viewer));
        return reply.anew(PAGE, Toast.of(f.t("talks.unsorted.taken-back")), f);
    }

    @PostMapping("/senders/{id}/removal")
    String forget(
            @PathVariable IgnoredSender.Id id, @AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f) {
        if (!Triage.maySort(viewer)) {
            throw Problem.forbidden(Reason.of("talks.unsorted.not-yours"));
        }
        if (!ignored.forget(id, viewer)) {
            throw Problem.notFound();
        }
        return reply.anew(PAGE + "?view=aside", Toast.of(f.t("talks.unsorted.forgotten")), f);
    }

    private static Toast undoable(String words, ReceivedId id) {
        return new Toast(words, PAGE + "/" + id + "/withdrawal");
    }

    /** The first thing that is wrong, which a page says in one line. */
    private static TriageResult.Done done(TriageResult result) {
        try {
            return TriageRefusals.done(result);
        } catch (Problem problem) {
            Reason why = problem.extensions().get("errors") instanceof List<?> errors
                            && errors.getFirst() instanceof Violation(String ignored, Reason message)
                    ? message
                    : problem.detail();
            throw Problem.of(problem.kind(), why, Map.of());
        }
    }

    private static void requireActs(Viewer viewer) {
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("deals.reader"));
        }
    }
}
