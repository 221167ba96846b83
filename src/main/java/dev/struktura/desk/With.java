package dev.struktura.desk;

import dev.struktura.base.LocalText;
import dev.struktura.process.ActionHandler.Order;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of an action as the process version wrote them. */
record With(Map<String, Object> values) {

    static With of(Order order) {
        return new With(order.with());
    }

    /** @throws IllegalArgumentException when the version says nothing under this key, or not in three languages */
    LocalText text(String key) {
        LocalText words = optionalText(key);
        if (words == null) {
            throw new IllegalArgumentException("the action needs '%s'".formatted(key));
        }
        return words;
    }

    @Nullable
    LocalText optionalText(String key) {
        return switch (values.get(key)) {
            case null -> null;
            case String words -> new LocalText(words, words, words);
            case Map<?, ?> words -> new LocalText(word(words, "uk"), word(words, "ru"), word(words, "en"));
            case Object other -> throw new IllegalArgumentException("'%s' is not text: %s".formatted(key, other));
        };
    }

    private static String word(Map<?, ?> words, String language) {
        if (words.get(language) instanceof String word) {
            return word;
        }
        throw new IllegalArgumentException("a text lacks its words in '%s'".formatted(language));
    }

    /** A list of words; empty when the version says nothing under this key. */
    List<String> words(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    Priority priority() {
        return values.get("priority") instanceof String word ? Priority.of(word) : Priority.NORMAL;
    }

    /** The moment after {@code from}; months and days are counted on the calendar of {@code zone}. */
    Instant after(String key, Duration otherwise, Moment from) {
        if (!(values.get(key) instanceof String amount)) {
            return from.at().plus(otherwise);
        }
        return amount.contains("T")
                ? from.at().plus(Duration.parse(amount))
                : from.at().atZone(from.zone()).plus(Period.parse(amount)).toInstant();
    }

    /** A moment on somebody's wall clock. */
    record Moment(Instant at, ZoneId zone) {}
}
