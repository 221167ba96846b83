package dev.struktura.billing.web;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Cursor;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.billing.Allocation;
import dev.struktura.billing.AllocationId;
import dev.struktura.billing.Allocations;
import dev.struktura.billing.BankStatements;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Payment;
import dev.struktura.billing.PaymentId;
import dev.struktura.billing.UnallocatedMoney;
import dev.struktura.billing.UnallocatedMoney.Place;
import dev.struktura.billing.UnallocatedMoney.Waiting;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The money that waits: statements come in, people say what it is for. */
@Controller
@RequestMapping("/money")
class MoneyPage {

    private static final int PAGE = 30;
    private static final int LATEST = 10;

    private final MoneyDesk desk;
    private final UnallocatedMoney money;
    private final Allocations allocations;
    private final BankStatements statements;
    private final Clock clock;
    private final Reply reply;

    MoneyPage(
            MoneyDesk desk,
            UnallocatedMoney money,
            Allocations allocations,
            BankStatements statements,
            Clock clock,
            Reply reply) {
        this.desk = desk;
        this.money = money;
        this.allocations = allocations;
        this.statements = statements;
        this.clock = clock;
        this.reply = reply;
    }

    @GetMapping
    ModelAndView queue(@RequestParam(defaultValue = "") String after, @AuthenticationPrincipal Viewer viewer) {
        MoneyDesk.allow(viewer);
        return page(after, null);
    }

    @GetMapping("/count")
    ModelAndView count(@AuthenticationPrincipal Viewer viewer) {
        MoneyDesk.allow(viewer);
        return new ModelAndView("billing/money-count", "count", money.count());
    }

    @PostMapping("/statements")
    ModelAndView bring(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @ModelAttribute MoneyDesk.Wish wish,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        MoneyDesk.allow(viewer);
        try {
            BankStatements.Receipt receipt = desk.bring(file, wish, Map.of(), viewer);
            String words = f.t(
                    "billing.money.brought",
                    receipt.lines(),
                    receipt.matched(),
                    receipt.unmatched(),
                    receipt.duplicates());
            return new ModelAndView(reply.leaveFor("/money", Toast.of(words), f));
        } catch (Problem problem) {
            ModelAndView page = page("", first(problem));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
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

    private ModelAndView page(String after, @Nullable Reason wrong) {
        List<Waiting> found = money.list(place(after), PAGE + 1);
        List<Waiting> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next =
                found.size() > PAGE ? Cursor.seal(Place.of(shown.getLast()).toString()) : null;
        return new ModelAndView(
                "billing/money",
                "screen",
                new MoneyScreen(shown, next, allocations.latest(LATEST), statements.list(null, LATEST), wrong));
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

    private static @Nullable Place place(String after) {
        try {
            return Cursor.open(after).map(Place::read).orElse(null);
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException notAPlace) {
            return null;
        }
    }
}
