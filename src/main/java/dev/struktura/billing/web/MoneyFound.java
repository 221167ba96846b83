package dev.struktura.billing.web;

import dev.struktura.base.Money;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.Payment;

/** An invoice that was looked for, with how much of a payment to offer for it. */
public record MoneyFound(Invoice invoice, String amount) {

    /** All that is owed or all there is, whichever is less. */
    static MoneyFound of(Invoice invoice, Payment payment) {
        Money left = payment.unallocated();
        Money owed = invoice.outstanding();
        boolean enough = owed.currency().equals(left.currency()) && owed.compareTo(left) < 0;
        return new MoneyFound(invoice, (enough ? owed : left).amount().toPlainString());
    }
}
