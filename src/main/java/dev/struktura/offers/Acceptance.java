package dev.struktura.offers;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.struktura.base.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client accepted, sealed.
 *
 * @param content to the letter as it was sealed
 * @param seal SHA-256 of the content in UTF-8, in hexadecimal digits
 */
public record Acceptance(Agreed agreed, String content, String seal) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * What a seal is put on.
     *
     * @param form by which rules this was written
     * @param lines the firm ones and those that were chosen; empty for a file
     * @param total null for a file of which nobody said what it comes to
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Agreed(
            String form,
            String proposal,
            String seller,
            String client,
            List<OfferLine> lines,
            @Nullable Sealed file,
            @Nullable Money total,
            String name,
            Signature signature,
            Instant at) {

        static final String FORM = "struktura-acceptance-1";

        public Agreed {
            lines = List.copyOf(lines);
        }
    }

    /** A file by its name and the SHA-256 of its bytes. */
    public record Sealed(String name, int size, String sha256) {

        static Sealed of(OfferFile file) {
            return new Sealed(file.name(), file.content().length, digest(file.content()));
        }
    }

    static Acceptance of(Agreed agreed) {
        String content = JSON.writeValueAsString(agreed);
        return new Acceptance(agreed, content, digest(content.getBytes(StandardCharsets.UTF_8)));
    }

    static Acceptance read(String content, String seal) {
        return new Acceptance(JSON.readValue(content, Agreed.class), content, seal);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
