package dev.struktura.billing;

/** What became of the wish to let a client pay by a provider. */
public sealed interface CheckoutResult {

    record Opened(Checkout checkout) implements CheckoutResult {}

    /** The legal entity that issued the invoice has no account at a provider. */
    record NoProvider() implements CheckoutResult {}

    /** Nothing is owed. */
    record NothingOwed() implements CheckoutResult {}

    /** The provider does not take such money. */
    record NotTaken() implements CheckoutResult {}

    /** Somebody else asks the provider for a page of this invoice at this moment. */
    record OnItsWay() implements CheckoutResult {}

    /** The provider refused or was not there. */
    record Refused(String said) implements CheckoutResult {}
}
