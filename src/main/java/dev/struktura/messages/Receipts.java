package dev.struktura.messages;

/** Takes in what a provider says later about a message it took. */
@FunctionalInterface
interface Receipts {

    /** The same receipt may arrive more than once, and before the answer that names its message. */
    void arrived(Channel channel, String providerId, Receipt receipt);

    /** Whether (a part of) a message reached the recipient's device, in the provider's words. */
    record Receipt(boolean delivered, String said) {}
}
