package dev.struktura.process;

import dev.struktura.base.LocalText;
import dev.struktura.process.FieldType.Reading;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads the tree of a document, which the schema has accepted, as a version of a process. */
final class VersionReader {

    private final ObjectMapper mapper;
    private final Map<String, FieldType> types = new HashMap<>();

    VersionReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    private static final class Parameters extends LinkedHashMap<String, Object> {}

    ProcessVersion read(JsonNode tree, int number) {
        List<Field> fields = each(tree.get("fields"), VersionReader::field);
        fields.forEach(field -> types.put(field.key(), field.type()));
        return new ProcessVersion(
                tree.get("key").asString(),
                number,
                text(tree.get("name")),
                fields,
                each(tree.get("stages"), this::stage));
    }

    private static Field field(JsonNode node) {
        return new Field(node.get("key").asString(), text(node.get("name")), text(node.get("hint")), type(node));
    }

    static FieldType type(JsonNode node) {
        return switch (node.path("type").asString("text")) {
            case "number" -> new FieldType.Figure(number(node, "min"), number(node, "max"));
            case "money" -> new FieldType.Money(number(node, "min"), number(node, "max"));
            case "date" -> new FieldType.Date(day(node, "min"), day(node, "max"));
            case "choice" -> new FieldType.Choice(each(node.get("options"), VersionReader::option));
            case "person" -> new FieldType.Person();
            case "file" -> new FieldType.File();
            case "check" -> new FieldType.Check();
            case "yes-no" -> new FieldType.YesNo();
            default -> new FieldType.Text(optional(node, "pattern"));
        };
    }

    private static FieldType.Option option(JsonNode node) {
        return new FieldType.Option(node.get("key").asString(), text(node.get("name")));
    }

    private static @Nullable BigDecimal number(JsonNode node, String bound) {
        return bound(node, bound, text -> Amount.parse(text).map(Amount::figure));
    }

    private static @Nullable LocalDate day(JsonNode node, String bound) {
        return bound(node, bound, Written::day);
    }

    private static <T> @Nullable T bound(JsonNode node, String bound, Function<String, Optional<T>> read) {
        String written = optional(node, bound);
        if (written == null) {
            return null;
        }
        return read.apply(written)
                .orElseThrow(() -> new IllegalArgumentException("field %s: %s is no bound of its type"
                        .formatted(node.get("key").asString(), written)));
    }

    private Stage stage(JsonNode node) {
        return new Stage(
                node.get("key").asString(),
                text(node.get("name")),
                Stage.Kind.valueOf(node.path("kind").asString("open").toUpperCase(Locale.ROOT)),
                optional(node, "duty"),
                strings(node.get("next")),
                strings(node.get("gate")),
                strings(node.get("ask")),
                text(node.get("hint")),
                each(node.get("rules"), this::rule),
                each(node.get("approvals"), this::approval),
                script(node));
    }

    private static @Nullable Script script(JsonNode node) {
        return node.has("say") || node.has("objections")
                ? new Script(
                        node.has("say") ? text(node.get("say")) : null,
                        each(node.get("objections"), VersionReader::objection))
                : null;
    }

    private static Script.Objection objection(JsonNode node) {
        return new Script.Objection(text(node.get("objection")), text(node.get("answer")));
    }

    private Approval approval(JsonNode node) {
        return new Approval(
                node.get("key").asString(),
                text(node.get("name")),
                conditions(node.path("when")),
                Approval.By.valueOf(
                        node.get("by").asString().toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private Rule rule(JsonNode node) {
        return new Rule(
                node.get("key").asString(),
                text(node.get("name")),
                trigger(node),
                conditions(node.path("when")),
                each(node.get("do"), this::action),
                late(node));
    }

    private static Trigger trigger(JsonNode node) {
        String on = optional(node, "on");
        if (on != null) {
            return on.equals("entry") ? new Trigger.OnEntry() : new Trigger.OnEvent(on, optional(node, "outcome"));
        }
        Delay delay = new Delay(
                ProcessDocument.amount(node.get("after").asString()),
                Delay.Time.valueOf(node.path("time").asString("calendar").toUpperCase(Locale.ROOT)));
        String since = node.path("since").asString("entry");
        return switch (since) {
            case "entry" -> new Trigger.AfterEntry(delay);
            case "action" -> new Trigger.AfterAction(delay);
            default -> new Trigger.AfterEvent(since, delay, node.path("silence").asBoolean(false));
        };
    }

    private List<Condition> conditions(JsonNode when) {
        List<Condition> conditions = new ArrayList<>();
        if (when.has("missing")) {
            conditions.add(new Condition.AnyMissing(strings(when.get("missing"))));
        }
        if (when.has("known")) {
            conditions.add(new Condition.AllKnown(strings(when.get("known"))));
        }
        conditions.addAll(each(when.get("all"), this::compared));
        return conditions;
    }

    private Condition compared(JsonNode node) {
        String field = node.get("field").asString();
        Map.Entry<String, JsonNode> related = node.properties().stream()
                .filter(member -> !member.getKey().equals("field"))
                .findFirst()
                .orElseThrow();
        JsonNode values = related.getValue();
        return new Condition.Compared(
                field,
                Relation.of(related.getKey()).orElseThrow(),
                values.isArray() ? each(values, value -> value(field, value)) : List.of(value(field, values)));
    }

    /** The value in the form in which the field keeps its own. */
    private Object value(String field, JsonNode node) {
        String written = node.asString();
        FieldType type = types.get(field);
        if (type == null) {
            return written;
        }
        return switch (type.read(written)) {
            case Reading.Fact(Object value) -> value;
            case Reading.Wrong _ ->
                throw new IllegalArgumentException(
                        "field %s is compared with %s, which is no %s".formatted(field, written, type.word()));
        };
    }

    private Action action(JsonNode node) {
        Map.Entry<String, JsonNode> only = node.properties().iterator().next();
        return new Action(only.getKey(), mapper.convertValue(only.getValue(), Parameters.class));
    }

    private static Late late(JsonNode node) {
        return switch (node.path("late").asString("fire")) {
            case "skip" ->
                new Late.SkipIfOlder(Duration.parse(node.path("skipAfter").asString("PT1H")));
            case "collapse" -> new Late.Collapse();
            case "next-working-moment" -> new Late.NextWorkingMoment();
            default -> new Late.FireNow();
        };
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
}
