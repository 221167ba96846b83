package dev.struktura.base.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Times as ISO-8601 text, within years that a calendar of a business can mean; never as numbers. */
class LiteralTime<T> extends StdScalarDeserializer<T> {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private final Function<String, T> reader;

    LiteralTime(Class<T> type, Function<String, T> reader) {
        super(type);
        this.reader = reader;
    }

    @Override
    @SuppressWarnings("unchecked") // Jackson hands the handler's answer back as Object
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(type(context), parser);
        }
        String text = parser.getString().strip();
        try {
            return reader.apply(text);
        } catch (DateTimeException | ArithmeticException notATime) {
            return (T) context.handleWeirdStringValue(handledType(), text, "not a time");
        }
    }

    private JavaType type(DeserializationContext context) {
        return context.constructType(handledType());
    }

    static Instant instant(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        requireYear(moment.getYear());
        return moment.toInstant();
    }

    static LocalDate date(String text) {
        LocalDate day = LocalDate.parse(text);
        requireYear(day.getYear());
        return day;
    }

    static Duration duration(String text) {
        Duration length = Duration.parse(text);
        if (length.abs().compareTo(LONGEST) > 0) {
            throw new DateTimeException("longer than a century");
        }
        return length;
    }

    private static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("no year of ours");
        }
    }
}
