package dev.struktura.billing.provider;

import dev.struktura.base.Money;

/** Takes money from clients for us, and tells what became of it. */
public interface PaymentProvider {

    /** By what settings, addresses and tables call it. */
    String key();

    /** Whether it takes such an amount at all. */
    boolean takes(Money amount);

    /**
     * Opens a page on which the client pays.
     *
     * @throws ProviderFault when the provider refuses or cannot be reached
     */
    OpenedPage open(PaymentOrder order, ProviderAccess access) throws ProviderFault;

    /**
     * What a message says that came to our door.
     *
     * @param signature as the header has it; empty when there was none
     * @throws ForgedNews when the provider did not sign it, or it makes no sense
     * @throws ProviderFault when the provider would have to be asked for its key and cannot be reached
     */
    ProviderNews read(byte[] body, String signature, ProviderAccess access) throws ForgedNews, ProviderFault;

    /**
     * Who the provider takes us for, in its own words.
     *
     * @throws ProviderFault when it refuses or cannot be reached
     */
    String introduce(ProviderAccess access) throws ProviderFault;

    /** The header in which a message is signed. */
    String signatureHeader();
}
