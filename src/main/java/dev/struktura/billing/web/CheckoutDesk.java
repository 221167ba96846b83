package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.PublicAddress;
import dev.struktura.billing.Checkout;
import dev.struktura.billing.CheckoutResult;
import dev.struktura.billing.Checkouts;
import dev.struktura.billing.Invoice;
import dev.struktura.staff.Viewer;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door for paying online, the same for the API and the pages: refusals become problems here. */
@Component
public class CheckoutDesk {

    private final Checkouts checkouts;
    private final PublicAddress site;

    CheckoutDesk(Checkouts checkouts, PublicAddress site) {
        this.checkouts = checkouts;
        this.site = site;
    }

    /**
     * A page on which the client can pay what is owed.
     *
     * @param by null when the client itself wants to pay
     * @param back path to which the client comes back
     */
    public Checkout open(Invoice invoice, String back, @Nullable Viewer by) {
        Checkouts.Ways ways = new Checkouts.Ways(URI.create(site.of(back)), site.of(ProviderHook.PATH));
        return switch (checkouts.open(invoice, ways, by)) {
            case CheckoutResult.Opened(Checkout checkout) -> checkout;
            case CheckoutResult.NoProvider() -> throw refusal(Reason.of("billing.online.no-provider"));
            case CheckoutResult.NothingOwed() -> throw refusal(Reason.of("billing.online.nothing-owed"));
            case CheckoutResult.NotTaken() -> throw refusal(Reason.of("billing.online.not-taken"));
            case CheckoutResult.Refused(String said) -> throw refusal(Reason.of("billing.online.refused", said));
        };
    }

    private static Problem refusal(Reason why) {
        return Problem.of(Problem.Kind.CONFLICT, why);
    }
}
