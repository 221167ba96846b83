package dev.struktura.billing;

import dev.struktura.base.Money;

/** What became of money that somebody allocates or gives back. */
public sealed interface AllocationResult {

    /** It settles the invoice now. */
    record Allocated(Allocation allocation) implements AllocationResult {}

    /** So much was given back. */
    record Refunded(Money amount) implements AllocationResult {}

    /** The payment has less left than was wanted; nothing when the amount is zero. */
    record TooLittleLeft(Money unallocated) implements AllocationResult {}

    /** There is no such payment, or no more. */
    record NoSuchPayment() implements AllocationResult {}

    /** There is no such invoice. */
    record NoSuchInvoice() implements AllocationResult {}

    /** The invoice does not take it. */
    record Refused(PaymentResult why) implements AllocationResult {}
}
