package dev.struktura.billing.provider;

/** What the department shows its provider to be known. */
public record ProviderAccess(String token) {

    /** Without the token, which no log may have. */
    @Override
    public String toString() {
        return "token";
    }
}
