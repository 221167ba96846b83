package dev.struktura.staff.doors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Programs that open a link before a person does: messengers' previews, search engines, mail scanners. */
final class PreviewRobots {

    private static final List<String> SIGNS = load();

    private PreviewRobots() {}

    static boolean includes(String userAgent) {
        String agent = userAgent.toLowerCase(Locale.ROOT);
        return SIGNS.stream().anyMatch(agent::contains);
    }

    private static List<String> load() {
        try (InputStream list = Objects.requireNonNull(
                PreviewRobots.class.getResourceAsStream("/staff/link-preview-robots.txt"), "the list of robots")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of robots cannot be read", e);
        }
    }
}
