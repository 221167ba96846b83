package dev.struktura.staff.access;

import java.math.BigInteger;

/** Letters and digits that nobody mixes up (RFC 4648 section 6), for what people may have to type. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** @param bytes a multiple of five, so that nothing has to be padded */
    static String of(byte[] bytes) {
        int length = bytes.length * Byte.SIZE / BITS;
        BigInteger number = new BigInteger(1, bytes);
        StringBuilder text = new StringBuilder(length);
        for (int place = length - 1; place >= 0; place--) {
            int digit = number.shiftRight(place * BITS).intValue() & (ALPHABET.length() - 1);
            text.append(ALPHABET.charAt(digit));
        }
        return text.toString();
    }
}
