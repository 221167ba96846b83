package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Invoices;
import dev.struktura.billing.Payment;
import dev.struktura.billing.Payments;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The forms of the section of invoice and payments. */
@Controller
@RequestMapping("/deals/{deal}")
class PaymentForms {

    private final Deals deals;
    private final Invoices invoices;
    private final Payments payments;
    private final BillingPanelViews views;
    private final Clock clock;

    PaymentForms(Deals deals, Invoices invoices, Payments payments, BillingPanelViews views, Clock clock) {
        this.deals = deals;
        this.invoices = invoices;
        this.payments = payments;
        this.views = views;
        this.clock = clock;
    }

    /** Where the answer goes: the page or the section of it that asked. */
    record Reply(Frame f, HttpServletRequest request, HttpServletResponse response, Model model) {}

    @ModelAttribute("reply")
    Reply reply(
            @ModelAttribute(name = "f", binding = false) Frame f,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return new Reply(f, request, response, model);
    }

    @PostMapping("/invoices")
    String issue(
            @PathVariable DealId deal,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "reply", binding = false) Reply reply) {
        Deal seen = actedOn(deal, viewer);
        return invoices.issue(seen, viewer)
                .map(invoice -> done(deal, viewer, reply.f().t("billing.issued", invoice.number()), reply))
                .orElseGet(() -> refused(
                        views.of(seen, viewer).with(typed(reply), Map.of("", Reason.of("billing.problem.no-amount"))),
                        reply));
    }

    @PostMapping("/invoices/{id}/payments")
    String enter(
            @PathVariable DealId deal,
            @PathVariable InvoiceId id,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "reply", binding = false) Reply reply) {
        Deal seen = actedOn(deal, viewer);
        Invoice invoice = invoices.find(id, viewer)
                .filter(one -> one.deal().id().equals(deal))
                .orElseThrow(Problem::notFound);
        try {
            Payment payment = PaymentEntry.taken(payments.enter(entry(invoice, viewer, typed(reply)), viewer));
            String words = reply.f().t("billing.payment.entered", reply.f().money(payment.amount()));
            return done(deal, viewer, words, reply);
        } catch (Problem problem) {
            return refused(views.of(seen, viewer).with(typed(reply), violations(problem)), reply);
        }
    }

    private Payments.NewPayment entry(Invoice invoice, Viewer viewer, Typed typed) {
        return new PaymentEntry(
                        invoice.id(),
                        typed.money(invoice.total().currency()),
                        typed.paidAt(clock, viewer.zone()),
                        typed.reference())
                .checked(clock.instant());
    }

    private static Typed typed(Reply reply) {
        HttpServletRequest request = reply.request();
        return new Typed(text(request, "amount"), text(request, "day"), text(request, "reference"));
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** A paid deal may have gone to a team whose work the person does not see. */
    private String done(DealId deal, Viewer viewer, String words, Reply reply) {
        String page = deals.find(deal, viewer).isPresent() ? "/deals/" + deal : "/invoices";
        Toast.of(words).before(page, reply.request(), reply.response());
        return "redirect:" + page;
    }

    private static String refused(BillingPanelView view, Reply reply) {
        reply.response().setStatus(422);
        reply.model().addAttribute("view", view);
        return reply.f().isHtmx() ? "billing/panel" : "billing/panel-page";
    }

    private static Map<String, Reason> violations(Problem problem) {
        Map<String, Reason> errors = new LinkedHashMap<>();
        if (problem.extensions().get("errors") instanceof List<?> list) {
            list.forEach(one -> {
                if (one instanceof Violation(String path, Reason message)) {
                    errors.put(path, message);
                }
            });
        }
        return errors.isEmpty() ? Map.of("", problem.detail()) : errors;
    }

    private Deal actedOn(DealId deal, Viewer viewer) {
        Deal seen = deals.find(deal, viewer).orElseThrow(Problem::notFound);
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("billing.problem.may-not-act"));
        }
        return seen;
    }
}
