package dev.struktura.playbooks.sketch;

import dev.struktura.base.LocalText;
import dev.struktura.base.problem.Problem;
import dev.struktura.process.ProcessDocument;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A process document on the drawing board: each stroke gives the document as it is afterwards. */
public record Sketch(ProcessDocument document) {

    /** A process with nothing but the stage in which cases begin. */
    public static Sketch begun(String key, LocalText name, String stage, LocalText stageName) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("key", key);
        tree.set("name", Written.text(name));
        tree.putArray("fields");
        tree.putArray("stages").add(Stages.blank(stage, stageName));
        return new Sketch(read(tree));
    }

    public Sketch named(LocalText name) {
        return drawn(tree -> tree.set("name", Written.text(name)));
    }

    public Stages stages() {
        return new Stages(this);
    }

    public Fields fields() {
        return new Fields(this);
    }

    /** The approvals that one stage wants. */
    public Approvals approvals(String stage) {
        return new Approvals(this, stage);
    }

    /** The rules of one stage. */
    public Rules rules(String stage) {
        return new Rules(this, stage);
    }

    /** @throws Problem when the stroke gives what is no process any more */
    Sketch drawn(Consumer<ObjectNode> stroke) {
        ObjectNode tree = (ObjectNode) document.tree();
        stroke.accept(tree);
        return new Sketch(read(tree));
    }

    private static ProcessDocument read(ObjectNode tree) {
        return switch (ProcessDocument.read(tree)) {
            case ProcessDocument.Read.Sound(ProcessDocument sound) -> sound;
            case ProcessDocument.Read.Wrong(var violations) -> throw Problem.invalid(violations);
        };
    }
}
