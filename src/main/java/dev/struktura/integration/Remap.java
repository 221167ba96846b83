package dev.struktura.integration;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file should be understood instead.
 *
 * @param targets where columns go, by header; others stay
 * @param stages stage for a word of the file, by the word; others stay
 * @param process key of the process that leads the deals; null = as it is
 * @param choices null = as they are
 * @param mode null = as it is
 */
public record Remap(
        Map<String, String> targets,
        Map<String, String> stages,
        @Nullable String process,
        @Nullable Choices choices,
        @Nullable Mode mode) {

    public Remap {
        targets = Map.copyOf(targets);
        stages = Map.copyOf(stages);
    }
}
