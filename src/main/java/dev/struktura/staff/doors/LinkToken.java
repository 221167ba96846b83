package dev.struktura.staff.doors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The part of a client's link that cannot be guessed: 256 random bits, 43 characters. */
public final class LinkToken {

    private static final int BYTES = 32;
    private static final int VISITOR_BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkToken() {}

    public static String fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** The same visitor of the same link gives the same word, which leads back to neither. */
    static String visitor(String token, String address, String agent) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", token, address, agent).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, VISITOR_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
