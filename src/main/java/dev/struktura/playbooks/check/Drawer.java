package dev.struktura.playbooks.check;

import static java.util.stream.Collectors.toMap;

import dev.struktura.base.LocalText;
import dev.struktura.playbooks.check.DrawnProcess.DrawnField;
import dev.struktura.playbooks.check.DrawnStage.DrawnApproval;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was drawn, whether or not it makes sense. */
final class Drawer {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode process;

    Drawer(ProcessDocument document) {
        this.process = document.tree();
    }

    DrawnProcess process() {
        return new DrawnProcess(
                word(process, "key"),
                each(process.path("fields"), Place.WHOLE, "fields", Drawer::field),
                each(process.path("stages"), Place.WHOLE, "stages", Drawer::stage),
                texts(process, Place.WHOLE).toList());
    }

    /** Whatever has words in some language, wherever it stands. */
    private static Stream<DrawnText> texts(JsonNode node, Place place) {
        if (node.isArray()) {
            return IntStream.range(0, node.size())
                    .boxed()
                    .flatMap(index -> texts(
                            node.get(index), new Place(place.path() + "[" + index + "]", place.stage(), place.rule())));
        }
        return DrawnText.LANGUAGES.stream().anyMatch(node::has)
                ? Stream.of(text(node, place))
                : node.properties().stream().flatMap(member -> texts(member.getValue(), place.in(member.getKey())));
    }

    private static DrawnText text(JsonNode node, Place place) {
        return new DrawnText(
                place,
                DrawnText.LANGUAGES.stream().collect(toMap(language -> language, language -> word(node, language))));
    }

    private static DrawnField field(JsonNode node, Place place) {
        return new DrawnField(
                place,
                word(node, "key"),
                name(node),
                node.path("type").asString("text"),
                node.path("options")
                        .valueStream()
                        .map(option -> word(option, "key"))
                        .toList(),
                word(node, "min"),
                word(node, "max"),
                ProcessDocument.typeOf(node));
    }

    private static DrawnStage stage(JsonNode node, Place found) {
        Place place = found.ofStage(word(node, "key"));
        return new DrawnStage(
                place,
                word(node, "key"),
                name(node),
                Stage.Kind.valueOf(node.path("kind").asString("open").toUpperCase(Locale.ROOT)),
                optional(node, "duty"),
                words(node.path("next")),
                words(node.path("gate")),
                words(node.path("ask")),
                each(node.path("approvals"), place, "approvals", Drawer::approval),
                each(node.path("rules"), place, "rules", Drawer::rule));
    }

    private static DrawnApproval approval(JsonNode node, Place place) {
        return new DrawnApproval(place, word(node, "key"), name(node), terms(node.path("when")), word(node, "by"));
    }

    private static DrawnRule rule(JsonNode node, Place found) {
        Place place = found.ofRule(word(node, "key"));
        return new DrawnRule(
                place,
                word(node, "key"),
                name(node),
                trigger(node),
                terms(node.path("when")),
                each(node.path("do"), place, "do", Drawer::action));
    }

    private static DrawnTrigger trigger(JsonNode node) {
        boolean skips = node.path("late").asString("fire").equals("skip");
        return new DrawnTrigger(
                optional(node, "on"),
                optional(node, "outcome"),
                optional(node, "after"),
                node.path("time").asString("calendar").equals("working"),
                node.path("since").asString("entry"),
                skips ? node.path("skipAfter").asString("PT1H") : null);
    }

    private static DrawnTerms terms(JsonNode when) {
        List<String> missing = words(when.path("missing"));
        List<Comparison> compared = new ArrayList<>();
        when.path("all").forEach(one -> compared.addAll(comparisons(one)));
        return new DrawnTerms(
                when.has("missing") ? List.of(missing) : List.of(), words(when.path("known")), List.copyOf(compared));
    }

    private static List<Comparison> comparisons(JsonNode node) {
        return node.properties().stream()
                .filter(member -> !member.getKey().equals("field"))
                .map(member -> new Comparison(word(node, "field"), member.getKey(), values(member.getValue())))
                .toList();
    }

    private static DrawnAction action(JsonNode node, Place place) {
        Map.Entry<String, JsonNode> only = node.properties().iterator().next();
        return new DrawnAction(
                place.in(only.getKey()), only.getKey(), JSON.convertValue(only.getValue(), Parameters.class));
    }

    private static final class Parameters extends LinkedHashMap<String, Object> {}

    private static LocalText name(JsonNode node) {
        JsonNode name = node.path("name");
        return new LocalText(word(name, "uk"), word(name, "ru"), word(name, "en"));
    }

    private static String word(JsonNode node, String member) {
        return node.path(member).asString("");
    }

    private static @Nullable String optional(JsonNode node, String member) {
        return node.has(member) ? node.path(member).asString("") : null;
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(node -> node.asString("")).toList();
    }

    private static List<String> values(JsonNode value) {
        return value.isArray() ? words(value) : List.of(value.asString(""));
    }

    private static <T> List<T> each(JsonNode array, Place place, String member, BiFunction<JsonNode, Place, T> read) {
        List<T> all = new ArrayList<>();
        array.forEach(node -> all.add(read.apply(node, place.in(member, all.size()))));
        return List.copyOf(all);
    }
}
