package dev.struktura.clients;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address, lower-cased, its domain in ASCII. */
record EmailAddress(String value) {

    private static final Pattern LOCAL = Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final String STARS = "****";

    static Optional<EmailAddress> parse(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        int at = text.lastIndexOf('@');
        if (at < 1 || !LOCAL.matcher(text.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return asciiDomain(text.substring(at + 1))
                .filter(domain -> DOMAIN.matcher(domain).matches())
                .map(domain -> new EmailAddress(text.substring(0, at) + "@" + domain));
    }

    /** The first letters and the top-level domain: {@code o****@d****.example}, however long the rest is. */
    String masked() {
        int at = value.lastIndexOf('@');
        int dot = value.lastIndexOf('.');
        return firstOf(value.substring(0, at)) + "@" + firstOf(value.substring(at + 1, dot)) + value.substring(dot);
    }

    private static String firstOf(String part) {
        return part.length() == 1 ? STARS : part.substring(0, part.offsetByCodePoints(0, 1)) + STARS;
    }

    private static Optional<String> asciiDomain(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
