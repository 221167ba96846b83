package dev.struktura.playbooks.sketch;

import dev.struktura.base.LocalText;
import dev.struktura.process.Approval;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a second person has to agree to before a case enters a stage. */
public record Approvals(Sketch sketch, String stage) {

    static final String MEMBER = "approvals";

    /** What no further one may be called: gates name fields and the approvals of all stages alike. */
    public List<String> taken() {
        Stream<String> approvals = Stages.all((ObjectNode) sketch.document().tree())
                .valueStream()
                .flatMap(stage -> stage.path(MEMBER).valueStream())
                .map(approval -> approval.path("key").asString(""));
        return Stream.concat(sketch.fields().keys().stream(), approvals).toList();
    }

    public Sketch added(String key, LocalText name) {
        return changed(all -> {
            ObjectNode approval = all.addObject().put("key", key);
            approval.set("name", Written.text(name));
            approval.put("by", word(Approval.By.HEAD_OF_SALES));
        });
    }

    /** @param when comparisons that all have to hold; without any it is always wanted */
    public Sketch described(String key, LocalText name, Approval.By by, ArrayNode when) {
        return changed(all -> {
            ObjectNode approval = Tree.find(all, key);
            approval.set("name", Written.text(name));
            approval.put("by", word(by));
            Tree.compare(approval, when);
        });
    }

    public Sketch without(String key) {
        return changed(all -> all.remove(Tree.place(all, key)));
    }

    private Sketch changed(Consumer<ArrayNode> change) {
        return sketch.drawn(tree -> {
            ObjectNode owner = Tree.find(Stages.all(tree), stage);
            change.accept(all(owner));
            if (owner.path(MEMBER).isEmpty()) {
                owner.remove(MEMBER);
            }
        });
    }

    private static ArrayNode all(ObjectNode owner) {
        return Tree.list(owner, MEMBER);
    }

    private static String word(Approval.By by) {
        return by.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
