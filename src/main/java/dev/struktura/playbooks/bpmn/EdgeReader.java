package dev.struktura.playbooks.bpmn;

import static dev.struktura.playbooks.bpmn.Bpmn.MODEL;

import dev.struktura.process.ProcessDocument;
import java.time.DateTimeException;
import java.util.Optional;
import org.w3c.dom.Element;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An event on the edge of a task as a rule. */
final class EdgeReader {

    private final Element event;
    private final Keys keys;

    EdgeReader(Element event, Keys keys) {
        this.event = event;
        this.keys = keys;
    }

    /**
     * Nothing where it is no timer with a length, and no rule of ours.
     *
     * @param target key of the stage it leads to; empty where it leads nowhere
     */
    Optional<ObjectNode> rule(String target) {
        ObjectNode rule = Ours.of(event, "rule");
        Optional<String> after = duration();
        if (after.isEmpty() && !rule.has("on")) {
            return Optional.empty();
        }
        String id = event.getAttribute("id");
        String name = BpmnReader.named(event, id);
        rule.put("key", keys.ofRule(id));
        rule.set("name", Names.kept(rule.path("name"), name));
        after.ifPresent(length -> rule.put("after", length));
        actions(rule, name, target);
        return Optional.of(rule);
    }

    private void actions(ObjectNode rule, String name, String target) {
        if (!target.isEmpty()) {
            EdgeRules.move(rule)
                    .orElseGet(() -> actionsOf(rule).addObject().putObject("move"))
                    .put("to", target);
        } else if (actionsOf(rule).isEmpty()) {
            actionsOf(rule).addObject().putObject("remind").set("text", Names.all(name));
        }
    }

    private static ArrayNode actionsOf(ObjectNode rule) {
        return rule.path("do") instanceof ArrayNode actions ? actions : rule.putArray("do");
    }

    private Optional<String> duration() {
        return Xml.children(event, MODEL, "timerEventDefinition")
                .flatMap(timer -> Xml.children(timer, MODEL, "timeDuration"))
                .map(length -> length.getTextContent().strip())
                .filter(EdgeReader::isLength)
                .findFirst();
    }

    private static boolean isLength(String text) {
        try {
            return text.matches("P[0-9YMWDTHS]+") && ProcessDocument.amount(text) != null;
        } catch (DateTimeException noLength) {
            return false;
        }
    }
}
