package dev.struktura.billing.client;

import dev.struktura.base.Asking;
import dev.struktura.billing.Checkout;
import dev.struktura.billing.CheckoutResult;
import dev.struktura.billing.Checkouts;
import dev.struktura.billing.Documents;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Invoices;
import dev.struktura.deals.Deal;
import dev.struktura.deals.Deals;
import dev.struktura.staff.doors.Knock;
import dev.struktura.staff.doors.LinkToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door by which clients come to invoices: knows when one was really opened, and tells the deal. */
@Component
public class InvoiceDoor {

    /** Somebody who reloads, or comes back from the document to the page, is still reading: one opening. */
    static final Duration ONE_READING = Duration.ofMinutes(30);

    private final LinkRows links;
    private final Invoices invoices;
    private final Documents documents;
    private final Checkouts checkouts;
    private final Deals deals;
    private final Clock clock;

    InvoiceDoor(LinkRows links, Invoices invoices, Documents documents, Checkouts checkouts, Deals deals, Clock clock) {
        this.links = links;
        this.invoices = invoices;
        this.documents = documents;
        this.checkouts = checkouts;
        this.deals = deals;
        this.clock = clock;
    }

    /** The invoice behind the link while it leads anywhere; counts the opening when a client opens it. */
    @Transactional
    public Optional<Invoice> open(String token, Knock knock) {
        Optional<Invoice> invoice = behind(token);
        if (knock.ignored().isEmpty()) {
            invoice.filter(found -> count(found.id(), knock))
                    .ifPresent(found -> deals.happened(found.deal().id(), "invoice-opened", found.facts(), null));
        }
        return invoice;
    }

    /** The same, for whoever is at the page already. */
    public Optional<Invoice> look(String token) {
        return Asking.asDepartment(() -> behind(token));
    }

    /** Whether the link once led to an invoice. */
    public boolean hasEnded(String token) {
        return Asking.asDepartment(() -> find(token)).isPresent();
    }

    /** The deal that an opened invoice belongs to. */
    public Deal deal(Invoice invoice) {
        return Asking.asDepartment(() -> deals.get(invoice.deal().id()));
    }

    /** How the client tried to pay an opened invoice online, newest first. */
    public List<Checkout> checkouts(Invoice invoice) {
        return Asking.asDepartment(() -> checkouts.of(invoice.id()));
    }

    /** A page on which the client pays an opened invoice. */
    public CheckoutResult pay(Invoice invoice, Checkouts.Ways ways) {
        return Asking.asDepartment(() -> checkouts.open(invoice, ways, null));
    }

    /** The PDF of an opened invoice as it was sent. */
    public byte[] document(Invoice invoice) {
        return Asking.asDepartment(() -> documents.of(invoice, null));
    }

    private Optional<Invoice> behind(String token) {
        return find(token).filter(link -> link.isOpen(clock.instant())).flatMap(link -> invoices.get(link.invoice()));
    }

    private Optional<InvoiceLink> find(String token) {
        return LinkToken.isOne(token) ? links.byToken(token) : Optional.empty();
    }

    private boolean count(InvoiceId invoice, Knock knock) {
        Instant now = clock.instant();
        links.hold(invoice);
        return links.count(invoice, knock, now, now.minus(ONE_READING));
    }
}
