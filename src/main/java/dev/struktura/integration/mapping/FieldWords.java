package dev.struktura.integration.mapping;

import dev.struktura.process.ProcessVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of a process by the words that a file may call them by; the amount is the deal's own. */
record FieldWords(Map<String, String> byWord) {

    FieldWords {
        byWord = Map.copyOf(byWord);
    }

    static FieldWords of(ProcessVersion process) {
        Map<String, String> byWord = new HashMap<>();
        process.fields().stream()
                .filter(field -> !field.key().equals(Field.AMOUNT.key()))
                .forEach(field -> Stream.of(
                                field.key(),
                                field.name().uk(),
                                field.name().ru(),
                                field.name().en())
                        .forEach(word -> byWord.putIfAbsent(Words.normal(word), field.key())));
        return new FieldWords(byWord);
    }

    Optional<String> keyOf(String header) {
        return Optional.ofNullable(byWord.get(Words.normal(header)));
    }

    boolean have(String key) {
        return byWord.containsValue(key);
    }
}
