package dev.struktura.billing.bank;

import dev.struktura.base.Money;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An invoice that money may be for.
 *
 * @param sum what would be an exact amount: the total, or what is still owed
 * @param names what the client is called, in the one form that names are compared in
 */
public record Candidate(UUID invoice, String number, Money sum, String taxId, Set<String> names) {

    public Candidate {
        names = Set.copyOf(names);
    }

    /** @param names what the client is called, as written */
    public static Candidate of(UUID invoice, String number, Money sum, String taxId, String... names) {
        return new Candidate(
                invoice,
                number,
                sum,
                taxId.strip(),
                Stream.of(names)
                        .map(Words::name)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()));
    }
}
