package dev.struktura.base;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with fields such as {@code {client}} in it, to be filled with values; braces around anything else are just braces. */
public record FieldText(String text) {

    private static final Pattern FIELD = Pattern.compile("\\{\\s*([\\p{L}\\p{N}._-]{1,60})\\s*}");

    /** Where a field stands: from its opening brace to behind its closing one. */
    public record Place(String field, int from, int to) {}

    public List<Place> places() {
        return FIELD.matcher(text)
                .results()
                .map(found -> new Place(found.group(1), found.start(), found.end()))
                .toList();
    }

    /** The fields it names, each once, in their order. */
    public SequencedSet<String> fields() {
        SequencedSet<String> fields = new LinkedHashSet<>();
        places().forEach(place -> fields.add(place.field()));
        return fields;
    }

    /** With the values in their places; a field without one is left as it is. What a value says is not looked at again. */
    public String filled(Map<String, String> values) {
        return FIELD.matcher(text).replaceAll(field -> {
            String value = values.get(field.group(1));
            return Matcher.quoteReplacement(value == null ? field.group() : value);
        });
    }

    /** Without the lines that name a field of which nothing is known. */
    public FieldText tellable(Map<String, String> values) {
        return new FieldText(text.lines()
                .filter(line -> new FieldText(line)
                        .fields().stream()
                                .noneMatch(
                                        field -> values.getOrDefault(field, "").isBlank()))
                .collect(Collectors.joining("\n")));
    }
}
