package dev.struktura.billing.client;

import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import dev.struktura.deals.Deals;
import dev.struktura.staff.Viewer;
import dev.struktura.staff.doors.LinkToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The links that clients hold in their hands: one to each invoice, taken back and replaced by people of the department. */
@Component
public class InvoiceLinks {

    private final LinkRows rows;
    private final Deals deals;
    private final Clock clock;
    private final Duration term;

    InvoiceLinks(LinkRows rows, Deals deals, Clock clock, @Value("${struktura.billing.link-days:365}") int days) {
        if (days < 1) {
            throw new IllegalArgumentException("struktura.billing.link-days is 1 or more, not " + days);
        }
        this.rows = rows;
        this.deals = deals;
        this.clock = clock;
        this.term = Duration.ofDays(days);
    }

    /** The invoice's link; makes it when there is none yet. It ends so many days after the payment is due. */
    @Transactional
    public InvoiceLink open(Invoice invoice) {
        rows.insert(invoice.id(), LinkToken.fresh(), invoice.dueAt().plus(term));
        return of(invoice);
    }

    /** Those of the invoices that have been sent. */
    public Map<InvoiceId, InvoiceLink> of(Collection<Invoice> invoices) {
        return rows.of(invoices.stream().map(Invoice::id).toList()).stream()
                .collect(Collectors.toMap(InvoiceLink::invoice, Function.identity()));
    }

    /** From now on the link leads nowhere; taking it back twice changes nothing. */
    @Transactional
    public InvoiceLink revoke(Invoice invoice, Viewer by) {
        open(invoice);
        if (rows.revoke(invoice.id(), clock.instant())) {
            tell(invoice, "invoice-link-revoked", by);
        }
        return of(invoice);
    }

    /** Another link in the place of the old one, which leads nowhere from now on; its openings stay counted. */
    @Transactional
    public InvoiceLink replace(Invoice invoice, Viewer by) {
        open(invoice);
        rows.replace(invoice.id(), LinkToken.fresh(), clock.instant().plus(term));
        tell(invoice, "invoice-link-replaced", by);
        return of(invoice);
    }

    private InvoiceLink of(Invoice invoice) {
        return rows.of(List.of(invoice.id())).getFirst();
    }

    private void tell(Invoice invoice, String event, Viewer by) {
        deals.happened(invoice.deal().id(), event, invoice.facts(), by);
    }
}
