package dev.struktura.messages;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * (A part of) an SMS that came in, not yet read: characters may be cut in two between parts.
 *
 * @param reference what parts of the same message have in common
 * @param number which part this is, 1 to {@code total}
 */
// the octets only pass through; two parts are never compared
@SuppressWarnings("ArrayRecordComponent")
public record SmsPart(Alphabet alphabet, byte[] octets, int reference, int number, int total) {

    /** How octets stand for characters. */
    public enum Alphabet {
        GSM7,
        UCS2,
        LATIN1
    }

    /** What the parts of one message say together. */
    public static String text(List<SmsPart> parts) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        parts.stream().sorted(Comparator.comparingInt(SmsPart::number)).forEach(part -> octets.writeBytes(part.octets));
        return switch (parts.getFirst().alphabet) {
            case GSM7 -> SmsText.read(octets.toByteArray());
            case UCS2 -> octets.toString(StandardCharsets.UTF_16BE);
            case LATIN1 -> octets.toString(StandardCharsets.ISO_8859_1);
        };
    }
}
