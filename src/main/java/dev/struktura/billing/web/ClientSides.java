package dev.struktura.billing.web;

import dev.struktura.billing.ElectronicInvoices;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.client.InvoiceLink;
import dev.struktura.billing.client.InvoiceLinks;
import dev.struktura.billing.einvoice.Missing;
import dev.struktura.offers.TrackingLinks;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what clients get of invoices: the link to the page, the electronic form. */
@Component
class ClientSides {

    private final InvoiceLinks links;
    private final TrackingLinks addresses;
    private final ElectronicInvoices electronic;

    ClientSides(InvoiceLinks links, TrackingLinks addresses, ElectronicInvoices electronic) {
        this.links = links;
        this.addresses = addresses;
        this.electronic = electronic;
    }

    Map<InvoiceId, BillingPanelView.ClientSide> of(List<Invoice> invoices) {
        Map<InvoiceId, InvoiceLink> sent = links.of(invoices);
        return invoices.stream()
                .collect(Collectors.toMap(Invoice::id, invoice -> side(invoice, sent.get(invoice.id()))));
    }

    private BillingPanelView.ClientSide side(Invoice invoice, @Nullable InvoiceLink link) {
        List<Missing> missing = electronic.missing(invoice);
        return new BillingPanelView.ClientSide(link, link == null ? "" : addresses.to(link.path()), missing);
    }
}
