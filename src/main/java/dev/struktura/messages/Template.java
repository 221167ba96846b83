package dev.struktura.messages;

import dev.struktura.base.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written to clients again and again.
 *
 * @param version counts from 1; what was sent by an earlier one stays as it was
 * @param subject for e-mail; may be empty
 * @param marketing whether it is advertising, which can be unsubscribed from
 * @param fresh for how long such a message makes sense; null for ever
 */
public record Template(
        String key,
        long version,
        String name,
        LocalText subject,
        LocalText text,
        boolean marketing,
        @Nullable Duration fresh,
        String changedBy,
        Instant changedAt) {

    /** What somebody wants it to be. */
    public record Draft(
            String name,
            LocalText subject,
            LocalText text,
            boolean marketing,
            @Nullable Duration fresh) {}

    /** The words for one client. */
    public record Filled(String subject, String text) {}

    /** The words in a language; a subject is one line, whatever the values hold. */
    public Filled filled(Locale locale, Map<String, String> values) {
        return filled(subject, text, locale, values);
    }

    /** The same of words that nobody saved yet. */
    public static Filled filled(LocalText subject, LocalText text, Locale locale, Map<String, String> values) {
        String line = new TemplateText(subject.in(locale)).filled(values);
        return new Filled(
                line.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip(),
                new TemplateText(text.in(locale)).filled(values).strip());
    }
}
