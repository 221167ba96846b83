package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.PublicAddress;
import dev.struktura.billing.Checkout;
import dev.struktura.billing.CheckoutResult;
import dev.struktura.billing.Checkouts;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.client.InvoiceDoor;
import dev.struktura.billing.client.InvoiceLinks;
import dev.struktura.staff.Viewer;
import java.net.URI;
import org.springframework.stereotype.Component;

/** The door for paying online, the same for the API and the pages. The client comes back to the page of its invoice, whoever opened. */
@Component
public class CheckoutDesk {

    private final Checkouts checkouts;
    private final InvoiceLinks links;
    private final InvoiceDoor door;
    private final PublicAddress site;

    CheckoutDesk(Checkouts checkouts, InvoiceLinks links, InvoiceDoor door, PublicAddress site) {
        this.checkouts = checkouts;
        this.links = links;
        this.door = door;
        this.site = site;
    }

    /** A page on which the client can pay what is owed, for somebody of ours who sends it; refusals become problems. */
    public Checkout open(Invoice invoice, Viewer by) {
        return switch (checkouts.open(invoice, ways(links.open(invoice).path()), by)) {
            case CheckoutResult.Opened(Checkout checkout) -> checkout;
            case CheckoutResult.NoProvider() -> throw refusal(Reason.of("billing.online.no-provider"));
            case CheckoutResult.NothingOwed() -> throw refusal(Reason.of("billing.online.nothing-owed"));
            case CheckoutResult.NotTaken() -> throw refusal(Reason.of("billing.online.not-taken"));
            case CheckoutResult.OnItsWay() -> throw refusal(Reason.of("billing.online.on-its-way"));
            case CheckoutResult.Refused(String said) -> throw refusal(Reason.of("billing.online.refused", said));
        };
    }

    /**
     * The same for the client itself, who is at the page of the invoice.
     *
     * @param path of that page
     */
    CheckoutResult open(Invoice invoice, String path) {
        return door.pay(invoice, ways(path));
    }

    private Checkouts.Ways ways(String path) {
        return new Checkouts.Ways(
                URI.create(site.of(path + '?' + ClientInvoicePage.CAME_BACK)), site.of(ProviderHook.PATH));
    }

    private static Problem refusal(Reason why) {
        return Problem.of(Problem.Kind.CONFLICT, why);
    }
}
