package dev.struktura.clients;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** A phone number in E.164, such as {@code +380671234567}. */
record PhoneNumber(String e164) {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Pattern PLAUSIBLE = Pattern.compile("[+＋(]?[\\p{Nd}\\s()\\-./‐-―\u00a0]{5,40}");
    private static final int SHOWN = 2;

    /**
     * Reads a number the way people write it.
     *
     * @param country ISO 3166-1 alpha-2, for numbers written without a country code
     */
    static Optional<PhoneNumber> parse(String written, String country) {
        String text = written.strip();
        if (!PLAUSIBLE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            Phonenumber.PhoneNumber number = settled(text, country);
            return PHONES.isPossibleNumber(number)
                    ? Optional.of(new PhoneNumber(PHONES.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Reads until reading changes nothing: +43 0 5975358 loses its trunk zero only on being read again. */
    private static Phonenumber.PhoneNumber settled(String text, String country) throws NumberParseException {
        Phonenumber.PhoneNumber once = PHONES.parse(text, country);
        String written = PHONES.format(once, PhoneNumberFormat.E164);
        return written.equals(text) ? once : settled(written, country);
    }

    /** The country code and the last two digits; the rest are stars, grouped as the country groups them. */
    String masked() {
        String shown = grouped();
        int code = shown.indexOf(' ');
        StringBuilder masked = new StringBuilder(shown);
        int digits = 0;
        for (int i = masked.length() - 1; i > code; i--) {
            if (Character.isDigit(masked.charAt(i)) && ++digits > SHOWN) {
                masked.setCharAt(i, '*');
            }
        }
        return masked.toString();
    }

    private String grouped() {
        try {
            Phonenumber.PhoneNumber number = PHONES.parse(e164, null);
            String national = PHONES.getNationalSignificantNumber(number);
            return number.getCountryCode() == 380 && national.length() == 9
                    ? "+380 %s %s %s %s"
                            .formatted(
                                    national.substring(0, 2),
                                    national.substring(2, 5),
                                    national.substring(5, 7),
                                    national.substring(7))
                    : "+%d %s".formatted(number.getCountryCode(), inPairs(national));
        } catch (NumberParseException e) {
            throw new IllegalStateException("not E.164: a number of length " + e164.length(), e);
        }
    }

    private static String inPairs(String digits) {
        return digits.replaceAll("(?<=\\d)(?=(\\d\\d)+$)", " ");
    }
}
