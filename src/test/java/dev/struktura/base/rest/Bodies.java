package dev.struktura.base.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that differ from a good one in a single place. */
final class Bodies {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HERE = "the place that is spoilt";

    /** What stands where in a body, by JSON pointer. */
    enum Shape {
        TEXT,
        OBJECT,
        LIST,
        YES_OR_NO;

        static Shape of(JsonNode node) {
            return switch (node.getNodeType()) {
                case OBJECT -> OBJECT;
                case ARRAY -> LIST;
                case BOOLEAN -> YES_OR_NO;
                default -> TEXT;
            };
        }
    }

    /** One place of a body, and the body around it. */
    record Place(String pointer, Shape shape, String before, String after) {

        /** The body with this, as JSON, in the place. */
        String with(String json) {
            return before + json + after;
        }
    }

    private Bodies() {}

    static List<Place> places(ObjectNode body) {
        List<Place> places = new ArrayList<>();
        collect(body, body, "", places);
        return places;
    }

    private static void collect(ObjectNode root, JsonNode node, String pointer, List<Place> places) {
        children(node).forEach(child -> {
            JsonNode value = child.getValue();
            String path = pointer + "/" + child.getKey();
            set(node, child.getKey(), JSON.getNodeFactory().stringNode(HERE));
            String[] around = JSON.writeValueAsString(root).split("\"" + HERE + "\"", -1);
            set(node, child.getKey(), value);
            places.add(new Place(path, Shape.of(value), around[0], around[1]));
            collect(root, value, path, places);
        });
    }

    private static List<Map.Entry<String, JsonNode>> children(JsonNode node) {
        if (node.isObject()) {
            return List.copyOf(node.properties());
        }
        return Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                .map(i -> Map.entry(String.valueOf(i), node.get(i)))
                .toList();
    }

    private static void set(JsonNode parent, String key, JsonNode value) {
        if (parent instanceof ObjectNode object) {
            object.set(key, value);
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(key), value);
        }
    }
}
