package dev.struktura.offers.web;

import dev.struktura.base.Company;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.offers.LinkChange;
import dev.struktura.offers.Links;
import dev.struktura.offers.ProposalId;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking back and renewing the link of a proposal on the page of its deal. */
@Controller
@RequestMapping("/deals/{deal}/proposals/{proposal}")
class LinkForms {

    private final Deals deals;
    private final Links links;
    private final Company company;
    private final Clock clock;
    private final Reply reply;

    LinkForms(Deals deals, Links links, Company company, Clock clock, Reply reply) {
        this.deals = deals;
        this.links = links;
        this.company = company;
        this.clock = clock;
        this.reply = reply;
    }

    @PostMapping("/revocation")
    String revoke(
            @PathVariable DealId deal,
            @PathVariable ProposalId proposal,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        return done(deal, links.revoke(actedOn(deal, viewer), proposal, viewer), "offers.revoked", f);
    }

    @PostMapping("/renewal")
    String renew(
            @PathVariable DealId deal,
            @PathVariable ProposalId proposal,
            @RequestParam(required = false) @Nullable String validUntil,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        DealId acted = actedOn(deal, viewer);
        var until = new RenewalRequest(validUntil).checked(company, clock.instant());
        return done(deal, links.renew(acted, proposal, until, viewer), "offers.renewed", f);
    }

    private String done(DealId deal, LinkChange change, String words, Frame f) {
        return switch (change) {
            case LinkChange.Done(var proposal) ->
                reply.anew("/deals/" + deal, Toast.of(f.t(words, proposal.number())), f);
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
