package dev.struktura.messages;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of an SMS as octets for an SMS centre: in the GSM 7-bit default alphabet (3GPP TS 23.038, one septet an octet)
 * when it has all of them, else in UCS-2; cut into parts that fit, never within a character.
 */
final class SmsText {

    /** Octets of one SMS; a part of several gives up the room of its header (3GPP TS 23.040, 9.2.3.24.1). */
    private static final int GSM7_WHOLE = 160;

    private static final int GSM7_PART = 153;
    private static final int UCS2_WHOLE = 140;
    private static final int UCS2_PART = 134;

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final byte[] EXTENDED_CODES = {0x0a, 0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65};
    private static final byte ESCAPE = 0x1b;

    private final boolean gsm7;
    private final List<byte[]> characters;

    private SmsText(boolean gsm7, List<byte[]> characters) {
        this.gsm7 = gsm7;
        this.characters = characters;
    }

    static SmsText of(String text) {
        boolean gsm7 = text.chars().allMatch(c -> c != ESCAPE && (BASIC.indexOf(c) >= 0 || EXTENDED.indexOf(c) >= 0));
        List<byte[]> characters = text.codePoints()
                .mapToObj(c -> gsm7 ? septets(c) : Character.toString(c).getBytes(StandardCharsets.UTF_16BE))
                .toList();
        return new SmsText(gsm7, characters);
    }

    /** The words that octets of the GSM 7-bit alphabet stand for; what it does not know is shown as a space, as phones do. */
    static String read(byte[] octets) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < octets.length; i++) {
            boolean extended = octets[i] == ESCAPE && i + 1 < octets.length;
            text.append(extended ? extended(octets[++i]) : BASIC.charAt(octets[i] & 0x7f));
        }
        return text.toString();
    }

    private static char extended(byte code) {
        for (int i = 0; i < EXTENDED_CODES.length; i++) {
            if (EXTENDED_CODES[i] == code) {
                return EXTENDED.charAt(i);
            }
        }
        return ' ';
    }

    boolean isGsm7() {
        return gsm7;
    }

    /** Octets that each of so many parts holds. */
    int room(int parts) {
        if (parts == 1) {
            return gsm7 ? GSM7_WHOLE : UCS2_WHOLE;
        }
        return gsm7 ? GSM7_PART : UCS2_PART;
    }

    /** All octets in one piece. */
    byte[] whole() {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        characters.forEach(octets::writeBytes);
        return octets.toByteArray();
    }

    /** One part when it fits into one SMS, else as few as possible; at least one, even for no words. */
    List<byte[]> parts() {
        byte[] whole = whole();
        return whole.length <= room(1) ? List.of(whole) : cut(room(2));
    }

    private List<byte[]> cut(int room) {
        List<byte[]> parts = new ArrayList<>();
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        for (byte[] character : characters) {
            if (part.size() + character.length > room) {
                parts.add(part.toByteArray());
                part.reset();
            }
            part.writeBytes(character);
        }
        parts.add(part.toByteArray());
        return parts;
    }

    private static byte[] septets(int character) {
        int basic = BASIC.indexOf(character);
        return basic >= 0
                ? new byte[] {(byte) basic}
                : new byte[] {ESCAPE, EXTENDED_CODES[EXTENDED.indexOf(character)]};
    }
}
