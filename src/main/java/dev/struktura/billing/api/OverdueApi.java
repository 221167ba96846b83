package dev.struktura.billing.api;

import dev.struktura.base.Money;
import dev.struktura.billing.Arrears;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Overdue;
import dev.struktura.billing.web.MoneyDesk;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What clients are late with. */
@RestController
class OverdueApi {

    private final Overdue overdue;

    OverdueApi(Overdue overdue) {
        this.overdue = overdue;
    }

    /** All that is overdue, the longest first, and what it comes to in each currency by age. */
    record OverdueView(List<SumView> sums, List<LateView> items) {}

    record SumView(Money total, int invoices, Map<String, Money> byAge) {}

    record LateView(
            InvoiceId id,
            String number,
            Invoice.DealRef deal,
            String client,
            @Nullable EmployeeId owner,
            Money owed,
            Instant dueAt,
            long days) {}

    /** For the owner and the head of sales; {@code owner} leaves the deals of one person. */
    @GetMapping("/api/v1/invoices/overdue")
    OverdueView list(
            @RequestParam(required = false) @Nullable EmployeeId owner, @AuthenticationPrincipal Viewer viewer) {
        MoneyDesk.allow(viewer);
        Arrears arrears = overdue.now().only(new Arrears.Wish(owner, null, null));
        return new OverdueView(
                arrears.sums().stream().map(OverdueApi::view).toList(),
                arrears.all().stream().map(late -> view(late, arrears)).toList());
    }

    private static SumView view(Arrears.Sum sum) {
        Map<String, Money> byAge = new LinkedHashMap<>();
        for (Arrears.Age age : Arrears.Age.values()) {
            byAge.put(age.word(), sum.of(age));
        }
        return new SumView(sum.total(), sum.invoices(), byAge);
    }

    private static LateView view(Arrears.Late late, Arrears arrears) {
        Invoice invoice = late.invoice();
        return new LateView(
                invoice.id(),
                invoice.number(),
                invoice.deal(),
                invoice.client().name(),
                late.deal().owner(),
                invoice.outstanding(),
                invoice.dueAt(),
                late.days(arrears.now()));
    }
}
