package dev.struktura.playbooks.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** What begins on which line of a text in YAML. */
final class YamlLines {

    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    private final NavigableMap<Integer, List<String>> paths = new TreeMap<>();
    private final Set<Integer> open = new HashSet<>();

    private YamlLines() {}

    static YamlLines of(String yaml) {
        YamlLines lines = new YamlLines();
        new Compose(SETTINGS).composeString(yaml).ifPresent(root -> lines.walk(root, ""));
        return lines;
    }

    /** The outermost first. */
    List<String> at(int line) {
        return paths.getOrDefault(line, List.of());
    }

    Optional<String> firstAfter(int line) {
        return Optional.ofNullable(paths.higherEntry(line))
                .map(Map.Entry::getValue)
                .map(List::getFirst);
    }

    Optional<String> lastUpTo(int line) {
        return Optional.ofNullable(paths.floorEntry(line))
                .map(Map.Entry::getValue)
                .map(List::getFirst);
    }

    /** Whether nothing that begins on the line goes on inside quotes on the next. */
    boolean endsOnItsLine(int line) {
        return !open.contains(line);
    }

    private void walk(Node node, String path) {
        switch (node) {
            case MappingNode mapping -> mapping.getValue().forEach(member -> walk(member, path));
            case SequenceNode sequence -> items(sequence.getValue(), path);
            case ScalarNode scalar -> {
                if (start(scalar) != end(scalar)) {
                    open.add(start(scalar));
                }
            }
            default -> {}
        }
    }

    private void walk(NodeTuple member, String path) {
        String name = member.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
        String here = path.isEmpty() ? name : path + "." + name;
        begins(member.getKeyNode(), here);
        walk(member.getValueNode(), here);
    }

    private void items(List<Node> items, String path) {
        Set<String> taken = new HashSet<>();
        for (int place = 0; place < items.size(); place++) {
            String name = key(items.get(place)).orElse(String.valueOf(place));
            String here = path + "[" + (taken.add(name) ? name : name + "#" + place) + "]";
            begins(items.get(place), here);
            walk(items.get(place), here);
        }
    }

    private static Optional<String> key(Node item) {
        return item instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(member -> member.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals("key"))
                        .flatMap(member -> member.getValueNode() instanceof ScalarNode key
                                ? Optional.of(key.getValue()).stream()
                                : Optional.<String>empty().stream())
                        .findFirst()
                : Optional.empty();
    }

    private void begins(Node node, String path) {
        paths.computeIfAbsent(start(node), line -> new ArrayList<>()).add(path);
    }

    private static int start(Node node) {
        return node.getStartMark().map(mark -> mark.getLine()).orElse(0);
    }

    private static int end(Node node) {
        return node.getEndMark().map(mark -> mark.getLine()).orElse(0);
    }
}
