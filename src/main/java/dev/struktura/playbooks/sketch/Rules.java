package dev.struktura.playbooks.sketch;

import dev.struktura.base.problem.Problem;
import dev.struktura.process.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of a stage on the drawing board, and what they do. */
public record Rules(Sketch sketch, String stage) {

    static final String MEMBER = "rules";

    private static final String DO = "do";
    private static final String FULFIL = "fulfil";
    private static final List<String> DESCRIBED =
            List.of("name", "on", "outcome", "after", "since", "time", "silence", "late", "skipAfter");

    public List<String> keys() {
        return Tree.keys(all(stage((ObjectNode) sketch.document().tree())));
    }

    /** Adds a rule at the end. */
    public Sketch added(ObjectNode rule) {
        return changed(rules -> rules.add(rule));
    }

    /** Writes another trigger, condition, name and lateness over those of a rule; what it does stays, and what it says besides. */
    public Sketch described(String key, ObjectNode words) {
        return changed(rules -> {
            ObjectNode rule = Tree.find(rules, key);
            ObjectNode when = rule.path(Tree.WHEN) instanceof ObjectNode before ? before : rule.objectNode();
            when.remove(List.of("missing", "known", Tree.ALL));
            rule.remove(DESCRIBED);
            rule.setAll(words.deepCopy());
            if (words.get(Tree.WHEN) instanceof ObjectNode wanted) {
                when.setAll(wanted.deepCopy());
            }
            rule.remove(Tree.WHEN);
            if (!when.isEmpty()) {
                rule.set(Tree.WHEN, when);
            }
        });
    }

    /** @throws Problem when another rule of the stage has that key */
    public Sketch renamed(String key, String other) {
        return sketch.drawn(tree -> {
            ObjectNode stage = stage(tree);
            Keys.require(other, Tree.keys(all(stage)), key);
            Tree.find(all(stage), key).put("key", other);
            actions(stage, FULFIL, with -> Tree.reword(with, MEMBER, key, other));
        });
    }

    /** Goes one place up (-1) or down (1): rules of one moment act in their order. */
    public Sketch shifted(String key, int step) {
        return changed(rules -> {
            int place = Tree.place(rules, key);
            Tree.move(rules, place, place + Integer.signum(step));
        });
    }

    public Sketch without(String key) {
        return sketch.drawn(tree -> {
            ObjectNode stage = stage(tree);
            all(stage).remove(Tree.place(all(stage), key));
            actions(stage, FULFIL, with -> Tree.reword(with, MEMBER, key, null));
            tidy(stage);
        });
    }

    /** Does one thing more. */
    public Sketch acting(String key, String kind, ObjectNode with) {
        return onActions(key, actions -> actions.addObject().set(kind, with));
    }

    /** Does the thing at that place with these parameters of its kind; others that it has stay. */
    public Sketch acting(String key, int place, ActionKind kind, ObjectNode with) {
        return onActions(key, actions -> {
            if (!(action(actions, place).get(kind.key()) instanceof ObjectNode before)) {
                throw Problem.notFound();
            }
            before.remove(
                    kind.parameters().stream().map(ActionKind.Parameter::key).toList());
            before.setAll(with);
        });
    }

    public Sketch actionShifted(String key, int place, int step) {
        return onActions(key, actions -> Tree.move(actions, place, place + Integer.signum(step)));
    }

    /** @throws Problem when it is the only thing the rule does */
    public Sketch notActing(String key, int place) {
        return onActions(key, actions -> {
            action(actions, place);
            actions.remove(place);
        });
    }

    private Sketch onActions(String key, Consumer<ArrayNode> change) {
        return changed(rules -> change.accept(Tree.list(Tree.find(rules, key), DO)));
    }

    private Sketch changed(Consumer<ArrayNode> change) {
        return sketch.drawn(tree -> change.accept(all(stage(tree))));
    }

    private ObjectNode stage(ObjectNode tree) {
        return Tree.find(Stages.all(tree), stage);
    }

    private static ObjectNode action(ArrayNode actions, int place) {
        if (actions.get(place) instanceof ObjectNode action) {
            return action;
        }
        throw Problem.notFound();
    }

    private static ArrayNode all(ObjectNode stage) {
        return Tree.list(stage, MEMBER);
    }

    /** The parameters of every action of a kind. */
    static void actions(ObjectNode stage, String kind, Consumer<ObjectNode> change) {
        all(stage)
                .forEach(rule -> rule.path(DO).forEach(action -> {
                    if (action.get(kind) instanceof ObjectNode with) {
                        change.accept(with);
                    }
                }));
        tidy(stage);
    }

    /** Moves cases to that stage no more; a rule that did nothing else is gone. */
    static void dropMoves(ObjectNode stage, String to) {
        List<String> idle = new ArrayList<>();
        for (JsonNode rule : List.copyOf(all(stage).values())) {
            ArrayNode actions = Tree.list((ObjectNode) rule, DO);
            actions.removeIf(
                    action -> action.path(Action.MOVE).path("to").asString("").equals(to));
            if (actions.isEmpty()) {
                idle.add(rule.path("key").asString(""));
            }
        }
        idle.forEach(key -> all(stage).remove(Tree.place(all(stage), key)));
        tidy(stage);
    }

    /** A stage without rules says nothing of them. */
    static void tidy(ObjectNode stage) {
        if (stage.path(MEMBER).isEmpty()) {
            stage.remove(MEMBER);
        }
    }
}
