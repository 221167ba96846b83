package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.billing.Allocation;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Invoices;
import dev.struktura.billing.IssueResult;
import dev.struktura.billing.Payments;
import dev.struktura.billing.entity.AccountId;
import dev.struktura.billing.entity.Issuer;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The forms of the section of invoice and payments. */
@Controller
@RequestMapping("/deals/{deal}")
class PaymentForms {

    private final Deals deals;
    private final Invoices invoices;
    private final Payments payments;
    private final BillingPanelViews views;
    private final Clock clock;
    private final Reply reply;

    PaymentForms(Deals deals, Invoices invoices, Payments payments, BillingPanelViews views, Clock clock, Reply reply) {
        this.deals = deals;
        this.invoices = invoices;
        this.payments = payments;
        this.views = views;
        this.clock = clock;
        this.reply = reply;
    }

    @PostMapping("/invoices")
    ModelAndView issue(
            @PathVariable DealId deal,
            @RequestParam(required = false) @Nullable AccountId account,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        Deal seen = actedOn(deal, viewer);
        return switch (invoices.issue(seen, new Issuer.Wish(null, account), viewer)) {
            case IssueResult.InForce(Invoice invoice) -> done(deal, viewer, f.t("billing.issued", invoice.number()), f);
            case IssueResult.NoAmount _ ->
                refused(views.notIssued(seen, viewer, Reason.of("billing.problem.no-amount")), f);
            case IssueResult.NoSuchIssuer _ ->
                refused(views.notIssued(seen, viewer, Reason.of("billing.problem.no-issuer")), f);
            case IssueResult.Paid _ ->
                refused(views.notIssued(seen, viewer, Reason.of("billing.problem.paid-already")), f);
        };
    }

    @PostMapping("/invoices/{id}/payments")
    ModelAndView enter(
            @PathVariable DealId deal,
            @PathVariable InvoiceId id,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f,
            HttpServletRequest form) {
        Deal seen = actedOn(deal, viewer);
        Invoice invoice = invoices.find(id, viewer)
                .filter(one -> one.deal().id().equals(deal))
                .orElseThrow(Problem::notFound);
        try {
            Allocation payment = PaymentEntry.taken(payments.enter(entry(invoice, viewer, typed(form)), viewer));
            return done(deal, viewer, f.t("billing.payment.entered", f.money(payment.amount())), f);
        } catch (Problem problem) {
            return refused(views.of(seen, viewer).with(typed(form), violations(problem)), f);
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

    private static Typed typed(HttpServletRequest form) {
        return new Typed(text(form, "amount"), text(form, "day"), text(form, "reference"));
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** A paid deal may have gone to a team whose work the person does not see. */
    private ModelAndView done(DealId deal, Viewer viewer, String words, Frame f) {
        Toast toast = Toast.of(words);
        return new ModelAndView(
                deals.find(deal, viewer).isPresent()
                        ? reply.anew("/deals/" + deal, toast, f)
                        : reply.leaveFor("/invoices", toast, f));
    }

    private static ModelAndView refused(BillingPanelView view, Frame f) {
        ModelAndView page = new ModelAndView(f.isHtmx() ? "billing/panel" : "billing/panel-page", "view", view);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
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
