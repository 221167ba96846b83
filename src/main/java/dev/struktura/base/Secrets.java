package dev.struktura.base;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what must be readable again, such as a password for a server of somebody else, unreadable for whoever has the database
 * without the installation's key. AES-256-GCM; a byte for the form, four that name the key, 12 random bytes, then the text and its
 * tag. While the key is being changed there are two: both read, the first one writes.
 */
public final class Secrets {

    /** Without the name of its key, from before there could be two. */
    private static final byte NAMELESS = 1;

    private static final byte NAMED = 2;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretsKey key;
    private final List<SecretsKey> keys;
    private final SecureRandom random = new SecureRandom();

    Secrets(SecretsKey key, @Nullable SecretsKey other) {
        this.key = key;
        this.keys = Stream.of(key, other).filter(Objects::nonNull).toList();
    }

    /** @param place where it is kept, such as {@code staff.totp 0198...}: moved elsewhere it cannot be read any more */
    public byte[] encrypt(String text, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] head = head();
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, place, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(head.length + NONCE_BYTES + sealed.length)
                .put(head)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * The text that was encrypted for this place.
     *
     * @throws IllegalStateException when it was changed, or encrypted for another place or by an unknown key
     */
    public String decrypt(byte[] sealed, String place) {
        IllegalStateException refused = new IllegalStateException("not a secret of ours: " + place);
        for (SecretsKey one : keys) {
            int head = headOf(sealed, one);
            if (head > 0 && sealed.length > head + NONCE_BYTES) {
                try {
                    return decrypt(sealed, head, one, place);
                } catch (IllegalStateException unfit) {
                    refused = unfit;
                }
            }
        }
        throw refused;
    }

    /** @param purpose such as {@code clients.contact_point}: marks of two purposes tell nothing of each other */
    public BlindIndex blindIndex(String purpose) {
        return new BlindIndex(
                keys.stream().map(one -> one.derived("blind index " + purpose)).toList());
    }

    /** What everything begins with that the key encrypts which writes now. */
    byte[] head() {
        return head(key);
    }

    byte[] fingerprint() {
        return key.fingerprint();
    }

    boolean hasTwoKeys() {
        return keys.size() > 1;
    }

    private static byte[] head(SecretsKey key) {
        byte[] name = key.name();
        return ByteBuffer.allocate(1 + name.length).put(NAMED).put(name).array();
    }

    /** How many bytes of it are the head; 0 when this key did not encrypt it. */
    private static int headOf(byte[] sealed, SecretsKey key) {
        byte[] head = head(key);
        if (sealed.length > 0 && sealed[0] == NAMELESS) {
            return 1;
        }
        return Arrays.equals(head, Arrays.copyOf(sealed, head.length)) ? head.length : 0;
    }

    private static String decrypt(byte[] sealed, int head, SecretsKey key, String place) {
        byte[] nonce = Arrays.copyOfRange(sealed, head, head + NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(sealed, head + NONCE_BYTES, sealed.length);
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, place, rest), StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, SecretsKey key, byte[] nonce, String place, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.forAes(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("the key does not fit the secret of " + place, refused);
        }
    }
}
