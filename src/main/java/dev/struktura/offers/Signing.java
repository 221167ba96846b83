package dev.struktura.offers;

import java.util.Optional;

/**
 * What a client fills in to accept.
 *
 * @param name who accepts
 * @param signature empty when there is none, or none that could be a signature
 * @param seen the total that was shown to them, as {@code 1200.00 UAH}; empty when the proposal names none
 */
public record Signing(String name, Optional<Signature> signature, Choice choice, String seen) {

    public static final int LONGEST_NAME = 120;
    private static final int SHORTEST_NAME = 2;

    public Signing {
        name = OfferLine.plain(name);
    }

    boolean hasName() {
        return name.length() >= SHORTEST_NAME && name.length() <= LONGEST_NAME;
    }
}
