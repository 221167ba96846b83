package dev.struktura.base;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Keeps what must be readable again, such as a password for a server of somebody else, unreadable for whoever has the database
 * without the installation's key. AES-256-GCM; a byte for the form, 12 random bytes, then the text and its tag.
 */
public final class Secrets {

    private static final byte FORM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretsKey key;
    private final SecureRandom random = new SecureRandom();

    Secrets(SecretsKey key) {
        this.key = key;
    }

    /** @param place where it is kept, such as {@code staff.totp 0198...}: moved elsewhere it cannot be read any more */
    public byte[] encrypt(String text, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, place, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put(FORM)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * The text that was encrypted for this place.
     *
     * @throws IllegalStateException when it was changed, or encrypted for another place or by another key
     */
    public String decrypt(byte[] sealed, String place) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != FORM) {
            throw new IllegalStateException("not a secret of ours: " + place);
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(sealed, 1 + NONCE_BYTES, sealed.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, place, rest), StandardCharsets.UTF_8);
    }

    /** @param purpose such as {@code clients.contact_point}: marks of two purposes tell nothing of each other */
    public BlindIndex blindIndex(String purpose) {
        return new BlindIndex(key.derived("blind index " + purpose));
    }

    private byte[] run(int mode, byte[] nonce, String place, byte[] bytes) {
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
