package dev.struktura.billing.web;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.billing.Allocation;
import dev.struktura.billing.AllocationId;
import dev.struktura.billing.Allocations;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Payment;
import dev.struktura.billing.PaymentId;
import dev.struktura.billing.UnallocatedMoney;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The money that waits: people say what it is for. */
@Controller
@RequestMapping("/money")
class MoneyPage {

    private final MoneyScreens screens;
    private final UnallocatedMoney money;
    private final Allocations allocations;
    private final Clock clock;
    private final Reply reply;

    MoneyPage(MoneyScreens screens, UnallocatedMoney money, Allocations allocations, Clock clock, Reply reply) {
        this.screens = screens;
        this.money = money;
        this.allocations = allocations;
        this.clock = clock;
        this.reply = reply;
    }

    @GetMapping
    ModelAndView queue(@RequestParam(defaultValue = "") String after, @AuthenticationPrincipal Viewer viewer) {
        MoneyDesk.allow(viewer);
        return screens.page(after, null);
    }

    @GetMapping("/count")
    ModelAndView count(@AuthenticationPrincipal Viewer viewer) {
        MoneyDesk.allow(viewer);
        return new ModelAndView("billing/money-count", "count", money.count());
    }

    @GetMapping("/{id}/invoices")
    ModelAndView search(
            @PathVariable PaymentId id,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal Viewer viewer) {
        MoneyDesk.allow(viewer);
        Payment payment = known(id);
        List<MoneyFound> found =
                money.search(q).stream().map(one -> MoneyFound.of(one, payment)).toList();
        return new ModelAndView("billing/money-found", "found", found)
                .addObject("payment", id.toString())
                .addObject("asked", !q.isBlank());
    }

    @PostMapping("/{id}/allocations")
    String allocate(
            @PathVariable PaymentId id,
            @RequestParam InvoiceId invoice,
            @RequestParam(defaultValue = "") String amount,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        MoneyDesk.allow(viewer);
        Payment payment = known(id);
        try {
            Allocations.Wanted wanted =
                    new Allocations.Wanted(invoice, amount.isBlank() ? null : typed(amount, payment));
            Allocation done = MoneyDesk.allocated(allocations.allocate(id, wanted, viewer));
            return reply.anew(
                    "/money",
                    new Toast(
                            f.t("billing.money.allocated", f.money(done.amount())),
                            "/money/%s/allocations/%s/withdrawal".formatted(id, done.id())),
                    f);
        } catch (Problem problem) {
            throw Problem.of(problem.kind(), first(problem));
        }
    }

    @PostMapping("/{id}/confirmation")
    String confirm(@PathVariable PaymentId id, @AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f) {
        MoneyDesk.allow(viewer);
        known(id);
        MoneyDesk.confirmed(allocations.confirm(id));
        return reply.anew("/money", Toast.of(f.t("billing.money.confirmed")), f);
    }

    @PostMapping("/{id}/allocations/{allocation}/withdrawal")
    String takeBack(
            @PathVariable PaymentId id,
            @PathVariable AllocationId allocation,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        MoneyDesk.allow(viewer);
        known(id);
        Allocation taken = allocations.takeBack(id, allocation, viewer).orElseThrow(Problem::notFound);
        return reply.anew("/money", Toast.of(f.t("billing.money.taken-back", f.money(taken.amount()))), f);
    }

    @PostMapping("/{id}/refunds")
    String refund(
            @PathVariable PaymentId id,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reference,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        MoneyDesk.allow(viewer);
        Payment payment = known(id);
        try {
            RefundEntry entry = new RefundEntry(typed(amount, payment), null, reference);
            Money back = MoneyDesk.refunded(allocations.refund(id, entry.checked(clock.instant()), viewer));
            return reply.anew("/money", Toast.of(f.t("billing.money.refunded", f.money(back))), f);
        } catch (Problem problem) {
            throw Problem.of(problem.kind(), first(problem));
        }
    }

    private Payment known(PaymentId id) {
        return money.find(id).orElseThrow(Problem::notFound);
    }

    private static Money typed(String amount, Payment payment) {
        Money money = new Typed(amount, "", "").money(payment.amount().currency());
        if (money == null) {
            throw Problem.invalid("amount", Reason.of("billing.problem.amount"));
        }
        return money;
    }

    /** The first thing that is wrong, which a page says in one line. */
    private static Reason first(Problem problem) {
        return problem.extensions().get("errors") instanceof List<?> errors
                        && errors.getFirst() instanceof Violation(String ignored, Reason message)
                ? message
                : problem.detail();
    }
}
