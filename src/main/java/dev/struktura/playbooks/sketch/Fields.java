package dev.struktura.playbooks.sketch;

import dev.struktura.base.LocalText;
import dev.struktura.base.problem.Problem;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a process on the drawing board. */
public record Fields(Sketch sketch) {

    private static final String TYPE = "type";
    private static final String OPTIONS = "options";

    public List<String> keys() {
        return Tree.keys(all((ObjectNode) sketch.document().tree()));
    }

    public Sketch added(String key, LocalText name, LocalText hint) {
        return sketch.drawn(tree -> {
            ObjectNode field = JsonNodeFactory.instance.objectNode().put("key", key);
            field.set("name", Written.text(name));
            field.set("hint", Written.text(hint));
            all(tree).add(field);
        });
    }

    public Sketch described(String key, LocalText name, LocalText hint) {
        return changed(key, field -> {
            field.set("name", Written.text(name));
            field.set("hint", Written.text(hint));
        });
    }

    /**
     * Says what a field holds.
     *
     * @param type word of the type
     * @param bounds {@code min}, {@code max}, {@code pattern}, as far as they are wanted
     * @param first what can be chosen, where nothing could be before
     */
    public Sketch typed(String key, String type, ObjectNode bounds, LocalText first) {
        return changed(key, field -> {
            field.remove(List.of(TYPE, "min", "max", "pattern"));
            if (!type.equals("text")) {
                field.put(TYPE, type);
            }
            field.setAll(bounds);
            if (!type.equals("choice")) {
                field.remove(OPTIONS);
            } else if (field.path(OPTIONS).isEmpty()) {
                option(field, Keys.from(first.en(), "option", List.of()), first);
            }
        });
    }

    /** Adds one that can be chosen. */
    public Sketch choosing(String key, LocalText option) {
        return changed(key, field -> {
            ArrayNode options = Tree.list(field, OPTIONS);
            option(field, Keys.from(option.en(), "option", Tree.keys(options)), option);
        });
    }

    public Sketch calling(String key, String option, LocalText name) {
        return changed(
                key, field -> Tree.find(Tree.list(field, OPTIONS), option).set("name", Written.text(name)));
    }

    public Sketch notChoosing(String key, String option) {
        return changed(key, field -> {
            ArrayNode options = Tree.list(field, OPTIONS);
            options.remove(Tree.place(options, option));
        });
    }

    private static void option(ObjectNode field, String key, LocalText name) {
        Tree.list(field, OPTIONS).addObject().put("key", key).set("name", Written.text(name));
    }

    private Sketch changed(String key, Consumer<ObjectNode> change) {
        return sketch.drawn(tree -> change.accept(Tree.find(all(tree), key)));
    }

    /** @throws Problem when another field has that key */
    public Sketch renamed(String key, String other) {
        return sketch.drawn(tree -> {
            Keys.require(other, Tree.keys(all(tree)), key);
            Tree.find(all(tree), key).put("key", other);
            mentions(tree, key, other);
        });
    }

    /** Goes one place up (-1) or down (1); at the end it stays. */
    public Sketch shifted(String key, int step) {
        return sketch.drawn(tree -> {
            int place = Tree.place(all(tree), key);
            Tree.move(all(tree), place, place + Integer.signum(step));
        });
    }

    /** Takes a field away, and no stage or rule asks for it any more. */
    public Sketch without(String key) {
        return sketch.drawn(tree -> {
            all(tree).remove(Tree.place(all(tree), key));
            mentions(tree, key, null);
        });
    }

    private static void mentions(ObjectNode tree, String key, @Nullable String other) {
        Stages.each(tree, stage -> {
            Tree.reword(stage, "gate", key, other);
            Tree.reword(stage, "ask", key, other);
            stage.path(Rules.MEMBER).forEach(rule -> conditions(rule, when -> reword(when, key, other)));
            stage.path(Approvals.MEMBER).forEach(approval -> conditions(approval, when -> reword(when, key, other)));
        });
    }

    private static void reword(ObjectNode when, String key, @Nullable String other) {
        Tree.reword(when, "missing", key, other);
        Tree.reword(when, "known", key, other);
        if (when.get(Tree.ALL) instanceof ArrayNode all) {
            if (other == null) {
                all.removeIf(comparison -> isOf(comparison, key));
            } else {
                all.forEach(comparison -> {
                    if (isOf(comparison, key)) {
                        ((ObjectNode) comparison).put("field", other);
                    }
                });
            }
            if (all.isEmpty()) {
                when.remove(Tree.ALL);
            }
        }
    }

    private static boolean isOf(JsonNode comparison, String key) {
        return comparison.path("field").asString("").equals(key);
    }

    private static void conditions(JsonNode rule, Consumer<ObjectNode> change) {
        if (rule.get(Tree.WHEN) instanceof ObjectNode when) {
            change.accept(when);
            if (when.isEmpty()) {
                ((ObjectNode) rule).remove(Tree.WHEN);
            }
        }
    }

    private static ArrayNode all(ObjectNode tree) {
        return Tree.list(tree, "fields");
    }
}
