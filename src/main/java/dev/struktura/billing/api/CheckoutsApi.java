package dev.struktura.billing.api;

import dev.struktura.base.Money;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.billing.Checkout;
import dev.struktura.billing.CheckoutId;
import dev.struktura.billing.Checkouts;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Invoices;
import dev.struktura.billing.PaymentId;
import dev.struktura.billing.web.CheckoutDesk;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Paying invoices by a payment provider. */
@RestController
@RequestMapping("/api/v1/invoices/{id}/checkouts")
class CheckoutsApi {

    private final Invoices invoices;
    private final Checkouts checkouts;
    private final CheckoutDesk desk;

    CheckoutsApi(Invoices invoices, Checkouts checkouts, CheckoutDesk desk) {
        this.invoices = invoices;
        this.checkouts = checkouts;
        this.desk = desk;
    }

    /**
     * A page at a provider, as programs see it.
     *
     * @param url where the client pays; null when the provider did not open it
     * @param state {@code open}, {@code failed} or {@code paid}
     * @param returned how much of what was paid went back
     * @param paymentId the money, once it came
     */
    record CheckoutView(
            CheckoutId id,
            InvoiceId invoiceId,
            String provider,
            @Nullable String url,
            String state,
            Money amount,
            Money paid,
            Money returned,
            @Nullable PaymentId paymentId,
            Instant openedAt,
            Instant endsAt) {

        static CheckoutView of(Checkout one) {
            return new CheckoutView(
                    one.id(),
                    one.invoice(),
                    one.provider(),
                    one.page() == null ? null : one.page().address().toString(),
                    one.standing().state().name().toLowerCase(Locale.ROOT),
                    one.amount(),
                    one.standing().paid(),
                    one.standing().returned(),
                    one.payment(),
                    one.openedAt(),
                    one.endsAt());
        }
    }

    /** Newest first. */
    @GetMapping
    Listing<CheckoutView> list(@PathVariable InvoiceId id, Paging paging, @AuthenticationPrincipal Viewer viewer) {
        seen(id, viewer);
        return Listing.within(checkouts.of(id), paging, one -> one.id().toString(), CheckoutView::of);
    }

    /** Opens a page for all that is owed; while one is open for that amount it is the answer. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CheckoutView open(@PathVariable InvoiceId id, @AuthenticationPrincipal Viewer viewer) {
        Invoice invoice = seen(id, viewer);
        Access.requireToAct(viewer);
        return CheckoutView.of(desk.open(invoice, viewer));
    }

    private Invoice seen(InvoiceId id, Viewer viewer) {
        return invoices.find(id, viewer).orElseThrow(Problem::notFound);
    }
}
