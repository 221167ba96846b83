package dev.struktura.offers.api;

import dev.struktura.base.Company;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.offers.Proposal;
import dev.struktura.offers.ProposalDraft;
import dev.struktura.offers.ProposalFiles;
import dev.struktura.offers.Proposals;
import dev.struktura.offers.TrackingLinks;
import dev.struktura.offers.brand.Templates;
import dev.struktura.offers.catalogue.Counter;
import dev.struktura.offers.catalogue.Shelf;
import dev.struktura.offers.web.ChosenTemplate;
import dev.struktura.offers.web.DraftRequest;
import dev.struktura.offers.web.UploadRequest;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Proposals of a deal. */
@RestController
@RequestMapping("/api/v1/deals/{deal}/proposals")
class ProposalApi {

    private final Deals deals;
    private final Proposals proposals;
    private final ProposalFiles files;
    private final TrackingLinks links;
    private final Templates templates;
    private final Shelf shelf;
    private final Company company;
    private final Clock clock;

    ProposalApi(
            Deals deals,
            Proposals proposals,
            ProposalFiles files,
            TrackingLinks links,
            Templates templates,
            Shelf shelf,
            Company company,
            Clock clock) {
        this.deals = deals;
        this.proposals = proposals;
        this.files = files;
        this.links = links;
        this.templates = templates;
        this.shelf = shelf;
        this.company = company;
        this.clock = clock;
    }

    /** The proposals of a deal, newest first. */
    @GetMapping
    Listing<ProposalView> list(@PathVariable DealId deal, Paging paging, @AuthenticationPrincipal Viewer viewer) {
        Deal seen = seen(deal, viewer);
        return Listing.within(
                proposals.of(seen.id()), paging, proposal -> proposal.id().toString(), this::view);
    }

    /** A line gives a title and a price, or the {@code product} whose price of today it takes; {@code discount} is in percent. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ProposalView compose(
            @PathVariable DealId deal, @RequestBody DraftRequest request, @AuthenticationPrincipal Viewer viewer) {
        Deal seen = actedOn(deal, viewer);
        Counter counter = new Counter(shelf, currency(seen), viewer.locale());
        ProposalDraft draft = request.checked(company, clock.instant(), counter);
        return attach(seen, draft.in(ChosenTemplate.checked(request.template(), templates)), viewer);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ProposalView upload(
            @PathVariable DealId deal,
            @RequestParam("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String total,
            @AuthenticationPrincipal Viewer viewer) {
        Deal seen = actedOn(deal, viewer);
        return attach(seen, new UploadRequest(file, total).checked(files, currency(seen)), viewer);
    }

    private Currency currency(Deal deal) {
        return deal.amount() == null ? company.currency() : deal.amount().currency();
    }

    private ProposalView attach(Deal deal, ProposalDraft draft, Viewer viewer) {
        return view(proposals.attach(deal, draft, viewer));
    }

    private ProposalView view(Proposal proposal) {
        return ProposalView.of(proposal, links.of(proposal), clock.instant());
    }

    private Deal seen(DealId deal, Viewer viewer) {
        return deals.find(deal, viewer).orElseThrow(Problem::notFound);
    }

    private Deal actedOn(DealId deal, Viewer viewer) {
        Deal seen = seen(deal, viewer);
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("offers.problem.may-not-act"));
        }
        return seen;
    }
}
