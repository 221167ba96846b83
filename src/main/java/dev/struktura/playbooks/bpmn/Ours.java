package dev.struktura.playbooks.bpmn;

import static dev.struktura.playbooks.bpmn.Bpmn.MODEL;
import static dev.struktura.playbooks.bpmn.Bpmn.OURS;

import org.w3c.dom.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What stands in elements of our own. */
final class Ours {

    private static final JsonMapper JSON = new JsonMapper();

    private Ours() {}

    /** Empty where the element says nothing of ours, or nothing that can be read. */
    static ObjectNode of(Element element, String name) {
        return Xml.children(element, MODEL, "extensionElements")
                .flatMap(extension -> Xml.children(extension, OURS, name))
                .findFirst()
                .map(ours -> parsed(ours.getTextContent()))
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /** Puts a rule where its key stands among the rules of the stage, else last. */
    static void put(ObjectNode stage, ObjectNode rule) {
        ArrayNode rules = stage.path("rules") instanceof ArrayNode some ? some : stage.putArray("rules");
        for (int place = 0; place < rules.size(); place++) {
            if (rules.get(place).isString()
                    && rules.get(place).asString().equals(rule.path("key").asString(""))) {
                rules.set(place, rule);
                return;
            }
        }
        rules.add(rule);
    }

    private static ObjectNode parsed(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        } catch (JacksonException notOurs) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
