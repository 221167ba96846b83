package dev.struktura.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words with fields in them: {@code Good day, {client.name}!}; braces around anything else are braces. */
record TemplateText(String text) {

    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z][A-Za-z0-9]*)*)}");

    /** A field that nobody can fill, and where it stands; line and column count from 1. */
    record Stranger(String field, int line, int column) {}

    List<Stranger> strangers(Set<String> known) {
        List<Stranger> strangers = new ArrayList<>();
        FIELD.matcher(text)
                .results()
                .filter(field -> !known.contains(field.group(1)))
                .forEach(field -> strangers.add(stranger(field)));
        return strangers;
    }

    private Stranger stranger(MatchResult field) {
        String before = text.substring(0, field.start());
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Stranger(field.group(1), line, field.start() - before.lastIndexOf('\n'));
    }

    /** A value never becomes a field itself; a field without a value is left out. */
    String filled(Map<String, String> values) {
        return FIELD.matcher(text)
                .replaceAll(field -> Matcher.quoteReplacement(values.getOrDefault(field.group(1), "")));
    }
}
