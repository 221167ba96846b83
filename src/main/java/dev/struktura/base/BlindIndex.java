package dev.struktura.base;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Finds encrypted values again without opening them: by the first 128 bits of their HMAC-SHA256 under a key of this purpose. Equal
 * values have equal marks; without the key nobody can tell by trying which value a mark is of. Kept in a column of type {@code uuid}
 * for its size and speed.
 */
public final class BlindIndex {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    BlindIndex(SecretKey key) {
        this.key = key;
    }

    public UUID of(String value) {
        ByteBuffer mark = ByteBuffer.wrap(hmac(value));
        return new UUID(mark.getLong(), mark.getLong());
    }

    private byte[] hmac(String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
