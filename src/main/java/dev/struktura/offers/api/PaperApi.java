package dev.struktura.offers.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.FileAnswer;
import dev.struktura.base.web.PdfAnswer;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.offers.ClientDoor;
import dev.struktura.offers.Proposal;
import dev.struktura.offers.ProposalId;
import dev.struktura.offers.ProposalPost;
import dev.struktura.offers.ProposalPress;
import dev.struktura.offers.Proposals;
import dev.struktura.staff.Viewer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A proposal on paper and by mail. */
@RestController
class PaperApi {

    private final Deals deals;
    private final Proposals proposals;
    private final ClientDoor door;
    private final ProposalPress press;
    private final ProposalPost post;

    PaperApi(Deals deals, Proposals proposals, ClientDoor door, ProposalPress press, ProposalPost post) {
        this.deals = deals;
        this.proposals = proposals;
        this.door = door;
        this.press = press;
        this.post = post;
    }

    /** In the client's language unless {@code lang} is another; a proposal that is a file comes as that file. */
    @GetMapping(
            path = "/api/v1/proposals/{id}.pdf",
            produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ResponseEntity<byte[]> paper(
            @PathVariable ProposalId id,
            @RequestParam(required = false) @Nullable String lang,
            @AuthenticationPrincipal Viewer viewer) {
        Proposal printed = proposals.find(id, viewer).orElseThrow(Problem::notFound);
        if (printed.file() != null) {
            return door.file(printed)
                    .map(file -> FileAnswer.of(file.name(), file.content()))
                    .orElseThrow(Problem::notFound);
        }
        return PdfAnswer.of(
                ProposalPress.fileName(printed),
                press.print(printed, deals.get(printed.deal()), lang == null ? null : Locale.of(lang)));
    }

    /** @param enclosed whether the document goes along with the link; null for no */
    record ProposalLetter(@Nullable Boolean enclosed) {}

    /** Sends the client the link; each request is a letter. */
    @PostMapping("/api/v1/deals/{deal}/proposals/{proposal}/letters")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void send(
            @PathVariable DealId deal,
            @PathVariable ProposalId proposal,
            @RequestBody ProposalLetter request,
            @AuthenticationPrincipal Viewer viewer) {
        Proposal sent = of(seen(deal, viewer), proposal);
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("offers.problem.may-not-act"));
        }
        if (sent.state() == Proposal.State.REVOKED) {
            throw Problem.of(Problem.Kind.CONFLICT, Reason.of("offers.problem.revoked"));
        }
        post.send(sent, Boolean.TRUE.equals(request.enclosed()), viewer);
    }

    private Proposal of(Deal deal, ProposalId proposal) {
        return proposals.find(deal.id(), proposal).orElseThrow(Problem::notFound);
    }

    private Deal seen(DealId deal, Viewer viewer) {
        return deals.find(deal, viewer).orElseThrow(Problem::notFound);
    }
}
