package dev.struktura.handoffs.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.deals.GivenFacts;
import dev.struktura.handoffs.Handoff;
import dev.struktura.handoffs.HandoffId;
import dev.struktura.handoffs.HandoffLists;
import dev.struktura.handoffs.HandoffLists.Box;
import dev.struktura.handoffs.HandoffLists.Query;
import dev.struktura.handoffs.HandoffState;
import dev.struktura.handoffs.Handoffs;
import dev.struktura.handoffs.Offer;
import dev.struktura.handoffs.Offers;
import dev.struktura.handoffs.ReturnReason;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.TeamId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Deals from team to team: offered, taken, given back. */
@RestController
@RequestMapping("/api/v1")
class HandoffsApi {

    private static final int LONGEST_TEXT = 2000;

    private final Offers offers;
    private final Handoffs handoffs;
    private final HandoffLists lists;
    private final Deals deals;
    private final HandoffJsons json;

    HandoffsApi(Offers offers, Handoffs handoffs, HandoffLists lists, Deals deals, HandoffJsons json) {
        this.offers = offers;
        this.handoffs = handoffs;
        this.lists = lists;
        this.deals = deals;
        this.json = json;
    }

    /** Which team is to take the deal, what it asks for, and what else there is to say. */
    record OfferRequest(
            @Nullable TeamId toTeam,
            @Nullable Map<String, @Nullable Object> evidence,
            @Nullable String note) {}

    /** Whom a leader gives the deal; left away for oneself. */
    record AcceptanceRequest(@Nullable EmployeeId to) {}

    /** Why the deal goes back: one of the known words or one's own. */
    record ReturnRequest(@Nullable String reason, @Nullable String text) {}

    @PostMapping("/deals/{id}/handoffs")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<HandoffJson> offer(
            @PathVariable DealId id,
            @RequestBody(required = false) @Nullable OfferRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        Deal deal = visible(id, viewer);
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("deals.refused.only-reads"));
        }
        Handoff handoff = Refusals.handoffOrProblem(offers.offer(deal.id(), read(request), viewer), locale);
        return ResponseEntity.created(URI.create("/api/v1/handoffs/" + handoff.id()))
                .body(json.of(handoff, locale));
    }

    private static Offer read(@Nullable OfferRequest request) {
        if (request == null) {
            return new Offer(null, Map.of(), null);
        }
        List<Violation> wrong = new ArrayList<>();
        Map<String, Object> evidence = GivenFacts.read(request.evidence(), wrong);
        List<Violation> placed = new ArrayList<>(wrong.stream()
                .map(one -> new Violation(one.path().replaceFirst("^fields", "evidence"), one.message()))
                .toList());
        tooLong("note", request.note(), placed);
        if (!placed.isEmpty()) {
            throw Problem.invalid(placed);
        }
        return new Offer(request.toTeam(), evidence, request.note());
    }

    /** All handoffs of a deal, the newest first. */
    @GetMapping("/deals/{id}/handoffs")
    Listing<HandoffJson> ofDeal(
            @PathVariable DealId id, Paging paging, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        Deal deal = visible(id, viewer);
        return Listing.within(
                lists.of(deal.id()), paging, handoff -> handoff.id().toString(), handoff -> json.of(handoff, locale));
    }

    /** The newest first: {@code box} is incoming or outgoing, {@code state} one of offered, accepted, returned, withdrawn. */
    @GetMapping("/handoffs")
    Listing<HandoffJson> list(
            @RequestParam(required = false) @Nullable String box,
            @RequestParam(required = false) @Nullable String state,
            Paging paging,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        Query query = new Query(box(box), state(state));
        return Listing.of(
                lists.page(query, paging.after(HandoffId::of), paging.limitPlusOne(), viewer),
                paging,
                handoff -> handoff.id().toString(),
                handoff -> json.of(handoff, locale));
    }

    private static Box box(@Nullable String word) {
        return switch (word) {
            case null -> Box.ALL;
            case "incoming" -> Box.INCOMING;
            case "outgoing" -> Box.OUTGOING;
            default -> throw Problem.invalid("box", Reason.of("deals.invalid.one-of", "incoming, outgoing"));
        };
    }

    private static @Nullable HandoffState state(@Nullable String word) {
        try {
            return word == null ? null : HandoffState.of(word);
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("state", Reason.of("deals.invalid.one-of", "offered, accepted, returned, withdrawn"));
        }
    }

    @GetMapping("/handoffs/{id}")
    HandoffJson one(@PathVariable HandoffId id, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        return json.of(lists.find(id, viewer).orElseThrow(Problem::notFound), locale);
    }

    @PostMapping("/handoffs/{id}/acceptance")
    HandoffJson accept(
            @PathVariable HandoffId id,
            @RequestBody(required = false) @Nullable AcceptanceRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        EmployeeId to = request == null ? null : request.to();
        return json.of(Refusals.handoffOrProblem(handoffs.accept(id, to, viewer), locale), locale);
    }

    @PostMapping("/handoffs/{id}/return")
    HandoffJson giveBack(
            @PathVariable HandoffId id,
            @RequestBody ReturnRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        List<Violation> wrong = new ArrayList<>();
        String reason = request.reason() == null ? "" : request.reason().strip();
        if (reason.isEmpty()) {
            wrong.add(new Violation("reason", Reason.of("deals.invalid.required")));
        }
        tooLong("reason", request.reason(), wrong);
        tooLong("text", request.text(), wrong);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        boolean known = ReturnReason.isWord(reason);
        String more = request.text() == null ? "" : request.text().strip();
        String text = known ? more : (reason + "\n" + more).strip();
        return json.of(Refusals.handoffOrProblem(handoffs.giveBack(id, reason, text, viewer), locale), locale);
    }

    @PostMapping("/handoffs/{id}/withdrawal")
    HandoffJson withdraw(@PathVariable HandoffId id, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        return json.of(Refusals.handoffOrProblem(handoffs.withdraw(id, viewer), locale), locale);
    }

    private Deal visible(DealId id, Viewer viewer) {
        return deals.find(id, viewer).orElseThrow(Problem::notFound);
    }

    private static void tooLong(String path, @Nullable String text, List<Violation> wrong) {
        if (text != null && text.length() > LONGEST_TEXT) {
            wrong.add(new Violation(path, Reason.of("deals.invalid.too-long", LONGEST_TEXT)));
        }
    }
}
