package dev.struktura.billing.api;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Texts;
import dev.struktura.billing.AllocationId;
import dev.struktura.billing.Allocations;
import dev.struktura.billing.Allocations.Wanted;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.PaymentId;
import dev.struktura.billing.UnallocatedMoney;
import dev.struktura.billing.api.PaymentsApi.PaymentView;
import dev.struktura.billing.web.MoneyDesk;
import dev.struktura.billing.web.RefundEntry;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Money that waits to be allocated. */
@RestController
@RequestMapping("/api/v1/payments")
class MoneyApi {

    private final UnallocatedMoney money;
    private final Allocations allocations;
    private final Texts texts;
    private final Clock clock;

    MoneyApi(UnallocatedMoney money, Allocations allocations, Texts texts, Clock clock) {
        this.money = money;
        this.allocations = allocations;
        this.texts = texts;
        this.clock = clock;
    }

    /** Which invoice money is for; without an amount as much as there is and is owed. */
    record AllocationRequest(
            @Nullable InvoiceId invoiceId, @Nullable Money amount) {}

    /** Money that went back; without an amount all that settles nothing, without a time now. */
    record RefundRequest(
            @Nullable Money amount,
            @Nullable Instant refundedAt,
            @Nullable String reference) {}

    @GetMapping("/unallocated")
    Listing<WaitingView> unallocated(Paging paging, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        MoneyDesk.allow(viewer);
        return Listing.of(
                money.list(paging.after(UnallocatedMoney.Place::read), paging.limitPlusOne()),
                paging,
                waiting -> UnallocatedMoney.Place.of(waiting).toString(),
                waiting -> WaitingView.of(waiting, reason -> texts.why(reason, locale, viewer.zone())));
    }

    @GetMapping("/{id}")
    MoneyView show(@PathVariable PaymentId id, @AuthenticationPrincipal Viewer viewer) {
        MoneyDesk.allow(viewer);
        return view(id);
    }

    @PostMapping("/{id}/allocations")
    @ResponseStatus(HttpStatus.CREATED)
    PaymentView allocate(
            @PathVariable PaymentId id,
            @RequestBody AllocationRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        MoneyDesk.allow(viewer);
        known(id);
        if (request.invoiceId() == null) {
            throw Problem.invalid("invoiceId", Reason.of("billing.problem.invoice"));
        }
        Wanted wanted = new Wanted(request.invoiceId(), request.amount());
        return PaymentView.of(MoneyDesk.allocated(allocations.allocate(id, wanted, viewer)));
    }

    @DeleteMapping("/{id}/allocations/{allocation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(
            @PathVariable PaymentId id, @PathVariable AllocationId allocation, @AuthenticationPrincipal Viewer viewer) {
        MoneyDesk.allow(viewer);
        known(id);
        if (allocations.takeBack(id, allocation, viewer).isEmpty()) {
            throw Problem.notFound();
        }
    }

    /** Says that it is the payment it resembles, which was entered by hand; that one stays. */
    @PostMapping("/{id}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable PaymentId id, @AuthenticationPrincipal Viewer viewer) {
        MoneyDesk.allow(viewer);
        known(id);
        MoneyDesk.confirmed(allocations.confirm(id));
    }

    @PostMapping("/{id}/refunds")
    @ResponseStatus(HttpStatus.CREATED)
    MoneyView refund(
            @PathVariable PaymentId id,
            @RequestBody(required = false) @Nullable RefundRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        MoneyDesk.allow(viewer);
        known(id);
        RefundEntry entry = request == null
                ? new RefundEntry(null, null, null)
                : new RefundEntry(request.amount(), request.refundedAt(), request.reference());
        MoneyDesk.refunded(allocations.refund(id, entry.checked(clock.instant()), viewer));
        return view(id);
    }

    private MoneyView view(PaymentId id) {
        return MoneyView.of(money.find(id).orElseThrow(Problem::notFound), allocations.of(id));
    }

    private void known(PaymentId id) {
        if (money.find(id).isEmpty()) {
            throw Problem.notFound();
        }
    }
}
