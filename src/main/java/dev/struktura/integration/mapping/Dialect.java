package dev.struktura.integration.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The export of another program, known by the headers it typically has.
 *
 * @param key {@code amocrm}, {@code bitrix24}, {@code pipedrive}, {@code hubspot}
 * @param marks normalised headers, or beginnings of headers ending in {@code *}, that only this program writes
 * @param targets where its headers go
 */
public record Dialect(String key, String name, Set<String> marks, Map<String, String> targets) {

    private static final int ENOUGH_MARKS = 3;
    private static final List<Dialect> ALL = List.of(
            load("amocrm", "amoCRM"),
            load("bitrix24", "Bitrix24"),
            load("pipedrive", "Pipedrive"),
            load("hubspot", "HubSpot"));

    public Dialect {
        marks = Set.copyOf(marks);
        targets = Map.copyOf(targets);
    }

    public static List<Dialect> all() {
        return ALL;
    }

    public static Optional<Dialect> of(String key) {
        return ALL.stream().filter(dialect -> dialect.key.equals(key)).findFirst();
    }

    /** The program whose marks the header carries most of, if at least three. */
    public static Optional<Dialect> recognise(List<String> header) {
        List<String> headers = header.stream().map(Words::normal).toList();
        return ALL.stream()
                .filter(dialect -> dialect.marksIn(headers) >= ENOUGH_MARKS)
                .max(Comparator.comparingLong(dialect -> dialect.marksIn(headers)));
    }

    Optional<Target> target(String header) {
        return Optional.ofNullable(targets.get(Words.normal(header))).flatMap(Target::parse);
    }

    private long marksIn(List<String> headers) {
        return headers.stream().distinct().filter(this::isMark).count();
    }

    private boolean isMark(String header) {
        return marks.contains(header)
                || marks.stream()
                        .anyMatch(
                                mark -> mark.endsWith("*") && header.startsWith(mark.substring(0, mark.length() - 1)));
    }

    private static Dialect load(String key, String name) {
        Map<String, List<String>> meanings = Words.meanings("dialect-" + key + ".properties");
        Map<String, String> targets = new HashMap<>();
        List<String> marks = new ArrayList<>(meanings.getOrDefault("marks", List.of()));
        meanings.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("marks"))
                .forEach(entry -> entry.getValue().forEach(word -> targets.put(word, entry.getKey())));
        return new Dialect(key, name, marks.stream().collect(Collectors.toSet()), targets);
    }
}
