package dev.struktura.base;

import org.jspecify.annotations.Nullable;

/**
 * Where it is written down that something is done: a rule of a stage in one version of a process, or the stage itself.
 *
 * @param key of the rule; null when the stage asks for it
 */
public record RulePlace(
        String process, int version, String stage, @Nullable String key) {

    /** Path of the page that shows it. */
    public String path() {
        return "/processes/%s/versions/%d#%s".formatted(process, version, anchor());
    }

    private String anchor() {
        return key == null ? "stage." + stage : anchor(stage, key);
    }

    /** What a rule is called on that page. */
    public static String anchor(String stage, String rule) {
        return "rule-%s-%s".formatted(stage, rule);
    }
}
