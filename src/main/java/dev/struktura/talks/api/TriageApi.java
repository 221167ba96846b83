package dev.struktura.talks.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.clients.ClientId;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.staff.Viewer;
import dev.struktura.talks.Conversations;
import dev.struktura.talks.ReceivedId;
import dev.struktura.talks.Triage;
import dev.struktura.talks.TriageLeads;
import dev.struktura.talks.TriageRefusals;
import dev.struktura.talks.TriageResult;
import dev.struktura.talks.TriageReturns;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sorts by hand what found nobody; for those who lead others. Asked twice, it is done once. */
@RestController
@RequestMapping("/api/v1/received-messages/{id}")
class TriageApi {

    private final Conversations conversations;
    private final Triage triage;
    private final TriageLeads leads;
    private final TriageReturns returns;

    TriageApi(Conversations conversations, Triage triage, TriageLeads leads, TriageReturns returns) {
        this.conversations = conversations;
        this.triage = triage;
        this.leads = leads;
        this.returns = returns;
    }

    /**
     * Whose it is: either a client or a deal.
     *
     * @param rememberSender whether the sender becomes a contact of the client, so that their next message finds it; false if left out
     */
    record MessageAssignmentRequest(
            @Nullable ClientId client,
            @Nullable DealId deal,
            @Nullable Boolean rememberSender) {}

    /** What the lead is called; left out, the client goes by the sender's name and the deal by the subject. */
    record MessageLeadRequest(
            @Nullable String name, @Nullable String title) {}

    /** @param rememberSender whether everything else of the sender, and what they write later, is not ours either; false if left out */
    record MessageDismissalRequest(@Nullable Boolean rememberSender) {}

    /** A deal by its number. */
    record FiledDealJson(DealId id, long number) {}

    /**
     * Where the message is now.
     *
     * @param filed {@code client}, {@code deal}, {@code lead} or {@code aside}
     * @param deal null where it belongs to none that the caller sees
     * @param others how many more of the same sender went with it
     */
    record FiledJson(
            ReceivedId message,
            @Nullable String filed,
            @Nullable ClientId client,
            @Nullable FiledDealJson deal,
            int others) {}

    /** Puts the message with a client, in whose latest deal under way it counts, or with a deal. */
    @PostMapping("/assignment")
    FiledJson assign(
            @PathVariable ReceivedId id,
            @RequestBody MessageAssignmentRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        requireActs(viewer);
        if (conversations.find(id, viewer).isEmpty()) {
            throw Problem.notFound();
        }
        boolean remember = Boolean.TRUE.equals(request.rememberSender());
        if (request.client() != null && request.deal() == null) {
            return json(triage.assign(id, request.client(), remember, viewer));
        }
        if (request.deal() != null && request.client() == null) {
            return json(triage.assign(id, request.deal(), remember, viewer));
        }
        throw Problem.invalid("client", Reason.of("talks.invalid.target"));
    }

    /** Opens a deal for it in the standard process. */
    @PostMapping("/lead")
    @ResponseStatus(HttpStatus.CREATED)
    FiledJson lead(
            @PathVariable ReceivedId id,
            @RequestBody MessageLeadRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        requireActs(viewer);
        TriageLeads.Words words = new TriageLeads.Words(
                TriageRefusals.word("name", request.name()), TriageRefusals.word("title", request.title()));
        return json(leads.open(id, words, viewer));
    }

    /** Puts it away as none of ours. */
    @PostMapping("/dismissal")
    FiledJson setAside(
            @PathVariable ReceivedId id,
            @RequestBody MessageDismissalRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        requireActs(viewer);
        return json(triage.setAside(id, Boolean.TRUE.equals(request.rememberSender()), viewer));
    }

    /** It waits to be sorted again, whatever was done with it; a lead goes as long as nobody has worked on it. */
    @DeleteMapping("/filing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable ReceivedId id, @AuthenticationPrincipal Viewer viewer) {
        requireActs(viewer);
        TriageRefusals.done(returns.takeBack(id, viewer));
    }

    private static FiledJson json(TriageResult result) {
        TriageResult.Done done = TriageRefusals.done(result);
        Deal deal = done.deal();
        return new FiledJson(
                done.message(),
                done.how() == null ? null : done.how().slug(),
                done.client(),
                deal == null ? null : new FiledDealJson(deal.id(), deal.number()),
                done.others());
    }

    private static void requireActs(Viewer viewer) {
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("deals.refused.only-reads"));
        }
    }
}
