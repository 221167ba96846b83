package dev.struktura.playbooks.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.web.Texts;
import dev.struktura.process.ProcessDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Whatever is done to a document shows, and nothing else does. */
class DifferencesProperties {

    private static final ProcessDocument TECHFLOW = ProcessDocument.shipped("/processes/techflow.yaml");

    private final DiffWords words = new DiffWords(new Texts());

    @Property(tries = 400)
    void everyRandomChangeShowsAndIsSaidInThreeLanguages(@ForAll Random random) {
        changed(random).ifPresent(after -> {
            assertThat(Differences.between(TECHFLOW, after)).isNotEmpty();
            for (Locale locale : Texts.LOCALES) {
                assertThat(words.between(TECHFLOW, after, locale))
                        .allSatisfy(
                                said -> assertThat(said.words()).isNotBlank().doesNotContain("playbooks.diff"));
            }
        });
    }

    @Property(tries = 100)
    void whatIsAddedOneWayIsRemovedTheOther(@ForAll Random random) {
        changed(random).ifPresent(after -> {
            List<Change> there = Differences.between(TECHFLOW, after);
            List<Change> back = Differences.between(after, TECHFLOW);

            assertThat(back)
                    .extracting(Change::place)
                    .containsExactlyInAnyOrderElementsOf(
                            there.stream().map(Change::place).toList());
            assertThat(with(back, Change.Fate.REMOVED)).isEqualTo(with(there, Change.Fate.ADDED));
        });
    }

    @Example
    void aDocumentDoesNotDifferFromItself() {
        assertThat(Differences.between(TECHFLOW, ProcessDocument.parse(TECHFLOW.toYaml())))
                .isEmpty();
    }

    @Example
    void twoThingsInTurnedOrderAreSaid() {
        ProcessDocument turned = ProcessDocument.parse(TECHFLOW.toJson()
                .replace("\"next\":[\"qualification\",\"lost\"]", "\"next\":[\"lost\",\"qualification\"]"));

        assertThat(Differences.between(TECHFLOW, turned))
                .extracting(Change::member)
                .containsExactly(Change.ORDER);
    }

    @Example
    void anActionOfAKindThatIsThereTwiceIsAThirdOne() {
        String remind = "{\"remind\":{\"text\":{\"uk\":\"%s\",\"ru\":\"а\",\"en\":\"a\"}}}";
        String three = String.join(",", remind.formatted("1"), remind.formatted("2"), remind.formatted("3"));

        assertThat(Differences.between(
                        reminding(three.substring(0, three.lastIndexOf(",{\"remind"))), reminding(three)))
                .extracting(Change::member)
                .containsExactly("remind");
    }

    private static ProcessDocument reminding(String actions) {
        String name = "\"name\":{\"uk\":\"а\",\"ru\":\"а\",\"en\":\"a\"}";
        return ProcessDocument.parse("""
            {"key":"p",%1$s,"fields":[],"stages":[{"key":"s",%1$s,"hint":{"uk":"а","ru":"а","en":"a"},
            "rules":[{"key":"r",%1$s,"on":"entry","do":[%2$s]}]}]}
            """.formatted(name, actions));
    }

    @Example
    void changesAreSaidWithTheirPlace() {
        String json = TECHFLOW.toJson()
                .replace("\"after\":\"PT24H\",\"since\":\"action\"", "\"after\":\"PT6H\",\"since\":\"action\"")
                .replace("\"next\":[\"qualification\",\"lost\"]", "\"next\":[\"qualification\"]")
                .replace("\"gate\":[\"legalName\",\"taxId\"", "\"gate\":[\"legalName\",\"budget\",\"taxId\"");

        assertThat(words.between(TECHFLOW, ProcessDocument.parse(json), Locale.of("uk")))
                .extracting(DiffWords.Said::words)
                .containsExactlyInAnyOrder(
                        "«Вхідний лід», правило «24 години без дії», затримка: 1 дн → 6 год",
                        "Щоб увійти на «Узгодження та договір», тепер треба «Бюджет»",
                        "Зі стадії «Холодний дзвінок (90 днів)» більше не можна перейти на «Втрачено»");
    }

    @Example
    void everythingIsNewInADocumentThatCameFromNoOther() {
        List<Change> all = Differences.sinceNothing(TECHFLOW);

        assertThat(all).allMatch(change -> change.fate() == Change.Fate.ADDED);
        assertThat(all.stream().map(change -> change.place().thing()))
                .contains(
                        Change.Thing.FIELD, Change.Thing.STAGE, Change.Thing.WAY, Change.Thing.GATE, Change.Thing.RULE);
        assertThat(words.sinceNothing(TECHFLOW, Locale.of("en")))
                .extracting(DiffWords.Said::words)
                .contains("New stage: “Inbound lead”", "“Inbound lead”, new rule: “24 hours without action”");
    }

    private static long with(List<Change> changes, Change.Fate fate) {
        return changes.stream().filter(change -> change.fate() == fate).count();
    }

    /** Something somewhere in it is taken away, doubled with another key, said otherwise, or put in another order. */
    private static Optional<ProcessDocument> changed(Random random) {
        JsonNode tree = TECHFLOW.tree().deepCopy();
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        switch (containers.get(random.nextInt(containers.size()))) {
            case ObjectNode object -> change(object, random);
            case ArrayNode array -> change(array, random);
            default -> throw new IllegalStateException();
        }
        return tree.equals(TECHFLOW.tree()) ? Optional.empty() : sound(tree);
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer() && !node.isEmpty()) {
            containers.add(node);
        }
        node.forEach(child -> collect(child, containers));
    }

    private static void change(ObjectNode object, Random random) {
        List<String> names = new ArrayList<>(object.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        if (random.nextBoolean()) {
            object.remove(name);
        } else if (object.get(name) instanceof StringNode) {
            object.put(name, any(random));
        }
    }

    private static void change(ArrayNode array, Random random) {
        int place = random.nextInt(array.size());
        switch (random.nextInt(3)) {
            case 0 -> array.remove(place);
            case 1 -> array.add(array.remove(place));
            default -> {
                if (array.get(place).deepCopy() instanceof ObjectNode copy && copy.has("key")) {
                    array.insert(random.nextInt(array.size()), copy.put("key", "another"));
                } else {
                    array.add(array.get(place).deepCopy());
                }
            }
        }
    }

    private static String any(Random random) {
        return List.of("need", "PT7H", "won", "lost", "working", "techflow2").get(random.nextInt(6));
    }

    private static Optional<ProcessDocument> sound(JsonNode tree) {
        try {
            return Optional.of(ProcessDocument.parse(tree.toString()));
        } catch (IllegalArgumentException refusedByTheSchema) {
            return Optional.empty();
        }
    }
}
