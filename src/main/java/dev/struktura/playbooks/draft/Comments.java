package dev.struktura.playbooks.draft;

import java.util.List;
import java.util.Map;

/**
 * What people wrote beside a process in YAML, by the path of what it is about; whatever has a key is called by it, as in
 * {@code stages[proposal].gate}.
 *
 * @param before lines above something, without their hash signs
 * @param beside what stands behind something on the same line
 * @param end lines after everything
 */
public record Comments(Map<String, List<String>> before, Map<String, String> beside, List<String> end) {

    public static final Comments NONE = new Comments(Map.of(), Map.of(), List.of());

    public Comments {
        before = Map.copyOf(before);
        beside = Map.copyOf(beside);
        end = List.copyOf(end);
    }

    boolean isNone() {
        return equals(NONE);
    }
}
