package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.billing.AcceptedSince;
import dev.struktura.billing.Allocation;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.client.InvoiceLink;
import dev.struktura.billing.einvoice.Missing;
import dev.struktura.billing.entity.LegalEntity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Invoice and payments on the page of a deal.
 *
 * @param papers those that are no invoices
 * @param clientSides what the client gets of each invoice
 * @param accepted what the client accepted that an invoice does not ask for
 * @param missing whether the deal should have an invoice and has none
 * @param issuers who may issue an invoice of the deal
 * @param doubts what of the legal data of the client looks mistyped
 * @param online what clients can pay by a provider
 * @param errors what is wrong in the typed payment, by path, or why a paper was refused
 */
public record BillingPanelView(
        UUID deal,
        boolean mayAct,
        List<Invoice> invoices,
        List<Invoice> papers,
        Map<InvoiceId, ClientSide> clientSides,
        Map<InvoiceId, AcceptedSince> accepted,
        List<Allocation> payments,
        PayOnline online,
        boolean missing,
        List<LegalEntity> issuers,
        List<Violation> doubts,
        Typed typed,
        Map<String, Reason> errors) {

    /**
     * What the client gets of an invoice.
     *
     * @param link null until the invoice was sent
     * @param missing what stands in the way of its electronic form
     */
    public record ClientSide(@Nullable InvoiceLink link, String address, List<Missing> missing) {

        /** What is missing, in the reader's words. */
        public String missing(Frame f) {
            return missing.stream().map(one -> f.why(one.reason())).collect(Collectors.joining(", "));
        }
    }

    /** Where the reason stands for which a paper was not issued. */
    private static final String OF_PAPER = "paper";

    BillingPanelView refusing(Reason why) {
        return with(typed, Map.of(OF_PAPER, why));
    }

    BillingPanelView with(Typed form, Map<String, Reason> wrong) {
        return new BillingPanelView(
                deal,
                mayAct,
                invoices,
                papers,
                clientSides,
                accepted,
                payments,
                online,
                missing,
                issuers,
                doubts,
                form,
                wrong);
    }

    /** Whether an invoice could come from elsewhere, or go to another account, than it does. */
    public boolean mayChooseIssuer() {
        return mayAct && issuers.stream().mapToInt(one -> one.accounts().size()).sum() > 1;
    }

    /** Why a paper was not issued; null when nothing was refused. */
    public @Nullable Reason refusal() {
        return errors.get(OF_PAPER);
    }

    /** What is wrong in the typed payment. */
    public List<Reason> messages() {
        return errors.entrySet().stream()
                .filter(error -> !error.getKey().equals(OF_PAPER))
                .map(Map.Entry::getValue)
                .toList();
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
            case ISSUED -> "";
        };
    }
}
