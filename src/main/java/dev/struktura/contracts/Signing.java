package dev.struktura.contracts;

import dev.struktura.offers.Signature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * That a contract was signed: the record to the letter, and its seal, the SHA-256 of it. What was signed is known by the digest of its
 * bytes.
 */
public record Signing(Signed signed, String content, String seal) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What was signed, by whom and when.
     *
     * @param paper the contract
     * @param name who signed
     * @param signature as it was made on the client's page; null for a copy that was signed on paper
     * @param copy the signed copy that somebody of us uploaded; null when it was signed on the client's page
     * @param receivedBy who uploaded it; null when it was signed on the client's page
     */
    public record Signed(
            String form,
            String number,
            String company,
            String client,
            Contract.Paper paper,
            String name,
            @Nullable Signature signature,
            Contract.@Nullable Paper copy,
            @Nullable String receivedBy,
            Instant at) {

        /** How the record is written; readers of later forms tell them apart by it. */
        static final String FORM = "struktura-contract-1";
    }

    static Signing of(Signed signed) {
        String content = JSON.writeValueAsString(signed);
        return new Signing(signed, content, Digest.of(content.getBytes(StandardCharsets.UTF_8)));
    }

    static Signing read(String content, String seal) {
        return new Signing(JSON.readValue(content, Signed.class), content, seal);
    }
}
