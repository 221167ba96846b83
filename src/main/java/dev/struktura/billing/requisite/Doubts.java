package dev.struktura.billing.requisite;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.billing.entity.BankAccount;
import dev.struktura.billing.entity.LegalEntity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What looks mistyped, by field. It hinders nobody: registers know exceptions, and foreign numbers look like ours. */
public final class Doubts {

    private Doubts() {}

    public static List<Violation> of(LegalEntity.TaxId tax) {
        return at("taxId", TaxIds.doubt(tax.kind(), tax.value())).stream().toList();
    }

    public static List<Violation> of(BankAccount.Details account) {
        return Stream.of(
                        at("number", AccountNumbers.doubt(account)),
                        at("correspondentAccount", AccountNumbers.doubtOfCorrespondent(account)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Of the number of a client in a country, as far as its length says what it is. */
    public static List<Violation> ofClient(String country, String taxId) {
        return at("taxId", TaxIds.doubt(country, taxId)).stream().toList();
    }

    private static Optional<Violation> at(String path, Optional<Reason> doubt) {
        return doubt.map(why -> new Violation(path, why));
    }
}
