package dev.struktura.talks;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a client wrote with numbers and addresses made unusable: signatures must not be a way around masks and budgets. */
final class MaskedWords {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,255}\\.\\p{L}{2,24}");
    private static final String HOME = "UA";

    private MaskedWords() {}

    static String of(String text) {
        String withoutAddresses = ADDRESS.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(ShownAddress.of(Medium.EMAIL, found.group())));
        StringBuilder words = new StringBuilder();
        int from = 0;
        for (PhoneNumberMatch phone : PHONES.findNumbers(withoutAddresses, HOME, Leniency.VALID, Long.MAX_VALUE)) {
            words.append(withoutAddresses, from, phone.start())
                    .append(ShownAddress.of(Medium.SMS, phone.rawString().replaceAll("[^+\\d]", "")));
            from = phone.end();
        }
        return words.append(withoutAddresses, from, withoutAddresses.length()).toString();
    }
}
