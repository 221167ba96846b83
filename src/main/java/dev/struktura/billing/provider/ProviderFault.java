package dev.struktura.billing.provider;

/** The provider refused or was not there; the message is what it said. */
public final class ProviderFault extends Exception {

    ProviderFault(String said) {
        super(said);
    }
}
