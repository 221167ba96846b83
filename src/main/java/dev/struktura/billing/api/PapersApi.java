package dev.struktura.billing.api;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Invoices;
import dev.struktura.billing.PaperKind;
import dev.struktura.billing.PaperPost;
import dev.struktura.billing.PaperResult;
import dev.struktura.billing.Papers;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.staff.Viewer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pro-formas, credit notes and acts of completed work; they are read as invoices are, by {@code kind}. */
@RestController
@RequestMapping("/api/v1")
class PapersApi {

    private final Papers papers;
    private final Invoices invoices;
    private final Deals deals;
    private final PaperPost post;
    private final Warning.Words words;

    PapersApi(Papers papers, Invoices invoices, Deals deals, PaperPost post, Warning.Words words) {
        this.papers = papers;
        this.post = post;
        this.invoices = invoices;
        this.deals = deals;
        this.words = words;
    }

    /** @param amount all that is still owed when it is left out */
    record CreditRequest(@Nullable Money amount) {}

    /** Says what an invoice of the deal would be; nobody owes it. */
    @PostMapping("/deals/{id}/pro-formas")
    @ResponseStatus(HttpStatus.CREATED)
    InvoiceView proForma(@PathVariable DealId id, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        Deal deal = deals.find(id, viewer).orElseThrow(Problem::notFound);
        Access.requireToAct(viewer);
        return view(papers.proForma(deal, viewer), locale);
    }

    /** Lowers what is still owed on an invoice. */
    @PostMapping("/invoices/{id}/credit-notes")
    @ResponseStatus(HttpStatus.CREATED)
    InvoiceView credit(
            @PathVariable InvoiceId id,
            @RequestBody(required = false) @Nullable CreditRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        InvoiceId invoice = actedOn(id, viewer);
        return view(papers.credit(invoice, request == null ? null : request.amount(), viewer), locale);
    }

    /** The act that closes a paid invoice; the one there is when it was issued before. */
    @PostMapping("/invoices/{id}/acts")
    @ResponseStatus(HttpStatus.CREATED)
    InvoiceView act(@PathVariable InvoiceId id, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        return view(papers.act(actedOn(id, viewer), viewer), locale);
    }

    /** Sends the client a pro-forma, a credit note or an act; each request is a letter. An invoice is sent when it is issued. */
    @PostMapping("/invoices/{id}/letters")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void send(@PathVariable InvoiceId id, @AuthenticationPrincipal Viewer viewer) {
        Invoice paper = seen(id, viewer);
        Access.requireToAct(viewer);
        if (paper.kind() == PaperKind.INVOICE) {
            throw Problem.of(Problem.Kind.CONFLICT, Reason.of("billing.kind.mail.invoice"));
        }
        post.send(paper, viewer);
    }

    private InvoiceId actedOn(InvoiceId id, Viewer viewer) {
        InvoiceId seen = seen(id, viewer).id();
        Access.requireToAct(viewer);
        return seen;
    }

    private Invoice seen(InvoiceId id, Viewer viewer) {
        return invoices.find(id, viewer).orElseThrow(Problem::notFound);
    }

    private InvoiceView view(PaperResult result, Locale locale) {
        return switch (result) {
            case PaperResult.Issued(Invoice paper) -> InvoiceView.of(paper, doubts -> words.of(doubts, locale));
            case PaperResult.Refused(var why) -> throw Problem.of(Problem.Kind.CONFLICT, why);
        };
    }
}
