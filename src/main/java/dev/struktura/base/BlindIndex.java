package dev.struktura.base;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
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

    private final List<SecretKey> keys;

    /** @param keys the one that writes, then those by which there still are marks */
    BlindIndex(List<SecretKey> keys) {
        this.keys = keys;
    }

    /** The mark to keep. */
    public UUID of(String value) {
        return mark(value, keys.getFirst());
    }

    /** All marks that the value may have; more than one while the installation's key is being changed. */
    public List<UUID> any(String value) {
        return keys.stream().map(key -> mark(value, key)).toList();
    }

    private static UUID mark(String value, SecretKey key) {
        ByteBuffer mark = ByteBuffer.wrap(hmac(value, key));
        return new UUID(mark.getLong(), mark.getLong());
    }

    private static byte[] hmac(String value, SecretKey key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
