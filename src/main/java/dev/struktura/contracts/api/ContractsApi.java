package dev.struktura.contracts.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.FileAnswer;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.PdfAnswer;
import dev.struktura.base.web.Texts;
import dev.struktura.billing.entity.AccountId;
import dev.struktura.billing.entity.EntityId;
import dev.struktura.billing.entity.Issuer;
import dev.struktura.contracts.Contract;
import dev.struktura.contracts.ContractId;
import dev.struktura.contracts.ContractPost;
import dev.struktura.contracts.ContractTemplate;
import dev.struktura.contracts.ContractTemplateId;
import dev.struktura.contracts.ContractTemplates;
import dev.struktura.contracts.Contracts;
import dev.struktura.contracts.MakeResult;
import dev.struktura.contracts.SignResult;
import dev.struktura.contracts.Signings;
import dev.struktura.contracts.web.UploadedFile;
import dev.struktura.deals.ClientLetters;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.offers.TrackingLinks;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.multipart.MultipartFile;

/** The contracts of a deal. */
@RestController
class ContractsApi {

    private final Deals deals;
    private final Contracts contracts;
    private final ContractTemplates templates;
    private final Signings signings;
    private final ContractPost post;
    private final ClientLetters letters;
    private final TrackingLinks links;

    ContractsApi(
            Deals deals,
            Contracts contracts,
            ContractTemplates templates,
            Signings signings,
            ContractPost post,
            ClientLetters letters,
            TrackingLinks links) {
        this.deals = deals;
        this.contracts = contracts;
        this.templates = templates;
        this.signings = signings;
        this.post = post;
        this.letters = letters;
        this.links = links;
    }

    /**
     * @param language {@code uk}, {@code ru} or {@code en}; null for the client's
     * @param entityId who of us it is with; null for the main one, or the one with an account in the currency
     * @param accountId to which is paid; null for the entity's own in the currency of the deal
     */
    record ContractRequest(
            @Nullable ContractTemplateId template,
            @Nullable String language,
            @Nullable EntityId entityId,
            @Nullable AccountId accountId) {

        Issuer.Wish wish() {
            return new Issuer.Wish(entityId, accountId);
        }
    }

    /** @param enclosed whether the document goes along with the link; null for no */
    record ContractLetter(@Nullable Boolean enclosed) {}

    /** The contracts of a deal, newest first. */
    @GetMapping("/api/v1/deals/{deal}/contracts")
    Listing<ContractJson> list(@PathVariable DealId deal, Paging paging, @AuthenticationPrincipal Viewer viewer) {
        return Listing.within(
                contracts.of(seen(deal, viewer).id()), paging, one -> one.id().toString(), this::json);
    }

    /** Made from a template with the values of the deal; what is missing for it is listed. */
    @PostMapping("/api/v1/deals/{deal}/contracts")
    @ResponseStatus(HttpStatus.CREATED)
    ContractJson make(
            @PathVariable DealId deal, @RequestBody ContractRequest request, @AuthenticationPrincipal Viewer viewer) {
        Deal seen = actedOn(deal, viewer);
        ContractTemplate template = chosen(request.template());
        Locale locale = request.language() == null ? letters.languageOf(seen) : spoken(request.language());
        return switch (contracts.make(seen, template, locale, request.wish(), viewer)) {
            case MakeResult.Made(Contract contract) -> json(contract);
            case MakeResult.Missing(var fields) -> throw missing(fields);
            case MakeResult.NoIssuer() -> throw Problem.invalid("entityId", Reason.of("billing.problem.no-issuer"));
            case MakeResult.NotKept _ ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("contracts.refused.no-room"));
        };
    }

    private ContractTemplate chosen(@Nullable ContractTemplateId template) {
        return (template == null ? Optional.<ContractTemplate>empty() : templates.find(template))
                .filter(ContractTemplate::isOffered)
                .orElseThrow(() -> Problem.invalid("template", Reason.of("contracts.invalid.template")));
    }

    private static Locale spoken(String language) {
        return Texts.LOCALES.stream()
                .filter(ours -> ours.getLanguage().equals(language))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("language", Reason.of("contracts.invalid.language")));
    }

    private static Problem missing(List<String> fields) {
        List<Violation> violations = fields.stream()
                .map(field -> new Violation(field, Reason.of("contracts.missing.value")))
                .toList();
        return Problem.of(Problem.Kind.CHECKS_FAILED, Reason.of("contracts.missing"), Map.of("errors", violations));
    }

    /** The document to the letter as it was made. */
    @GetMapping(path = "/api/v1/contracts/{id}/file", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> file(@PathVariable ContractId id, @AuthenticationPrincipal Viewer viewer) {
        Contract found = contracts.find(id, viewer).orElseThrow(Problem::notFound);
        return FileAnswer.of(found.paper().name(), contracts.content(found));
    }

    /** A PDF that tells what was signed, by whom and when; there is none while the contract is not signed. */
    @GetMapping(path = "/api/v1/contracts/{id}/certificate", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> certificate(@PathVariable ContractId id, @AuthenticationPrincipal Viewer viewer) {
        Contract found = contracts.find(id, viewer).orElseThrow(Problem::notFound);
        return contracts
                .certificate(found)
                .map(pdf -> PdfAnswer.of("contract-signed.pdf", pdf))
                .orElseThrow(() -> Problem.of(Problem.Kind.CONFLICT, Reason.of("contracts.refused.not-signed")));
    }

    /** The client may open and sign it for 90 days from now on. */
    @PostMapping("/api/v1/deals/{deal}/contracts/{contract}/renewal")
    ContractJson renew(
            @PathVariable DealId deal, @PathVariable ContractId contract, @AuthenticationPrincipal Viewer viewer) {
        Contract found = of(actedOn(deal, viewer), contract);
        return contracts
                .renew(found, viewer)
                .map(this::json)
                .orElseThrow(() -> Problem.of(Problem.Kind.CONFLICT, Reason.of("contracts.refused.not-open")));
    }

    /** Signed on paper: the copy is sealed and kept among the documents of the deal, too. */
    @PostMapping(
            path = "/api/v1/deals/{deal}/contracts/{contract}/copy",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ContractJson receive(
            @PathVariable DealId deal,
            @PathVariable ContractId contract,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "") String signedBy,
            @AuthenticationPrincipal Viewer viewer) {
        Deal seen = actedOn(deal, viewer);
        Signings.Copy copy = new Signings.Copy(UploadedFile.name(file), UploadedFile.content(file), signedBy);
        return switch (signings.receive(of(seen, contract), copy, viewer)) {
            case SignResult.Signed(Contract signed) -> json(signed);
            case SignResult.Refused(var _, var place, var why) -> throw refusal(place, why);
            case SignResult.Unknown() -> throw Problem.notFound();
        };
    }

    private static Problem refusal(String place, Reason why) {
        return place.isEmpty() ? Problem.of(Problem.Kind.CONFLICT, why) : Problem.invalid(place, why);
    }

    /** From now on the link leads nowhere; doing it twice changes nothing. */
    @PostMapping("/api/v1/deals/{deal}/contracts/{contract}/revocation")
    ContractJson revoke(
            @PathVariable DealId deal, @PathVariable ContractId contract, @AuthenticationPrincipal Viewer viewer) {
        Deal seen = actedOn(deal, viewer);
        if (!contracts.revoke(of(seen, contract), viewer)) {
            throw Problem.of(Problem.Kind.CONFLICT, Reason.of("contracts.client.objection.signed"));
        }
        return json(of(seen, contract));
    }

    /** Sends the client the link; each request is a letter. */
    @PostMapping("/api/v1/deals/{deal}/contracts/{contract}/letters")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void send(
            @PathVariable DealId deal,
            @PathVariable ContractId contract,
            @RequestBody ContractLetter request,
            @AuthenticationPrincipal Viewer viewer) {
        Contract found = of(actedOn(deal, viewer), contract);
        if (found.state() == Contract.State.REVOKED) {
            throw Problem.of(Problem.Kind.CONFLICT, Reason.of("contracts.client.objection.revoked"));
        }
        post.send(found, Boolean.TRUE.equals(request.enclosed()), viewer);
    }

    private ContractJson json(Contract contract) {
        return ContractJson.of(contract, links.to(contract.path()));
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
