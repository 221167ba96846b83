package dev.struktura.playbooks.sketch;

import dev.struktura.base.LocalText;
import dev.struktura.base.problem.Problem;
import dev.struktura.process.Action;
import dev.struktura.process.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The stages of a process on the drawing board, and the ways between them. */
public record Stages(Sketch sketch) {

    static final String NEXT = "next";

    private static final String KIND = "kind";
    private static final String DUTY = "duty";
    private static final String SAY = "say";
    private static final String OBJECTIONS = "objections";

    /** What a stage is, in words. */
    public record Words(
            LocalText name,
            LocalText hint,
            Stage.Kind kind,
            @Nullable String duty) {}

    public List<String> keys() {
        return Tree.keys(all((ObjectNode) sketch.document().tree()));
    }

    /** Adds a stage: one on which cases are worked on after the last of those, others at the end. */
    public Sketch added(String key, LocalText name, Stage.Kind kind) {
        return sketch.drawn(tree -> {
            ArrayNode stages = all(tree);
            ObjectNode stage = blank(key, name);
            put(stage, kind);
            stages.insert(end(stages, stage), stage);
        });
    }

    public Sketch described(String key, Words words) {
        return changed(key, stage -> {
            stage.set("name", Written.text(words.name()));
            stage.set("hint", Written.text(words.hint()));
            put(stage, words.kind());
            stage.remove(DUTY);
            if (words.duty() != null) {
                stage.put(DUTY, words.duty());
            }
        });
    }

    /** @throws Problem when another stage has that key */
    public Sketch renamed(String key, String other) {
        return sketch.drawn(tree -> {
            Keys.require(other, Tree.keys(all(tree)), key);
            Tree.find(all(tree), key).put("key", other);
            each(tree, stage -> Tree.reword(stage, NEXT, key, other));
            moves(tree, key).forEach(move -> move.put("to", other));
        });
    }

    /** Puts a stage before another; null puts it last of its row. */
    public Sketch placed(String key, @Nullable String before) {
        return sketch.drawn(tree -> {
            ArrayNode stages = all(tree);
            if (key.equals(before)) {
                return;
            }
            ObjectNode stage = (ObjectNode) stages.remove(Tree.place(stages, key));
            stages.insert(before == null ? end(stages, stage) : Tree.place(stages, before), stage);
        });
    }

    /** Changes places with the stage before (-1) or after it (1) that stands in the same row; at the end it stays. */
    public Sketch shifted(String key, int step) {
        return sketch.drawn(tree -> {
            ArrayNode stages = all(tree);
            int place = Tree.place(stages, key);
            boolean aside = isAside((ObjectNode) stages.get(place));
            List<Integer> peers = IntStream.range(0, stages.size())
                    .filter(other -> isAside((ObjectNode) stages.get(other)) == aside)
                    .boxed()
                    .toList();
            int peer = Math.clamp(peers.indexOf(place) + Integer.signum(step), 0, peers.size() - 1);
            Tree.move(stages, place, peers.get(peer));
        });
    }

    /**
     * Takes a stage away, with the ways to it and what moves cases there.
     *
     * @throws Problem when it is the only one
     */
    public Sketch without(String key) {
        return sketch.drawn(tree -> {
            all(tree).remove(Tree.place(all(tree), key));
            each(tree, stage -> {
                Tree.reword(stage, NEXT, key, null);
                Rules.dropMoves(stage, key);
            });
        });
    }

    public Sketch withWay(String from, String to) {
        return sketch.drawn(tree -> {
            Tree.find(all(tree), to);
            ObjectNode stage = Tree.find(all(tree), from);
            List<String> next = new ArrayList<>(Tree.words(stage, NEXT));
            if (!next.contains(to)) {
                next.add(to);
            }
            Tree.put(stage, NEXT, next);
        });
    }

    public Sketch withoutWay(String from, String to) {
        return changed(from, stage -> Tree.reword(stage, NEXT, to, null));
    }

    /** Which fields must be known before a case enters. */
    public Sketch gated(String key, List<String> fields) {
        return listing(key, "gate", fields);
    }

    /** Which fields the owner is asked for, in this order. */
    public Sketch asking(String key, List<String> fields) {
        return listing(key, "ask", fields);
    }

    /**
     * What the seller says there, and answers.
     *
     * @param say null when only objections are foreseen
     * @param objections as documents write them, in their order
     */
    public Sketch scripted(String key, @Nullable LocalText say, ArrayNode objections) {
        return changed(key, stage -> {
            stage.remove(List.of(SAY, OBJECTIONS));
            if (say != null) {
                stage.set(SAY, Written.text(say));
            }
            if (!objections.isEmpty()) {
                stage.set(OBJECTIONS, objections);
            }
        });
    }

    private Sketch listing(String key, String member, List<String> fields) {
        List<String> known = sketch.fields().keys();
        return changed(
                key,
                stage -> Tree.put(
                        stage,
                        member,
                        fields.stream().distinct().filter(known::contains).toList()));
    }

    private Sketch changed(String key, Consumer<ObjectNode> change) {
        return sketch.drawn(tree -> change.accept(Tree.find(all(tree), key)));
    }

    static ObjectNode blank(String key, LocalText name) {
        ObjectNode stage = JsonNodeFactory.instance.objectNode().put("key", key);
        stage.set("name", Written.text(name));
        stage.set("hint", Written.text(name));
        return stage;
    }

    static ArrayNode all(ObjectNode tree) {
        return Tree.list(tree, "stages");
    }

    static void each(ObjectNode tree, Consumer<ObjectNode> change) {
        all(tree).forEach(stage -> change.accept((ObjectNode) stage));
    }

    private static List<ObjectNode> moves(ObjectNode tree, String to) {
        List<ObjectNode> moves = new ArrayList<>();
        each(tree, stage -> Rules.actions(stage, Action.MOVE, moves::add));
        return moves.stream()
                .filter(move -> move.path("to").asString("").equals(to))
                .toList();
    }

    private static void put(ObjectNode stage, Stage.Kind kind) {
        stage.remove(KIND);
        if (kind != Stage.Kind.OPEN) {
            stage.put(KIND, kind.name().toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isAside(ObjectNode stage) {
        String kind = stage.path(KIND).asString("open");
        return kind.equals("parked") || kind.equals("lost");
    }

    /** Where the row of a stage ends. */
    private static int end(ArrayNode stages, ObjectNode stage) {
        if (isAside(stage)) {
            return stages.size();
        }
        return IntStream.range(0, stages.size())
                .filter(place -> !isAside((ObjectNode) stages.get(place)))
                .map(place -> place + 1)
                .max()
                .orElse(0);
    }
}
