package dev.struktura.base;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of which each value is encrypted for its row: for the place that {@link #place} gives.
 *
 * @param table with its schema
 * @param key the columns of its primary key
 * @param mark by what the values are found; null when nobody looks for them
 */
public record SealedColumn(
        String table,
        List<String> key,
        String column,
        @Nullable Mark mark) {

    /**
     * Where a value leaves its mark.
     *
     * @param purpose of the blind index
     * @param update SQL that writes the mark and asks for the key of the row after it
     * @param text what of the value is marked
     */
    public record Mark(String purpose, String update, Text text) {}

    /** What is marked of a value of a row. */
    @FunctionalInterface
    public interface Text {
        String of(List<Object> key, String value);
    }

    public static String place(String table, Object... key) {
        return Arrays.stream(key).map(Object::toString).collect(Collectors.joining(" ", table + " ", ""));
    }
}
