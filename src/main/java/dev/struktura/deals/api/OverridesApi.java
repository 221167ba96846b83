package dev.struktura.deals.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.deals.Overrides;
import dev.struktura.deals.Overrides.Answered;
import dev.struktura.deals.Overrides.GateOverride;
import dev.struktura.deals.Overrides.Wish;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Viewer;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Passing a gate without its fields, and the approvals it wants: asked for with a reason, agreed to by a second person. */
@RestController
class OverridesApi {

    private final Deals deals;
    private final Overrides overrides;
    private final DealJsons json;

    OverridesApi(Deals deals, Overrides overrides, DealJsons json) {
        this.deals = deals;
        this.overrides = overrides;
        this.json = json;
    }

    /** The stage to enter without the fields of its gate, or with the approval that it wants, and why. */
    record OverrideRequest(
            @Nullable String to,
            @Nullable String approval,
            @Nullable String reason) {}

    /** An override that waits for a second person. */
    record OverrideJson(
            UUID id,
            UUID deal,
            String to,
            @Nullable String approval,
            String reason,
            DealJson.Named requestedBy,
            Instant requestedAt) {}

    @PostMapping("/api/v1/deals/{id}/overrides")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OverrideJson> ask(
            @PathVariable DealId id, @RequestBody OverrideRequest request, @AuthenticationPrincipal Viewer viewer) {
        Deal deal = visible(id, viewer);
        Access.requireToAct(viewer);
        List<Violation> wrong = new ArrayList<>();
        Input.required("reason", request.reason(), 2000, wrong);
        if (!deal.stage().next().contains(Input.text(request.to()))) {
            wrong.add(new Violation("to", Reason.of("deals.refused.override-stage")));
        } else if (request.approval() != null && !isWanted(deal, request)) {
            wrong.add(new Violation("approval", Reason.of("why.ignored.no-approval-wanted")));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        Wish wish = new Wish(Input.text(request.to()), request.approval(), Input.text(request.reason()));
        GateOverride asked = overrides.request(id, wish, viewer);
        return ResponseEntity.created(URI.create("/api/v1/overrides/" + asked.id()))
                .body(json(asked));
    }

    private boolean isWanted(Deal deal, OverrideRequest request) {
        return overrides.wanted(deal.id(), Input.text(request.to())).stream()
                .anyMatch(approval -> approval.key().equals(request.approval()));
    }

    @GetMapping("/api/v1/deals/{id}/overrides")
    Listing<OverrideJson> open(@PathVariable DealId id, Paging paging, @AuthenticationPrincipal Viewer viewer) {
        Deal deal = visible(id, viewer);
        return Listing.within(
                overrides.openOn(deal.id()), paging, asked -> asked.id().toString(), OverridesApi::json);
    }

    /** The second person agrees: the deal moves, or has the approval. */
    @FreshProof
    @PostMapping("/api/v1/overrides/{id}/approval")
    DealJson approve(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        GateOverride asked = overrides.find(id).orElseThrow(Problem::notFound);
        Deal deal = visible(asked.deal(), viewer);
        return switch (overrides.approve(asked.id(), viewer)) {
            case Answered.Approved approved -> json.of(Refusals.dealOrProblem(approved.outcome(), locale), locale);
            case Answered.SamePerson _ -> throw Problem.forbidden(Reason.of("deals.refused.override-same-person"));
            case Answered.NotALeader _ -> throw Problem.forbidden(Reason.of("deals.refused.override-not-leader"));
            case Answered.NoSuchOverride _ ->
                throw Problem.of(
                        Problem.Kind.NOT_FOUND, Reason.of("problem.not-found"), java.util.Map.of("deal", deal.id()));
        };
    }

    private Deal visible(DealId id, Viewer viewer) {
        return deals.find(id, viewer).orElseThrow(Problem::notFound);
    }

    private static OverrideJson json(GateOverride asked) {
        return new OverrideJson(
                asked.id(),
                asked.deal().value(),
                asked.stage(),
                asked.approval(),
                asked.reason(),
                new DealJson.Named(asked.requestedBy().value(), asked.requestedName()),
                asked.at());
    }
}
