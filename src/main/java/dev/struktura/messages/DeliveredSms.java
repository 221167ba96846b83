package dev.struktura.messages;

import dev.struktura.messages.SmsPart.Alphabet;
import java.util.Arrays;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;

/** Reads what a deliver_sm says of the SMS in it: alphabet, octets, and which part of how many it is. */
final class DeliveredSms {

    /** Elements of a user data header that number parts, with one and with two octets of reference (3GPP TS 23.040, 9.2.3.24). */
    private static final int PARTS_8 = 0x00;

    private static final int PARTS_16 = 0x08;
    private static final int UCS2 = 0x08;
    private static final int LATIN1 = 0x03;

    private DeliveredSms() {}

    static SmsPart of(DeliverSm incoming) {
        byte[] message = message(incoming);
        Alphabet alphabet = alphabet(incoming.getDataCoding());
        if (!incoming.isUdhi() || message.length == 0) {
            return numbered(incoming, alphabet, message);
        }
        int header = Math.min(message.length, 1 + (message[0] & 0xff));
        byte[] words = Arrays.copyOfRange(message, header, message.length);
        return headed(alphabet, Arrays.copyOf(message, header), words);
    }

    private static SmsPart headed(Alphabet alphabet, byte[] header, byte[] words) {
        int at = 1;
        while (at + 1 < header.length) {
            int length = header[at + 1] & 0xff;
            int end = at + 2 + length;
            if (header[at] == PARTS_8 && length == 3 && end <= header.length) {
                return part(alphabet, words, header[at + 2] & 0xff, header[at + 4] & 0xff, header[at + 3] & 0xff);
            }
            if (header[at] == PARTS_16 && length == 4 && end <= header.length) {
                int reference = ((header[at + 2] & 0xff) << 8) | (header[at + 3] & 0xff);
                return part(alphabet, words, reference, header[at + 5] & 0xff, header[at + 4] & 0xff);
            }
            at = end;
        }
        return part(alphabet, words, 0, 1, 1);
    }

    /** Some centres number parts beside the message. */
    private static SmsPart numbered(DeliverSm incoming, Alphabet alphabet, byte[] words) {
        OptionalParameter.Sar_msg_ref_num reference =
                incoming.getOptionalParameter(OptionalParameter.Sar_msg_ref_num.class);
        OptionalParameter.Sar_total_segments total =
                incoming.getOptionalParameter(OptionalParameter.Sar_total_segments.class);
        OptionalParameter.Sar_segment_seqnum number =
                incoming.getOptionalParameter(OptionalParameter.Sar_segment_seqnum.class);
        return reference == null || total == null || number == null
                ? part(alphabet, words, 0, 1, 1)
                : part(
                        alphabet,
                        words,
                        reference.getValue() & 0xffff,
                        number.getValue() & 0xff,
                        total.getValue() & 0xff);
    }

    /** A part that is none of so many stands alone. */
    private static SmsPart part(Alphabet alphabet, byte[] words, int reference, int number, int total) {
        return number < 1 || number > total
                ? new SmsPart(alphabet, words, reference, 1, 1)
                : new SmsPart(alphabet, words, reference, number, total);
    }

    private static byte[] message(DeliverSm incoming) {
        OptionalParameter.Message_payload payload =
                incoming.getOptionalParameter(OptionalParameter.Message_payload.class);
        byte[] message = payload == null ? incoming.getShortMessage() : payload.getValue();
        return message == null ? new byte[0] : message;
    }

    /** Only the alphabet matters of the data coding, wherever it stands in a group with a message class. */
    private static Alphabet alphabet(byte coding) {
        int group = coding & 0xf0;
        int kind = group == 0x10 || group == 0 ? coding & 0x0f : 0;
        return switch (kind) {
            case UCS2 -> Alphabet.UCS2;
            case LATIN1 -> Alphabet.LATIN1;
            default -> Alphabet.GSM7;
        };
    }
}
