package dev.struktura.process;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.struktura.base.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A process version as people and files write it: YAML or JSON after one schema, {@code processes/process.schema.json}. */
public final class ProcessDocument {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(resource("/processes/process.schema.json"), InputFormat.JSON);

    private final JsonNode tree;

    private ProcessDocument(JsonNode tree) {
        this.tree = tree;
    }

    /**
     * Reads YAML; JSON is YAML too.
     *
     * @throws IllegalArgumentException naming every place that the schema does not accept
     */
    public static ProcessDocument parse(String text) {
        JsonNode tree;
        try {
            tree = YAML.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("neither YAML nor JSON: " + e.getOriginalMessage(), e);
        }
        List<Error> errors = SCHEMA.validate(tree.toString(), InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(
                    String.join("; ", errors.stream().map(Error::toString).toList()));
        }
        return new ProcessDocument(tree);
    }

    /** A document shipped on the class path, such as {@code /processes/techflow.yaml}. */
    public static ProcessDocument shipped(String path) {
        return parse(resource(path));
    }

    public String key() {
        return tree.get("key").asString();
    }

    public String toJson() {
        return tree.toString();
    }

    public String toYaml() {
        return YAML.writeValueAsString(tree);
    }

    /** @throws IllegalArgumentException when keys repeat or name what is not there */
    public ProcessVersion toVersion(int number) {
        return new ProcessVersion(
                key(),
                number,
                text(tree.get("name")),
                each(tree.get("fields"), ProcessDocument::field),
                each(tree.get("stages"), ProcessDocument::stage));
    }

    private static Field field(JsonNode node) {
        return new Field(node.get("key").asString(), text(node.get("name")), text(node.get("hint")));
    }

    private static Stage stage(JsonNode node) {
        return new Stage(
                node.get("key").asString(),
                text(node.get("name")),
                Stage.Kind.valueOf(node.path("kind").asString("open").toUpperCase(Locale.ROOT)),
                optional(node, "duty"),
                strings(node.get("next")),
                strings(node.get("gate")),
                strings(node.get("ask")),
                text(node.get("hint")),
                each(node.get("rules"), ProcessDocument::rule));
    }

    private static Rule rule(JsonNode node) {
        return new Rule(
                node.get("key").asString(),
                text(node.get("name")),
                trigger(node),
                conditions(node.path("when")),
                each(node.get("do"), ProcessDocument::action),
                late(node));
    }

    private static Trigger trigger(JsonNode node) {
        String on = optional(node, "on");
        if (on != null) {
            return on.equals("entry") ? new Trigger.OnEntry() : new Trigger.OnEvent(on, optional(node, "outcome"));
        }
        Delay delay = new Delay(
                amount(node.get("after").asString()),
                Delay.Time.valueOf(node.path("time").asString("calendar").toUpperCase(Locale.ROOT)));
        String since = node.path("since").asString("entry");
        return switch (since) {
            case "entry" -> new Trigger.AfterEntry(delay);
            case "action" -> new Trigger.AfterAction(delay);
            default -> new Trigger.AfterEvent(since, delay, node.path("silence").asBoolean(false));
        };
    }

    private static List<Condition> conditions(JsonNode when) {
        List<Condition> conditions = new ArrayList<>();
        if (when.has("missing")) {
            conditions.add(new Condition.AnyMissing(strings(when.get("missing"))));
        }
        if (when.has("known")) {
            conditions.add(new Condition.AllKnown(strings(when.get("known"))));
        }
        return conditions;
    }

    private static Action action(JsonNode node) {
        Map.Entry<String, JsonNode> only = node.properties().iterator().next();
        return new Action(only.getKey(), YAML.convertValue(only.getValue(), Parameters.class));
    }

    private static final class Parameters extends LinkedHashMap<String, Object> {}

    private static Late late(JsonNode node) {
        return switch (node.path("late").asString("fire")) {
            case "skip" ->
                new Late.SkipIfOlder(Duration.parse(node.path("skipAfter").asString("PT1H")));
            case "collapse" -> new Late.Collapse();
            case "next-working-moment" -> new Late.NextWorkingMoment();
            default -> new Late.FireNow();
        };
    }

    /** A period or a duration, as ISO-8601 tells them apart: by the T. */
    public static TemporalAmount amount(String iso) {
        return iso.contains("T") ? Duration.parse(iso) : Period.parse(iso);
    }

    private static LocalText text(JsonNode node) {
        return new LocalText(
                node.get("uk").asString(),
                node.get("ru").asString(),
                node.get("en").asString());
    }

    private static @Nullable String optional(JsonNode node, String member) {
        return node.has(member) ? node.get(member).asString() : null;
    }

    private static List<String> strings(@Nullable JsonNode array) {
        return each(array, JsonNode::asString);
    }

    private static <T> List<T> each(@Nullable JsonNode array, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        if (array != null) {
            array.forEach(node -> all.add(read.apply(node)));
        }
        return all;
    }

    private static String resource(String path) {
        try (InputStream in = ProcessDocument.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException(path + " is not shipped");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
