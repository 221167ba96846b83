package dev.struktura.contracts.api;

import dev.struktura.contracts.Contract;
import dev.struktura.contracts.ContractId;
import dev.struktura.contracts.Signing;
import dev.struktura.offers.Signature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A contract as programs see it. */
record ContractJson(
        ContractId id,
        String number,
        String name,
        String language,
        Contract.State state,
        Contract.Paper paper,
        String clientUrl,
        Instant linkUntil,
        Instant createdAt,
        @Nullable SigningJson signing) {

    /**
     * That it was signed.
     *
     * @param copy what was signed on paper; null when it was signed on the client's page
     * @param content what the seal was put on, to the letter
     * @param seal SHA-256 of it in hexadecimal digits
     */
    record SigningJson(
            String name,
            @Nullable Signature signature,
            Contract.@Nullable Paper copy,
            Instant at,
            String content,
            String seal) {

        static @Nullable SigningJson of(@Nullable Signing signing) {
            return signing == null
                    ? null
                    : new SigningJson(
                            signing.signed().name(),
                            signing.signed().signature(),
                            signing.signed().copy(),
                            signing.signed().at(),
                            signing.content(),
                            signing.seal());
        }
    }

    static ContractJson of(Contract contract, String clientUrl) {
        return new ContractJson(
                contract.id(),
                contract.number(),
                contract.name(),
                contract.language(),
                contract.state(),
                contract.paper(),
                clientUrl,
                contract.linkUntil(),
                contract.createdAt(),
                SigningJson.of(contract.signing()));
    }
}
