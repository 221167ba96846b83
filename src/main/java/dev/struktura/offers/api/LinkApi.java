package dev.struktura.offers.api;

import dev.struktura.base.Company;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.offers.LinkChange;
import dev.struktura.offers.Links;
import dev.struktura.offers.ProposalId;
import dev.struktura.offers.TrackingLinks;
import dev.struktura.offers.web.RenewalRequest;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Taking back and renewing the link of a proposal. */
@RestController
@RequestMapping("/api/v1/deals/{deal}/proposals/{proposal}")
class LinkApi {

    private final Deals deals;
    private final Links links;
    private final TrackingLinks addresses;
    private final Company company;
    private final Clock clock;

    LinkApi(Deals deals, Links links, TrackingLinks addresses, Company company, Clock clock) {
        this.deals = deals;
        this.links = links;
        this.addresses = addresses;
        this.company = company;
        this.clock = clock;
    }

    /** From now on the link leads nowhere; doing it twice changes nothing. */
    @PostMapping("/revocation")
    ProposalView revoke(
            @PathVariable DealId deal, @PathVariable ProposalId proposal, @AuthenticationPrincipal Viewer viewer) {
        return view(links.revoke(actedOn(deal, viewer), proposal, viewer));
    }

    /** It can be accepted again, until a time or without end; a link that was taken back is replaced by another. */
    @PostMapping("/renewal")
    ProposalView renew(
            @PathVariable DealId deal,
            @PathVariable ProposalId proposal,
            @RequestBody RenewalRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        DealId acted = actedOn(deal, viewer);
        return view(links.renew(acted, proposal, request.checked(company, clock.instant()), viewer));
    }

    private ProposalView view(LinkChange change) {
        return switch (change) {
            case LinkChange.Done(var proposal) -> ProposalView.of(proposal, addresses.of(proposal), clock.instant());
            case LinkChange.Answered _ -> throw Problem.of(Problem.Kind.CONFLICT, Reason.of("offers.problem.answered"));
            case LinkChange.Unknown _ -> throw Problem.notFound();
        };
    }

    private DealId actedOn(DealId deal, Viewer viewer) {
        Deal seen = deals.find(deal, viewer).orElseThrow(Problem::notFound);
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("offers.problem.may-not-act"));
        }
        return seen.id();
    }
}
