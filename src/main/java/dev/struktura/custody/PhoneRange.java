package dev.struktura.custody;

import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Neighbouring phone numbers, without the plus; both ends belong to it. */
public record PhoneRange(long first, long last) {

    private static final Pattern FORM = Pattern.compile("\\+(\\d{8,15})(?:\\s*-\\s*\\+(\\d{8,15}))?");

    public PhoneRange {
        if (first > last) {
            throw new IllegalArgumentException("a range of phones goes from the lower to the higher number");
        }
    }

    /** Reads {@code +380441110000-+380441110999}, or one number; the settings are bound by it. */
    public static PhoneRange valueOf(String text) {
        Matcher range = FORM.matcher(text.strip());
        if (!range.matches()) {
            throw new IllegalArgumentException("not a range of phones such as +380441110000-+380441110999: " + text);
        }
        String last = range.group(2) == null ? range.group(1) : range.group(2);
        return new PhoneRange(Long.parseLong(range.group(1)), Long.parseLong(last));
    }

    String any(RandomGenerator random) {
        return "+" + random.nextLong(first, last + 1);
    }
}
