package dev.struktura.offers.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.FileAnswer;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.PdfAnswer;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
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
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A proposal on paper and by mail, from the page of its deal. */
@Controller
class PaperForms {

    private final Deals deals;
    private final Proposals proposals;
    private final ClientDoor door;
    private final ProposalPress press;
    private final ProposalPost post;
    private final Reply reply;

    PaperForms(Deals deals, Proposals proposals, ClientDoor door, ProposalPress press, ProposalPost post, Reply reply) {
        this.deals = deals;
        this.proposals = proposals;
        this.door = door;
        this.press = press;
        this.post = post;
        this.reply = reply;
    }

    @GetMapping("/proposals/{id}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable ProposalId id, @AuthenticationPrincipal Viewer viewer) {
        Proposal printed = proposals.find(id, viewer).orElseThrow(Problem::notFound);
        if (printed.file() != null) {
            return door.file(printed)
                    .map(file -> FileAnswer.of(file.name(), file.content()))
                    .orElseThrow(Problem::notFound);
        }
        return PdfAnswer.of(ProposalPress.fileName(printed), press.print(printed, deals.get(printed.deal()), null));
    }

    @PostMapping("/deals/{deal}/proposals/{proposal}/letters")
    String send(
            @PathVariable DealId deal,
            @PathVariable ProposalId proposal,
            @RequestParam(defaultValue = "false") boolean enclosed,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        Proposal sent = of(seen(deal, viewer), proposal);
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("offers.problem.may-not-act"));
        }
        if (sent.state() == Proposal.State.REVOKED) {
            throw Problem.of(Problem.Kind.CONFLICT, Reason.of("offers.problem.revoked"));
        }
        post.send(sent, enclosed, viewer);
        return reply.anew("/deals/" + deal, Toast.of(f.t("offers.mailed", sent.number())), f);
    }

    private Proposal of(Deal deal, ProposalId proposal) {
        return proposals.find(deal.id(), proposal).orElseThrow(Problem::notFound);
    }

    private Deal seen(DealId deal, Viewer viewer) {
        return deals.find(deal, viewer).orElseThrow(Problem::notFound);
    }
}
