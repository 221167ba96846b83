package dev.struktura.billing.api;

import dev.struktura.base.problem.Problem;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Invoices;
import dev.struktura.billing.client.InvoiceLink;
import dev.struktura.billing.client.InvoiceLinks;
import dev.struktura.offers.TrackingLinks;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page by which the client pays an invoice: its link and who opened it. */
@RestController
@RequestMapping("/api/v1/invoices/{id}/link")
class InvoiceLinkApi {

    private final Invoices invoices;
    private final InvoiceLinks links;
    private final TrackingLinks addresses;

    InvoiceLinkApi(Invoices invoices, InvoiceLinks links, TrackingLinks addresses) {
        this.invoices = invoices;
        this.links = links;
        this.addresses = addresses;
    }

    /** The link as programs see it. */
    record LinkView(
            String address,
            Instant until,
            @Nullable Instant revokedAt,
            int openings,
            @Nullable Instant lastOpenedAt) {}

    /** The link; there is one as soon as the invoice was sent. */
    @GetMapping
    LinkView show(@PathVariable InvoiceId id, @AuthenticationPrincipal Viewer viewer) {
        Invoice invoice = seen(id, viewer);
        return links.of(List.of(invoice)).values().stream()
                .findFirst()
                .map(this::view)
                .orElseThrow(Problem::notFound);
    }

    /** From now on the link leads nowhere; doing it twice changes nothing. */
    @PostMapping("/revocation")
    LinkView revoke(@PathVariable InvoiceId id, @AuthenticationPrincipal Viewer viewer) {
        return view(links.revoke(actedOn(id, viewer), viewer));
    }

    /** Another link; the old one leads nowhere any more. */
    @PostMapping("/replacement")
    LinkView replace(@PathVariable InvoiceId id, @AuthenticationPrincipal Viewer viewer) {
        return view(links.replace(actedOn(id, viewer), viewer));
    }

    private LinkView view(InvoiceLink link) {
        return new LinkView(
                addresses.to(link.path()), link.until(), link.revokedAt(), link.openings(), link.lastOpenedAt());
    }

    private Invoice actedOn(InvoiceId id, Viewer viewer) {
        Invoice invoice = seen(id, viewer);
        Access.requireToAct(viewer);
        return invoice;
    }

    private Invoice seen(InvoiceId id, Viewer viewer) {
        return invoices.find(id, viewer).filter(Invoice::isInvoice).orElseThrow(Problem::notFound);
    }
}
