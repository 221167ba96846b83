package dev.struktura.messages;

import java.util.List;

/**
 * What an SMS takes.
 *
 * @param parts how many short messages it is
 * @param left how many more characters of its alphabet the last of them holds
 * @param gsm7 whether all of it is in the GSM alphabet; one letter that is not makes each take two octets
 */
public record SmsLength(int parts, int left, boolean gsm7) {

    public static SmsLength of(String text) {
        SmsText sms = SmsText.of(text);
        List<byte[]> parts = sms.parts();
        int free = sms.room(parts.size()) - parts.getLast().length;
        return new SmsLength(parts.size(), sms.isGsm7() ? free : free / 2, sms.isGsm7());
    }
}
