package dev.struktura.billing.api;

import dev.struktura.base.Money;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.billing.Allocation;
import dev.struktura.billing.AllocationId;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Invoices;
import dev.struktura.billing.PaymentFilter;
import dev.struktura.billing.PaymentId;
import dev.struktura.billing.Payments;
import dev.struktura.billing.web.PaymentEntry;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Payments. */
@RestController
@RequestMapping("/api/v1/payments")
class PaymentsApi {

    private final Payments payments;
    private final Invoices invoices;
    private final Deals deals;
    private final Clock clock;

    PaymentsApi(Payments payments, Invoices invoices, Deals deals, Clock clock) {
        this.payments = payments;
        this.invoices = invoices;
        this.deals = deals;
        this.clock = clock;
    }

    /** Money that came in, as a program tells of it; everything may be missing or wrong. */
    record PaymentRequest(
            @Nullable InvoiceId invoiceId,
            @Nullable Money amount,
            @Nullable Instant paidAt,
            @Nullable String reference) {}

    /** What a payment settled of an invoice, as programs see it. */
    record PaymentView(
            PaymentId id,
            InvoiceId invoiceId,
            Money amount,
            Instant paidAt,
            @Nullable String reference,
            Instant enteredAt,
            AllocationId allocationId) {

        static PaymentView of(Allocation settled) {
            return new PaymentView(
                    settled.payment(),
                    settled.invoice(),
                    settled.amount(),
                    settled.paidAt(),
                    settled.reference(),
                    settled.at(),
                    settled.id());
        }
    }

    @GetMapping
    Listing<PaymentView> list(
            @RequestParam(required = false) @Nullable DealId deal,
            Paging paging,
            @AuthenticationPrincipal Viewer viewer) {
        if (deal != null && deals.find(deal, viewer).isEmpty()) {
            throw Problem.notFound();
        }
        PaymentFilter filter = new PaymentFilter(deal, paging.after(PaymentFilter.Place::read));
        return Listing.of(
                payments.list(filter, paging.limitPlusOne(), viewer),
                paging,
                payment -> PaymentFilter.Place.of(payment).toString(),
                PaymentView::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PaymentView enter(@RequestBody PaymentRequest request, @AuthenticationPrincipal Viewer viewer) {
        PaymentEntry entry =
                new PaymentEntry(request.invoiceId(), request.amount(), request.paidAt(), request.reference());
        Payments.NewPayment wanted = entry.checked(clock.instant());
        if (invoices.find(wanted.invoice(), viewer).isEmpty()) {
            throw Problem.notFound();
        }
        Access.requireToAct(viewer);
        return PaymentView.of(PaymentEntry.taken(payments.enter(wanted, viewer)));
    }
}
