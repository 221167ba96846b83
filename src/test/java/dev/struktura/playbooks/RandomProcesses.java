package dev.struktura.playbooks;

import dev.struktura.playbooks.check.Surroundings;
import dev.struktura.process.ProcessDocument;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sound processes as somebody might draw them: a way forward, ways back, rules of every kind. */
public final class RandomProcesses {

    public static final List<String> FIELDS = List.of("need", "budget", "decisionMaker", "deadline");
    public static final List<String> EVENTS = List.of("proposal-opened", "paid-in-full", "activity");

    /** Names that stages, fields and rules of processes drawn by the schema share. */
    public static final List<String> NAMES = List.of("one", "two", "three", "amount");

    /** A department that owns and hears what these processes speak of. */
    public static final Surroundings AROUND = new Surroundings(
            Set.of("move", "assign", "task", "remind", "alert", "alert-ack", "tell-lead", "fulfil", "transfer"),
            EVENTS::contains,
            Set.of("amount"),
            Set.of("random"),
            Set.of(),
            List.of(new Team(
                    new TeamId(new UUID(0, 1)),
                    "One",
                    Team.Kind.LEVEL,
                    1,
                    new EmployeeId(new UUID(0, 2)),
                    List.of(),
                    Set.of("lead-generation"),
                    Set.of(),
                    List.of())),
            true,
            Map.of());

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> WORDS =
            List.of("Розмова", "Кваліфікація «швидка»", "A & B <c>", "Етап: 1", "#5 — так");
    private static final List<String> KNOWN = List.of("entry", "action", "lead-generation", "random");
    private static final List<String> VALUES = List.of("PT24H", "P3D", "2026-12-01", "100", "yes");

    private RandomProcesses() {}

    /** Whatever the schema of processes lets somebody write, sound or not. */
    public static Arbitrary<ProcessDocument> drawn() {
        return trees().map(tree -> ProcessDocument.parse(tree.toString()));
    }

    /** The same with a way through its stages, and without what the checks complain of then. */
    public static Arbitrary<ProcessDocument> mended() {
        return trees().map(RandomProcesses::led)
                .map(tree -> Mending.of(ProcessDocument.parse(tree.toString()), AROUND))
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    private static Arbitrary<ObjectNode> trees() {
        List<String> words = Stream.of(NAMES, NAMES, NAMES, EVENTS, WORDS, KNOWN, VALUES)
                .flatMap(List::stream)
                .toList();
        return Arbitraries.integers()
                .between(0, 9_999)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofMaxSize(1_200)
                .withSizeDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .map(choices -> SchemaWalk.document(ProcessDocument.SCHEMA.text(), words, choices))
                .map(tree -> ((ObjectNode) tree).put("key", "random"));
    }

    /** Its stages one after another, and once more when they are too few, each with a way to the end. */
    private static ObjectNode led(ObjectNode drawn) {
        List<ObjectNode> stages = drawn.withArray("stages")
                .valueStream()
                .map(ObjectNode.class::cast)
                .toList();
        ArrayNode way = drawn.putArray("stages");
        IntStream.range(0, NAMES.size())
                .forEach(place ->
                        way.add(stages.get(place % stages.size()).deepCopy().put("key", NAMES.get(place))));
        way.forEach(stage -> ((ObjectNode) stage).remove(List.of("kind", "next")));
        ((ObjectNode) way.get(0)).putArray("next").add("two").add("amount");
        ((ObjectNode) way.get(1)).putArray("next").add("three").add("one").add("amount");
        ((ObjectNode) way.get(2)).put("kind", "won");
        ((ObjectNode) way.get(3)).put("kind", "lost");
        return drawn;
    }

    /** Of both kinds: as somebody might draw them, and as the schema lets them be. */
    public static Arbitrary<ProcessDocument> any() {
        return Arbitraries.frequencyOf(Tuple.of(4, sound()), Tuple.of(1, mended()));
    }

    private record StagePlan(
            Set<String> ask, int gated, int back, boolean owned, List<RulePlan> rules, boolean parkable, String word) {}

    private record RulePlan(int trigger, int length, int action, int terms, int late, String word) {}

    public static Arbitrary<ProcessDocument> sound() {
        return stages().list().ofMinSize(1).ofMaxSize(6).map(RandomProcesses::process);
    }

    private static Arbitrary<StagePlan> stages() {
        return Combinators.combine(
                        Arbitraries.of(FIELDS).set().ofMaxSize(3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(true, false),
                        rules().list().ofMaxSize(4),
                        Arbitraries.of(true, false),
                        Arbitraries.of(WORDS))
                .as(StagePlan::new);
    }

    private static Arbitrary<RulePlan> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 500),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(WORDS))
                .as(RulePlan::new);
    }

    private static ProcessDocument process(List<StagePlan> plans) {
        ObjectNode process = JSON.createObjectNode().put("key", "random");
        process.set("name", text("Процес"));
        ArrayNode fields = process.putArray("fields");
        FIELDS.forEach(field -> {
            ObjectNode node = fields.addObject().put("key", field);
            node.set("name", text(field));
            node.set("hint", text("?"));
        });
        ArrayNode stages = process.putArray("stages");
        Set<String> asked = new TreeSet<>();
        for (int place = 0; place < plans.size(); place++) {
            stage(stages.addObject(), plans.get(place), place, plans.size(), asked);
            asked.addAll(plans.get(place).ask());
        }
        closed(stages.addObject(), "won");
        closed(stages.addObject(), "lost");
        return ProcessDocument.parse(process.toString());
    }

    private static void stage(ObjectNode stage, StagePlan plan, int place, int last, Set<String> asked) {
        stage.put("key", key(place));
        stage.set("name", text(plan.word()));
        stage.set("hint", text("Подзвоніть"));
        if (plan.parkable() && place > 0) {
            stage.put("kind", "parked");
        }
        if (plan.owned() || place == 0) {
            stage.put("duty", "lead-generation");
        }
        ArrayNode next = stage.putArray("next")
                .add(place + 1 == last ? "won" : key(place + 1))
                .add("lost");
        if (plan.back() < place) {
            next.add(key(plan.back()));
        }
        words(stage, "gate", new ArrayList<>(asked).subList(0, Math.min(plan.gated(), asked.size())));
        words(stage, "ask", new ArrayList<>(new TreeSet<>(plan.ask())));
        if (!plan.rules().isEmpty()) {
            ArrayNode rules = stage.putArray("rules");
            plan.rules().forEach(rule -> rule(rules.addObject(), rule, rules.size(), place));
        }
    }

    private static void rule(ObjectNode rule, RulePlan plan, int number, int place) {
        rule.put("key", "rule-" + number);
        rule.set("name", text(plan.word()));
        boolean moves = plan.action() == 0 && plan.trigger() == 1;
        switch (plan.trigger()) {
            case 0 -> rule.put("on", "entry");
            case 1 -> rule.put("on", "activity").put("outcome", moves ? "negative" : "positive");
            case 2 ->
                rule.put("after", "PT" + plan.length() + "H")
                        .put("time", "working")
                        .put("since", "action");
            case 3 -> rule.put("after", "P" + plan.length() + "D");
            case 4 ->
                rule.put("after", "PT" + plan.length() + "M")
                        .put("since", "proposal-opened")
                        .put("silence", true);
            default -> rule.put("on", EVENTS.get(plan.length() % EVENTS.size()));
        }
        if (plan.trigger() >= 2 && plan.trigger() <= 4) {
            late(rule, plan.late());
        }
        terms(rule, plan.terms());
        ArrayNode actions = rule.putArray("do");
        if (moves) {
            actions.addObject().putObject("move").put("to", "lost");
        } else {
            action(actions, plan, place);
        }
    }

    private static void late(ObjectNode rule, int late) {
        switch (late) {
            case 1 -> rule.put("late", "collapse");
            case 2 -> rule.put("late", "skip").put("skipAfter", "PT6H");
            case 3 -> rule.put("late", "next-working-moment");
            default -> {}
        }
    }

    private static void terms(ObjectNode rule, int terms) {
        switch (terms) {
            case 1 -> words(rule.putObject("when"), "missing", List.of("need", "budget"));
            case 2 -> words(rule.putObject("when"), "known", List.of("need"));
            default -> {}
        }
    }

    private static void action(ArrayNode actions, RulePlan plan, int place) {
        switch (plan.action() % 4) {
            case 0 -> {
                ObjectNode task = actions.addObject().putObject("task").put("due", "PT" + plan.length() + "H");
                task.set("title", text(plan.word()));
            }
            case 1 -> actions.addObject().putObject("remind").set("text", text(plan.word()));
            case 2 -> actions.addObject().putObject("alert").set("text", text(plan.word() + place));
            default -> actions.addObject().putObject("assign");
        }
    }

    private static void closed(ObjectNode stage, String kind) {
        stage.put("key", kind).put("kind", kind);
        stage.set("name", text(kind));
        stage.set("hint", text("!"));
    }

    private static void words(ObjectNode node, String member, List<String> words) {
        if (!words.isEmpty()) {
            ArrayNode array = node.putArray(member);
            words.forEach(array::add);
        }
    }

    private static ObjectNode text(String words) {
        return JSON.createObjectNode().put("uk", words).put("ru", words + " р").put("en", words + " e");
    }

    private static String key(int place) {
        return "stage-" + place;
    }
}
