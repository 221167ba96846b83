package dev.struktura.custody;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it will be handed out.
 *
 * @param lines rows, the heading apart
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares files but by their hash
record WrittenFile(byte[] bytes, int lines) {

    /** SHA-256 in hexadecimal. */
    String hash() {
        return hash(bytes);
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
