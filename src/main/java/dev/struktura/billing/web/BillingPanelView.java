package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.Payment;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Invoice and payments on the page of a deal.
 *
 * @param missing whether the deal should have an invoice and has none
 * @param errors what is wrong in the typed payment, by path
 */
public record BillingPanelView(
        UUID deal,
        boolean mayAct,
        List<Invoice> invoices,
        List<Payment> payments,
        boolean missing,
        Typed typed,
        Map<String, Reason> errors) {

    BillingPanelView with(Typed form, Map<String, Reason> wrong) {
        return new BillingPanelView(deal, mayAct, invoices, payments, missing, form, wrong);
    }

    public List<Reason> messages() {
        return List.copyOf(errors.values());
    }

    /** What to offer as amount: what was typed, else all that is owed. */
    public String amount(Invoice invoice) {
        return typed.amount().isEmpty() ? invoice.outstanding().amount().toPlainString() : typed.amount();
    }

    /** The class of the chip that shows a state. */
    public static String tone(Invoice invoice) {
        return switch (invoice.state()) {
            case OPEN -> "";
            case PARTLY_PAID -> "is-accent";
            case PAID -> "is-good";
            case CANCELLED -> "is-warn";
        };
    }
}
