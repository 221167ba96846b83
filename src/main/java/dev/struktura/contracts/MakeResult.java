package dev.struktura.contracts;

import dev.struktura.deals.Documents;
import java.util.List;

/** What became of a wish to make a contract. */
public sealed interface MakeResult {

    record Made(Contract contract) implements MakeResult {}

    /** Fields of the template of which nothing is known, in their order. */
    record Missing(List<String> fields) implements MakeResult {}

    /** No legal entity of ours that issues papers is the one, or has the account, that was chosen. */
    record NoIssuer() implements MakeResult {}

    /** The deal has no room for the document. */
    record NotKept(Documents.Attached why) implements MakeResult {}
}
