package dev.struktura.playbooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes documents that a JSON Schema accepts by walking it: whatever the schema comes to say is written here too, and a keyword that
 * this does not understand is an error rather than something left out.
 */
final class SchemaWalk {

    private static final Set<String> UNDERSTOOD =
            Set.of(("$schema $id $ref $defs title description default type enum const required properties"
                + " additionalProperties propertyNames minProperties maxProperties items minItems maxItems uniqueItems"
                + " pattern format minLength maxLength oneOf if then else")
                    .split(" "));

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> PATTERNS = List.of("\\d+", "[A-Z]{2}[0-9]*", "(", ".*");
    private static final List<String> FIGURES = List.of("0", "1", "-1", "12", "0.5", "1000000", "2.125");
    private static final int MOST_ITEMS = 4;

    private final JsonNode root;
    private final List<String> words;
    private final Choices choices;

    private SchemaWalk(JsonNode root, List<String> words, Choices choices) {
        this.root = root;
        this.words = words;
        this.choices = choices;
    }

    /** @param words what stands where the schema lets any word stand, if it fits there: few, so that names meet */
    static JsonNode document(String schema, List<String> words, List<Integer> choices) {
        JsonNode root = new JsonMapper().readTree(schema);
        return new SchemaWalk(root, words, new Choices(choices)).value(root);
    }

    private JsonNode value(JsonNode found) {
        ObjectNode schema = chosen(resolved(found));
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return choices.of(schema.get("enum").valueStream().toList());
        }
        return switch (choices.of(types(schema))) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "boolean" -> JSON.booleanNode(choices.once(2));
            case "number", "integer" -> new JsonMapper().readTree(choices.of(FIGURES));
            default -> JSON.stringNode(word(schema));
        };
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.valueStream().map(JsonNode::asString).toList() : List.of(type.asString("string"));
    }

    private ObjectNode resolved(JsonNode schema) {
        Set<String> said = Set.copyOf(schema.propertyNames());
        if (!UNDERSTOOD.containsAll(said)) {
            throw new IllegalStateException("a schema says what is not understood here: " + said);
        }
        ObjectNode own = (ObjectNode) schema.deepCopy();
        if (!own.has("$ref")) {
            return own;
        }
        JsonNode target = root.at(own.remove("$ref").asString().substring(1));
        return resolved(target).setAll(own);
    }

    /** One of the ways that exclude each other; members that only the others want are not written. */
    private ObjectNode chosen(ObjectNode schema) {
        if (!(schema.remove("oneOf") instanceof ArrayNode ways)) {
            return schema;
        }
        JsonNode way = choices.of(ways.valueStream().toList());
        ways.valueStream()
                .flatMap(SchemaWalk::required)
                .filter(member -> required(way).noneMatch(member::equals))
                .forEach(member -> ((ObjectNode) schema.path("properties")).remove(member));
        return with(schema, resolved(way));
    }

    private static ObjectNode with(ObjectNode schema, ObjectNode more) {
        ArrayNode required = JSON.arrayNode();
        Stream.concat(required(schema), required(more)).distinct().forEach(required::add);
        ObjectNode both = schema.deepCopy().setAll(more);
        return both.set("required", required);
    }

    private static Stream<String> required(JsonNode schema) {
        return schema.path("required").valueStream().map(JsonNode::asString);
    }

    private JsonNode object(ObjectNode schema) {
        ObjectNode written = members(schema);
        if (!schema.has("if")) {
            return written;
        }
        JsonNode then = schema.path(holds(schema.get("if"), written) ? "then" : "else");
        required(then)
                .filter(member -> !written.has(member))
                .forEach(member ->
                        written.set(member, value(schema.path("properties").path(member))));
        return written;
    }

    private static boolean holds(JsonNode condition, JsonNode written) {
        return required(condition).allMatch(written::has)
                && condition.path("properties").properties().stream()
                        .allMatch(member -> member.getValue().path("const").equals(written.path(member.getKey())));
    }

    private ObjectNode members(ObjectNode schema) {
        JsonNode properties = schema.path("properties");
        List<String> wanted = new ArrayList<>(required(schema).toList());
        List<String> open = new ArrayList<>(properties.propertyNames().stream()
                .filter(name -> !wanted.contains(name))
                .toList());
        int least = Math.max(0, schema.path("minProperties").asInt(0) - wanted.size());
        int most = Math.min(open.size(), schema.path("maxProperties").asInt(Integer.MAX_VALUE) - wanted.size());
        int count = least + Math.max(choices.below(most - least + 1), choices.below(most - least + 1));
        boolean other = count > 0 && schema.path("additionalProperties").isObject() && choices.once(8);
        for (int more = other ? 1 : 0; more < count; more++) {
            wanted.add(open.remove(choices.below(open.size())));
        }
        ObjectNode written = JSON.objectNode();
        properties.propertyNames().stream()
                .filter(wanted::contains)
                .forEach(name -> written.set(name, value(properties.path(name))));
        if (other) {
            String name = word(resolved(schema.path("propertyNames")));
            written.set(name, value(properties.has(name) ? properties.path(name) : schema.get("additionalProperties")));
        }
        return written;
    }

    private JsonNode array(ObjectNode schema) {
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(MOST_ITEMS), least + MOST_ITEMS);
        boolean unique = schema.path("uniqueItems").asBoolean(false);
        ArrayNode written = JSON.arrayNode();
        IntStream.range(0, least + choices.below(most - least + 1))
                .mapToObj(place -> value(schema.path("items")))
                .filter(item -> !unique || written.valueStream().noneMatch(item::equals))
                .forEach(written::add);
        return written;
    }

    private String word(JsonNode schema) {
        if (schema.path("format").asString("").equals("regex")) {
            return choices.of(PATTERNS);
        }
        Optional<String> pattern = schema.path("pattern").asStringOpt();
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        List<String> fitting = words.stream()
                .filter(word -> word.length() >= least && word.length() <= most)
                .filter(word -> pattern.filter(wanted -> !fits(wanted, word)).isEmpty())
                .toList();
        return pattern.isPresent() && (fitting.isEmpty() || choices.once(8))
                ? PatternWords.one(pattern.get(), choices)
                : choices.of(fitting);
    }

    private static boolean fits(String pattern, String word) {
        return Pattern.compile(pattern).matcher(word).find();
    }
}
