package dev.struktura.billing.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.PdfAnswer;
import dev.struktura.base.web.Version;
import dev.struktura.billing.Documents;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceFilter;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Invoices;
import dev.struktura.billing.IssueResult;
import dev.struktura.billing.PaperKind;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.staff.Viewer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** Invoices. */
@RestController
@RequestMapping("/api/v1")
class InvoicesApi {

    private final Invoices invoices;
    private final Documents documents;
    private final Deals deals;
    private final Warning.Words words;

    InvoicesApi(Invoices invoices, Documents documents, Deals deals, Warning.Words words) {
        this.invoices = invoices;
        this.documents = documents;
        this.deals = deals;
        this.words = words;
    }

    @GetMapping("/invoices")
    Listing<InvoiceView> list(
            @RequestParam(required = false) @Nullable DealId deal,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "invoice") String kind,
            Paging paging,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        if (deal != null && deals.find(deal, viewer).isEmpty()) {
            throw Problem.notFound();
        }
        InvoiceFilter filter = InvoiceFilter.ALL
                .of(deal)
                .in(state(state))
                .kinds(Set.of(kind(kind)))
                .after(paging.after(InvoiceFilter.Place::read));
        return Listing.of(
                invoices.list(filter, paging.limitPlusOne(), viewer),
                paging,
                invoice -> InvoiceFilter.Place.of(invoice).toString(),
                invoice -> view(invoice, locale));
    }

    @GetMapping("/invoices/{id}")
    ResponseEntity<InvoiceView> show(
            @PathVariable InvoiceId id, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        Invoice invoice = seen(id, viewer);
        return ResponseEntity.ok().eTag(Version.tag(invoice.version())).body(view(invoice, locale));
    }

    /** The document as it was sent; {@code lang} gives it in another language. */
    @GetMapping(path = "/invoices/{id}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(
            @PathVariable InvoiceId id,
            @RequestParam(required = false) @Nullable String lang,
            @AuthenticationPrincipal Viewer viewer) {
        Invoice invoice = seen(id, viewer);
        return PdfAnswer.of(invoice.fileName(), documents.of(invoice, lang == null ? null : Locale.of(lang)));
    }

    /**
     * Issues the invoice of the deal's present stage, when its own could not be issued; else it is the one there is. Whoever chooses an
     * entity or an account gets a new one in the place of one that is not paid yet.
     */
    @PostMapping("/deals/{id}/invoices")
    @ResponseStatus(HttpStatus.CREATED)
    InvoiceView issue(
            @PathVariable DealId id,
            @RequestBody(required = false) @Nullable IssueRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        Deal deal = deals.find(id, viewer).orElseThrow(Problem::notFound);
        Access.requireToAct(viewer);
        return switch (invoices.issue(deal, IssueRequest.wish(request), viewer)) {
            case IssueResult.InForce(Invoice invoice) -> view(invoice, locale);
            case IssueResult.NoAmount _ -> throw refused("billing.problem.no-amount");
            case IssueResult.NoSuchIssuer _ -> throw refused("billing.problem.no-issuer");
            case IssueResult.Paid _ -> throw refused("billing.problem.paid-already");
        };
    }

    private InvoiceView view(Invoice invoice, Locale locale) {
        return InvoiceView.of(invoice, doubts -> words.of(doubts, locale));
    }

    private static Problem refused(String why) {
        return Problem.of(Problem.Kind.CONFLICT, Reason.of(why));
    }

    private Invoice seen(InvoiceId id, Viewer viewer) {
        return invoices.find(id, viewer).orElseThrow(Problem::notFound);
    }

    private static PaperKind kind(String word) {
        return Arrays.stream(PaperKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("kind", Reason.of("billing.problem.kind")));
    }

    private static Invoice.@Nullable State state(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        return Arrays.stream(Invoice.State.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("state", Reason.of("billing.problem.state", states())));
    }

    private static String states() {
        return Arrays.stream(Invoice.State.values()).map(Invoice.State::word).collect(Collectors.joining(", "));
    }
}
