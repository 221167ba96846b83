package dev.struktura.base;

import dev.struktura.base.embedded.OwnerOnly;
import dev.struktura.base.embedded.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The installation's key: 32 bytes that are kept outside the database and its dumps. */
final class SecretsKey {

    private static final int BYTES = 32;
    private static final int NAME_BYTES = 4;

    private final byte[] bytes;
    private final String origin;

    private SecretsKey(byte[] bytes, String origin) {
        this.bytes = bytes;
        this.origin = origin;
    }

    /** @throws Refusal when the text is not the Base64 of 32 bytes */
    static SecretsKey of(String base64, String origin) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == BYTES) {
                return new SecretsKey(bytes, origin);
            }
        } catch (IllegalArgumentException notBase64) {
            // told like a key of another length, and without the text
        }
        throw Refusal.because("secrets-key-invalid", origin);
    }

    /** The key in the file; whoever comes first makes it. */
    static SecretsKey in(Path file) {
        try {
            return of(OwnerOnly.readOrWrite(file, SecretsKey::fresh), file.toString());
        } catch (IOException e) {
            throw Refusal.because("secrets-key-unreadable", file, e);
        }
    }

    private static String fresh() {
        byte[] bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        return Base64.getEncoder().encodeToString(bits);
    }

    /** The file or the property it comes from. */
    String origin() {
        return origin;
    }

    SecretKeySpec forAes() {
        return new SecretKeySpec(bytes, "AES");
    }

    /** Another key for another purpose, by HKDF-SHA256: who learns it learns neither this one nor any other. */
    SecretKey derived(String purpose) {
        try {
            AlgorithmParameterSpec spec = HKDFParameterSpec.ofExtract()
                    .addIKM(bytes)
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("Generic", spec);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java 25 has HKDF-SHA256", impossible);
        }
    }

    /** The beginning of the fingerprint, to stand at the head of what this key encrypts. */
    byte[] name() {
        return Arrays.copyOf(fingerprint(), NAME_BYTES);
    }

    /** Tells two keys apart and tells nothing about either. */
    byte[] fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("struktura key ".getBytes(StandardCharsets.UTF_8));
            return digest.digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
