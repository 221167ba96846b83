package dev.struktura.integration;

import dev.struktura.integration.mapping.Dialect;
import dev.struktura.integration.mapping.Kind;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was brought.
 *
 * @param name what its owner calls it
 * @param dialect null = found out
 * @param mode null = found out from the rows
 * @param targets where columns go, by header; the rest is suggested
 */
public record Upload(
        Path file,
        String name,
        Kind kind,
        @Nullable Dialect dialect,
        @Nullable Mode mode,
        Map<String, String> targets,
        Choices choices) {

    public Upload {
        targets = Map.copyOf(targets);
    }
}
