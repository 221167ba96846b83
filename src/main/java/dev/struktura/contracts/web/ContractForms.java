package dev.struktura.contracts.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.FileAnswer;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.PdfAnswer;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Texts;
import dev.struktura.base.web.Toast;
import dev.struktura.billing.entity.AccountId;
import dev.struktura.billing.entity.Issuer;
import dev.struktura.contracts.Contract;
import dev.struktura.contracts.ContractId;
import dev.struktura.contracts.ContractPost;
import dev.struktura.contracts.ContractTemplate;
import dev.struktura.contracts.ContractTemplates;
import dev.struktura.contracts.Contracts;
import dev.struktura.contracts.MakeResult;
import dev.struktura.contracts.SignResult;
import dev.struktura.contracts.Signings;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.staff.Viewer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The forms of the section of contracts. */
@Controller
class ContractForms {

    private final Deals deals;
    private final Contracts contracts;
    private final ContractTemplates templates;
    private final Signings signings;
    private final ContractPost post;
    private final ContractPanel panel;
    private final Reply reply;

    ContractForms(
            Deals deals,
            Contracts contracts,
            ContractTemplates templates,
            Signings signings,
            ContractPost post,
            ContractPanel panel,
            Reply reply) {
        this.deals = deals;
        this.contracts = contracts;
        this.templates = templates;
        this.signings = signings;
        this.post = post;
        this.panel = panel;
        this.reply = reply;
    }

    @PostMapping("/deals/{deal}/contracts")
    ModelAndView make(
            @PathVariable DealId deal,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "uk") String language,
            @RequestParam(required = false) @Nullable AccountId account,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        Deal seen = actedOn(deal, viewer);
        Issuer.Wish wish = new Issuer.Wish(null, account);
        ContractTemplate chosen = templates.offered().stream()
                .filter(one -> one.id().toString().equals(template))
                .findFirst()
                .orElseThrow(Problem::notFound);
        return switch (contracts.make(seen, chosen, Texts.supported(Locale.of(language)), wish, viewer)) {
            case MakeResult.Made(Contract contract) -> anew(seen, "contracts.made", contract, f);
            case MakeResult.Missing(var fields) ->
                refused(panel.view(seen, viewer).missing(fields), f);
            case MakeResult.NoIssuer() ->
                refused(panel.view(seen, viewer).refusing(Reason.of("billing.problem.no-issuer")), f);
            case MakeResult.NotKept _ ->
                refused(panel.view(seen, viewer).refusing(Reason.of("contracts.refused.no-room")), f);
        };
    }

    /** @param copy whether the copy that was signed on paper is wanted, where there is one */
    @GetMapping("/contracts/{id}/file")
    ResponseEntity<byte[]> file(
            @PathVariable ContractId id,
            @RequestParam(defaultValue = "false") boolean copy,
            @AuthenticationPrincipal Viewer viewer) {
        Contract found = contracts.find(id, viewer).orElseThrow(Problem::notFound);
        Contract.Paper signed =
                found.signing() == null ? null : found.signing().signed().copy();
        return copy && signed != null
                ? answer(signed, signings.copy(found).orElseThrow())
                : answer(found.paper(), contracts.content(found));
    }

    @PostMapping("/deals/{deal}/contracts/{contract}/copy")
    ModelAndView receive(
            @PathVariable DealId deal,
            @PathVariable ContractId contract,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "") String signedBy,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        Deal seen = actedOn(deal, viewer);
        Signings.Copy copy = new Signings.Copy(UploadedFile.name(file), UploadedFile.content(file), signedBy);
        return switch (signings.receive(of(seen, contract), copy, viewer)) {
            case SignResult.Signed(Contract signed) -> anew(seen, "contracts.received", signed, f);
            case SignResult.Refused refused -> refused(panel.view(seen, viewer).refusing(refused.why()), f);
            case SignResult.Unknown() -> throw Problem.notFound();
        };
    }

    @PostMapping("/deals/{deal}/contracts/{contract}/revocation")
    ModelAndView revoke(
            @PathVariable DealId deal,
            @PathVariable ContractId contract,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        Deal seen = actedOn(deal, viewer);
        Contract found = of(seen, contract);
        return contracts.revoke(found, viewer)
                ? anew(seen, "contracts.revoked", found, f)
                : refused(panel.view(seen, viewer).refusing(Reason.of("contracts.client.objection.signed")), f);
    }

    @PostMapping("/deals/{deal}/contracts/{contract}/renewal")
    ModelAndView renew(
            @PathVariable DealId deal,
            @PathVariable ContractId contract,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        Deal seen = actedOn(deal, viewer);
        return contracts
                .renew(of(seen, contract), viewer)
                .map(renewed -> anew(seen, "contracts.renewed", renewed, f))
                .orElseGet(
                        () -> refused(panel.view(seen, viewer).refusing(Reason.of("contracts.refused.not-open")), f));
    }

    @PostMapping("/deals/{deal}/contracts/{contract}/letters")
    ModelAndView send(
            @PathVariable DealId deal,
            @PathVariable ContractId contract,
            @RequestParam(defaultValue = "false") boolean enclosed,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        Deal seen = actedOn(deal, viewer);
        Contract found = of(seen, contract);
        if (found.state() == Contract.State.REVOKED) {
            return refused(panel.view(seen, viewer).refusing(Reason.of("contracts.client.objection.revoked")), f);
        }
        post.send(found, enclosed, viewer);
        return anew(seen, "contracts.mailed", found, f);
    }

    private ModelAndView anew(Deal deal, String words, Contract contract, Frame f) {
        return new ModelAndView(reply.anew("/deals/" + deal.id(), Toast.of(f.t(words, contract.number())), f));
    }

    private static ModelAndView refused(PanelView view, Frame f) {
        ModelAndView page = new ModelAndView(f.isHtmx() ? "contracts/panel" : "contracts/panel-page", "view", view);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    static ResponseEntity<byte[]> answer(Contract.Paper paper, byte[] content) {
        return paper.type().equals("application/pdf")
                ? PdfAnswer.of("contract-" + paper.sha256().substring(0, 8) + ".pdf", content)
                : FileAnswer.of(paper.name(), content);
    }

    private Contract of(Deal deal, ContractId contract) {
        return contracts.find(deal.id(), contract).orElseThrow(Problem::notFound);
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
