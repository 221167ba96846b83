package dev.struktura.playbooks.bpmn;

import static dev.struktura.playbooks.bpmn.Bpmn.MODEL;
import static dev.struktura.playbooks.bpmn.Bpmn.OURS;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Draws a process as BPMN: stages as user tasks and end events, a choice of ways as an exclusive gateway, timers and events that move a
 * case as events on the edge of a task.
 */
final class BpmnWriter {

    private final ObjectNode process;
    private final Names names;
    private final Document xml = Xml.empty();
    private final Set<String> flows = new HashSet<>();
    private final BpmnLayout layout;
    private final Element drawn;

    BpmnWriter(JsonNode process, Names names) {
        this.process = (ObjectNode) process;
        this.names = names;
        this.drawn = xml.createElementNS(MODEL, "bpmn:process");
        this.layout = new BpmnLayout(xml, process);
    }

    String write() {
        Element root = xml.createElementNS(MODEL, "bpmn:definitions");
        xml.appendChild(root);
        root.setAttribute("targetNamespace", OURS);
        root.appendChild(drawn);
        drawn.setAttribute("id", "process." + word(process, "key"));
        drawn.setAttribute("name", names.in(process.path("name")));
        drawn.setAttribute("isExecutable", "false");
        ObjectNode rest = process.deepCopy();
        rest.remove(List.of("key", "stages"));
        ours(drawn, "process", rest);
        node("startEvent", "start.");
        layout.start();
        flow("start.", word(process.path("stages").path(0), "key"));
        process.path("stages").forEach(stage -> stage((ObjectNode) stage));
        root.appendChild(layout.diagram(drawn.getAttribute("id")));
        return Xml.write(xml);
    }

    private void stage(ObjectNode stage) {
        String key = word(stage, "key");
        JsonNode next = stage.path("next");
        Element node = node(isEnd(stage) ? "endEvent" : "userTask", key);
        node.setAttribute("name", names.in(stage.path("name")));
        element(node, "documentation").setTextContent(names.in(stage.path("hint")));
        layout.stage(key, isEnd(stage));
        ObjectNode rest = stage.deepCopy();
        rest.remove("key");
        if (!next.isEmpty()) {
            rest.remove("next");
        }
        replaceEdgeRules(rest);
        ours(node, "stage", rest);
        String from = next.size() > 1 ? choice(key) : key;
        next.forEach(to -> flow(from, to.asString()));
        stage.path("rules").valueStream().filter(EdgeRules::isOnEdge).forEach(rule -> edge(key, (ObjectNode) rule));
    }

    private static boolean isEnd(JsonNode stage) {
        String kind = stage.path("kind").asString("open");
        return (kind.equals("won") || kind.equals("lost"))
                && stage.path("next").isEmpty()
                && stage.path("rules").valueStream().noneMatch(EdgeRules::isOnEdge);
    }

    private String choice(String key) {
        String id = "choice." + key;
        node("exclusiveGateway", id);
        layout.choice(key, id);
        flow(key, id);
        return id;
    }

    /** A rule that stands on the edge of its task leaves only its key among the rules of the stage, to keep their order. */
    private static void replaceEdgeRules(ObjectNode stage) {
        if (stage.path("rules") instanceof ArrayNode rules) {
            for (int place = 0; place < rules.size(); place++) {
                if (EdgeRules.isOnEdge(rules.get(place))) {
                    rules.set(place, word(rules.get(place), "key"));
                }
            }
        }
    }

    private void edge(String stage, ObjectNode rule) {
        String id = "rule." + stage + "." + word(rule, "key");
        Element event = node("boundaryEvent", id);
        String target = EdgeRules.target(rule);
        event.setAttribute("name", names.in(rule.path("name")));
        event.setAttribute("attachedToRef", stage);
        event.setAttribute("cancelActivity", String.valueOf(!target.isEmpty()));
        ObjectNode rest = rule.deepCopy();
        rest.remove(List.of("key", "after"));
        ours(event, "rule", rest);
        if (rule.has("after")) {
            Element timer = element(event, "timerEventDefinition");
            element(timer, "timeDuration").setTextContent(word(rule, "after"));
        } else {
            element(event, "signalEventDefinition");
        }
        layout.edge(stage, id);
        if (!target.isEmpty()) {
            flow(id, target);
        }
    }

    private void flow(String from, String to) {
        String id = "flow." + from + "." + to;
        if (!flows.add(id)) {
            return;
        }
        Element flow = node("sequenceFlow", id);
        flow.setAttribute("sourceRef", from);
        flow.setAttribute("targetRef", to);
        layout.flow(id, from, to);
    }

    private Element node(String name, String id) {
        Element node = element(drawn, name);
        node.setAttribute("id", id);
        return node;
    }

    private Element element(Element parent, String name) {
        Element child = xml.createElementNS(MODEL, "bpmn:" + name);
        parent.appendChild(child);
        return child;
    }

    private void ours(Element parent, String name, JsonNode rest) {
        Element ours = xml.createElementNS(OURS, "struktura:" + name);
        ours.setTextContent(rest.toString());
        element(parent, "extensionElements").appendChild(ours);
    }

    private static String word(JsonNode node, String member) {
        return node.path(member).asString("");
    }
}
