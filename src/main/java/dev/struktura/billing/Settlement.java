package dev.struktura.billing;

import dev.struktura.base.Money;
import java.util.Optional;

/** The rules of paying an invoice. */
final class Settlement {

    private Settlement() {}

    /** Why the amount cannot be taken; empty when it can. */
    static Optional<PaymentResult> refusal(Invoice invoice, Money amount) {
        if (!amount.isPositive()) {
            return Optional.of(new PaymentResult.NotPositive());
        }
        if (!amount.currency().equals(invoice.total().currency())) {
            return Optional.of(new PaymentResult.OtherCurrency(invoice.total().currency()));
        }
        if (!invoice.awaitsPayment()) {
            return Optional.of(new PaymentResult.NothingOwed(invoice.state()));
        }
        return amount.compareTo(invoice.outstanding()) > 0
                ? Optional.of(new PaymentResult.TooMuch(invoice.outstanding()))
                : Optional.empty();
    }

    /** As much as there is and is owed; all there is when the currencies differ, which is refused then. */
    static Money most(Money left, Invoice invoice) {
        return left.currency().equals(invoice.total().currency()) ? least(left, invoice.outstanding()) : left;
    }

    static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** The state that this much of the total leaves an invoice in. */
    static Invoice.State state(Money total, Money paid) {
        if (!paid.isPositive()) {
            return Invoice.State.OPEN;
        }
        return paid.compareTo(total) < 0 ? Invoice.State.PARTLY_PAID : Invoice.State.PAID;
    }
}
