package dev.struktura.offers.brand;

import java.util.Base64;

/**
 * The logo of a template, drawn anew by us from what was uploaded.
 *
 * @param digest SHA-256 of the bytes in hexadecimal digits, by which it is found
 * @param type {@code image/png} or {@code image/jpeg}
 * @param width in pixels
 */
// the bytes only pass through; two logos are compared by their digests
@SuppressWarnings("ArrayRecordComponent")
public record Logo(String digest, String type, int width, int height, byte[] content) {

    /** The picture as a part of the page itself. */
    public String inPlace() {
        return "data:%s;base64,%s".formatted(type, Base64.getEncoder().encodeToString(content));
    }

    public static String address(String digest) {
        return "/brand/logo/" + digest;
    }
}
