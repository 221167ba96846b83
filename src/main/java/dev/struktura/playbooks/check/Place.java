package dev.struktura.playbooks.check;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a process on paper.
 *
 * @param path as in {@code stages[2].rules[0]}; empty for the whole
 * @param stage key of the stage it stands in
 * @param rule key of the rule it stands in
 */
public record Place(
        String path, @Nullable String stage, @Nullable String rule) {

    static final Place WHOLE = new Place("", null, null);

    Place in(String member) {
        return new Place(path.isEmpty() ? member : path + "." + member, stage, rule);
    }

    Place in(String member, int index) {
        return in(member + "[" + index + "]");
    }

    Place ofStage(String key) {
        return new Place(path, key, rule);
    }

    Place ofRule(String key) {
        return new Place(path, stage, key);
    }
}
