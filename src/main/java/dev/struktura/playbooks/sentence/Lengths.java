package dev.struktura.playbooks.sentence;

import dev.struktura.base.web.Texts;
import dev.struktura.process.Delay;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lengths of time in words that follow a preposition: {@code 24 working hours}, {@code через 1 годину}. */
final class Lengths {

    private record Part(String unit, long count) {}

    private final Texts texts;

    Lengths(Texts texts) {
        this.texts = texts;
    }

    String words(Delay delay, Locale locale) {
        return words(delay.amount(), delay.time() == Delay.Time.WORKING ? "working-" : "", locale);
    }

    String words(TemporalAmount amount, Locale locale) {
        return words(amount, "", locale);
    }

    private String words(TemporalAmount amount, String time, Locale locale) {
        List<String> words = parts(amount).stream()
                .map(part -> texts.t(
                        locale,
                        "sentence.length." + time + part.unit() + "." + form(part.count(), locale),
                        String.valueOf(part.count())))
                .toList();
        return words.isEmpty() ? texts.t(locale, "sentence.length.none") : String.join(" ", words);
    }

    private static List<Part> parts(TemporalAmount amount) {
        List<Part> parts = new ArrayList<>();
        if (amount instanceof Period period) {
            parts.add(new Part("years", period.getYears()));
            parts.add(new Part("months", period.getMonths()));
            parts.add(new Part("days", period.getDays()));
        } else {
            Duration duration = Duration.from(amount);
            parts.add(new Part("hours", duration.toHours()));
            parts.add(new Part("minutes", duration.toMinutesPart()));
            parts.add(new Part("seconds", duration.toSecondsPart()));
        }
        parts.removeIf(part -> part.count() == 0);
        return parts;
    }

    /** Which form of a noun a number wants; English has two, the others three. */
    private static String form(long count, Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return count == 1 ? "one" : "many";
        }
        long ten = count % 10;
        boolean teen = count % 100 / 10 == 1;
        if (teen || ten == 0 || ten > 4) {
            return "many";
        }
        return ten == 1 ? "one" : "few";
    }
}
