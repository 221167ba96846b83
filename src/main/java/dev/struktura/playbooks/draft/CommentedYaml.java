package dev.struktura.playbooks.draft;

import dev.struktura.process.ProcessDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.CommentToken;

/** Processes in YAML with the comments people wrote, which stay where they belong while the process changes around them. */
public final class CommentedYaml {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setParseComments(true).build();

    private CommentedYaml() {}

    /** Those that a text has; none where it is no YAML. */
    public static Comments commentsOf(String yaml) {
        try {
            return new Collected(YamlLines.of(yaml))
                    .collect(new ScannerImpl(SETTINGS, new StreamReader(SETTINGS, yaml)));
        } catch (YamlEngineException notYaml) {
            return Comments.NONE;
        }
    }

    /** The document with comments at whatever is still there; those of what is gone are gone. */
    public static String write(ProcessDocument document, Comments comments) {
        String plain = document.toYaml();
        if (comments.isNone()) {
            return plain;
        }
        YamlLines places = YamlLines.of(plain);
        StringBuilder text = new StringBuilder();
        List<String> lines = plain.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            String written = lines.get(line);
            List<String> paths = places.at(line);
            String indent = " ".repeat(written.length() - written.stripLeading().length());
            paths.forEach(path -> comments.before()
                    .getOrDefault(path, List.of())
                    .forEach(comment ->
                            text.append(indent).append('#').append(comment).append('\n')));
            Optional<String> beside = paths.stream()
                    .flatMap(path -> Optional.ofNullable(comments.beside().get(path)).stream())
                    .findFirst();
            if (places.endsOnItsLine(line)) {
                text.append(written)
                        .append(beside.map(comment -> " #" + comment).orElse(""))
                        .append('\n');
            } else {
                beside.ifPresent(comment ->
                        text.append(indent).append('#').append(comment).append('\n'));
                text.append(written).append('\n');
            }
        }
        comments.end().forEach(comment -> text.append('#').append(comment).append('\n'));
        return text.toString();
    }

    /** Comments on their way to the paths they belong to. */
    private static final class Collected {

        private final YamlLines places;
        private final Map<String, List<String>> before = new HashMap<>();
        private final Map<String, String> beside = new HashMap<>();
        private final List<String> end = new ArrayList<>();

        Collected(YamlLines places) {
            this.places = places;
        }

        Comments collect(ScannerImpl tokens) {
            tokens.forEachRemaining(token -> {
                if (token instanceof CommentToken comment) {
                    add(comment);
                }
            });
            return new Comments(before, beside, end);
        }

        private void add(CommentToken comment) {
            int line = comment.getStartMark().map(mark -> mark.getLine()).orElse(0);
            String text = comment.getValue().stripTrailing();
            if (comment.getCommentType() == CommentType.IN_LINE) {
                places.lastUpTo(line)
                        .ifPresentOrElse(
                                path -> beside.merge(path, text, (one, more) -> one + more),
                                () -> addBefore(line, text));
            } else if (comment.getCommentType() == CommentType.BLOCK) {
                addBefore(line, text);
            }
        }

        private void addBefore(int line, String text) {
            places.firstAfter(line)
                    .map(path -> before.computeIfAbsent(path, any -> new ArrayList<>()))
                    .orElse(end)
                    .add(text);
        }
    }
}
