package dev.struktura.base.rest;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with a JSON body, told by path and in the reader's words. */
@Component
class JsonRefusal {

    private static final Map<Class<?>, String> TYPES = Map.of(
            String.class, "string",
            Boolean.class, "boolean",
            boolean.class, "boolean",
            Instant.class, "instant",
            LocalDate.class, "date",
            Duration.class, "duration",
            UUID.class, "uuid");

    private final JsonMapper json;

    JsonRefusal(JsonMapper json) {
        this.json = json;
    }

    Problem of(JacksonException wrong) {
        return Problem.invalid(path(wrong), message(wrong));
    }

    private static String path(JacksonException wrong) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    private Reason message(JacksonException wrong) {
        return switch (wrong) {
            case UnrecognizedPropertyException _ -> Reason.of("problem.invalid.unknown");
            case InvalidFormatException format
            when format.getTargetType() == String.class -> Reason.of("problem.invalid.characters");
            case InvalidFormatException format -> type(format.getTargetType());
            case MismatchedInputException mismatch
            when mismatch.getTargetType() != null -> type(mismatch.getTargetType());
            case StreamConstraintsException _ -> Reason.of("problem.invalid.bounds");
            case StreamReadException syntax -> syntax(syntax);
            default -> Reason.of("problem.invalid.value");
        };
    }

    private static Reason syntax(StreamReadException wrong) {
        if (String.valueOf(wrong.getOriginalMessage()).startsWith("Duplicate")) {
            return Reason.of("problem.invalid.duplicate");
        }
        TokenStreamLocation place = wrong.getLocation();
        return place == null
                ? Reason.of("problem.invalid.json")
                : Reason.of("problem.invalid.body", place.getLineNr(), place.getColumnNr());
    }

    private Reason type(Class<?> type) {
        if (type.isEnum()) {
            return Reason.of("problem.invalid.one-of", words(type.getEnumConstants()));
        }
        return Reason.of("problem.invalid.type." + name(type));
    }

    private static String name(Class<?> type) {
        if (TYPES.containsKey(type)) {
            return TYPES.get(type);
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "number";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "array";
        }
        boolean objectLike = Map.class.isAssignableFrom(type) || type.isRecord();
        return objectLike ? "object" : "other";
    }

    private String words(Object[] constants) {
        List<String> words = Arrays.stream(constants)
                .map(one -> json.convertValue(one, String.class))
                .toList();
        return words.stream().collect(Collectors.joining(", "));
    }
}
