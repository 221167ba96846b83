package dev.struktura.billing;

import dev.struktura.base.Money;
import java.util.Currency;

/** What became of a payment somebody entered. */
public sealed interface PaymentResult {

    /** It counts; {@code invoice} is what it left. */
    record Entered(Allocation payment, Invoice invoice) implements PaymentResult {}

    /** Nothing or less than nothing was paid. */
    record NotPositive() implements PaymentResult {}

    /** The invoice is in another currency. */
    record OtherCurrency(Currency expected) implements PaymentResult {}

    /** More than is owed; the surplus has to be agreed with the client first. */
    record TooMuch(Money outstanding) implements PaymentResult {}

    /** The invoice is paid in full or cancelled already. */
    record NothingOwed(Invoice.State state) implements PaymentResult {}
}
