package dev.struktura.staff.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change every half minute: RFC 6238 with SHA-1 and six digits, which every authenticator application knows. */
final class Totp {

    /** Length of a step. */
    static final int SECONDS = 30;

    private static final String HMAC = "HmacSHA1";
    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /** The code of a step, as RFC 4226 section 5.3 takes it from the HMAC. */
    static String code(byte[] key, long step) {
        byte[] hash = hmac(key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return "%06d".formatted(number % MODULUS);
    }

    /** The step whose code this is, when it is the present one or one beside it: clocks differ, and typing takes a while. */
    static OptionalLong stepOf(String code, byte[] key, long present) {
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step -> MessageDigest.isEqual(bytes(code(key, step)), bytes(code)))
                .findFirst();
    }

    private static byte[] bytes(String code) {
        return code.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + HMAC, impossible);
        }
    }
}
