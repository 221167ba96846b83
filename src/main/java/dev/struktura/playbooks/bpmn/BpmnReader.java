package dev.struktura.playbooks.bpmn;

import static dev.struktura.playbooks.bpmn.Bpmn.MODEL;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.playbooks.bpmn.Bpmn.LeftOut;
import dev.struktura.process.ProcessDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the plain subset of BPMN: tasks, exclusive gateways, events on the edges of tasks, start and ends. */
final class BpmnReader {

    private static final Set<String> SILENT = Set.of("documentation", "extensionElements", "incoming", "outgoing");
    private static final Set<String> KNOWN =
            Set.of("startEvent", "endEvent", "userTask", "task", "manualTask", "exclusiveGateway", "sequenceFlow");
    private static final Set<String> STAGES = Set.of("userTask", "task", "manualTask", "endEvent");

    private static final int MOST = 3_000;

    private final Element root;
    private final String key;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Keys keys = new Keys();
    private final Map<String, ObjectNode> stages = new LinkedHashMap<>();

    BpmnReader(Element root, String key) {
        this.root = root;
        this.key = key;
    }

    Bpmn.Read read() {
        List<Element> processes = Xml.children(root, MODEL, "process").toList();
        if (processes.isEmpty()) {
            return new Bpmn.Read.Wrong(List.of(new Violation("", Reason.of("playbooks.bpmn.no-process"))));
        }
        Element drawn = processes.getFirst();
        if (Xml.children(drawn).count() > MOST) {
            return new Bpmn.Read.Wrong(List.of(new Violation("", Reason.of("playbooks.bpmn.too-large", MOST))));
        }
        processes.subList(1, processes.size()).forEach(other -> leave(other, "playbooks.bpmn.left.process"));
        ObjectNode process = process(drawn);
        return switch (ProcessDocument.read(process)) {
            case ProcessDocument.Read.Sound(ProcessDocument document) -> new Bpmn.Read.Taken(document, leftOut);
            case ProcessDocument.Read.Wrong(var violations) -> new Bpmn.Read.Wrong(violations);
        };
    }

    private ObjectNode process(Element drawn) {
        ObjectNode process = Ours.of(drawn, "process");
        process.put("key", key);
        process.set("name", Names.kept(process.path("name"), named(drawn, key)));
        if (!process.has("fields")) {
            process.putArray("fields");
        }
        Xml.children(drawn).filter(BpmnReader::isStage).forEach(this::stage);
        BpmnFlows flows = BpmnFlows.of(drawn);
        stages.forEach((node, stage) -> ways(stage, flows.onwards(node)));
        Xml.children(drawn, MODEL, "boundaryEvent").forEach(event -> edge(event, flows));
        stages.values().forEach(BpmnReader::dropMissingRules);
        Xml.children(drawn).forEach(this::lookAtOthers);
        ArrayNode all = process.putArray("stages");
        inOrder(drawn, flows).forEach(all::add);
        return process;
    }

    private void stage(Element node) {
        String id = node.getAttribute("id");
        ObjectNode stage = Ours.of(node, "stage");
        String name = named(node, id);
        String says = Xml.children(node, MODEL, "documentation")
                .findFirst()
                .map(documentation -> documentation.getTextContent().strip())
                .filter(text -> !text.isEmpty())
                .orElse(name);
        boolean isPlain = stage.isEmpty();
        stage.put("key", keys.ofStage(id));
        stage.set("name", Names.kept(stage.path("name"), name));
        stage.set("hint", Names.kept(stage.path("hint"), says));
        if (isPlain && node.getLocalName().equals("endEvent")) {
            stage.put("kind", Endings.isLost(name) ? "lost" : "won");
        }
        stages.put(id, stage);
    }

    private void ways(ObjectNode stage, List<String> onwards) {
        List<ObjectNode> targets = onwards.stream()
                .flatMap(id -> Optional.ofNullable(stages.get(id)).stream())
                .toList();
        if (!targets.isEmpty()) {
            ArrayNode next = stage.putArray("next");
            targets.forEach(target -> next.add(target.path("key").asString("")));
        }
    }

    private void edge(Element event, BpmnFlows flows) {
        ObjectNode stage = stages.get(event.getAttribute("attachedToRef"));
        Optional<String> target = flows.onwards(event.getAttribute("id")).stream()
                .flatMap(id -> Optional.ofNullable(stages.get(id)).stream())
                .map(found -> found.path("key").asString(""))
                .findFirst();
        Optional<ObjectNode> rule = new EdgeReader(event, keys).rule(target.orElse(""));
        if (stage == null || rule.isEmpty()) {
            leave(event, "playbooks.bpmn.left.event");
        } else {
            Ours.put(stage, rule.get());
        }
    }

    /** A rule whose event is gone from the diagram is gone. */
    private static void dropMissingRules(ObjectNode stage) {
        if (stage.path("rules") instanceof ArrayNode rules) {
            rules.removeIf(rule -> !rule.isObject());
        }
    }

    private void lookAtOthers(Element element) {
        String name = element.getLocalName();
        if (!MODEL.equals(element.getNamespaceURI())) {
            leave(element, "playbooks.bpmn.left.element");
        } else if (name.equals("sequenceFlow")
                && Xml.children(element, MODEL, "conditionExpression").findAny().isPresent()) {
            leave(element, "playbooks.bpmn.left.condition");
        } else if (!KNOWN.contains(name) && !SILENT.contains(name) && !name.equals("boundaryEvent")) {
            leave(element, "playbooks.bpmn.left.element");
        }
    }

    /** The stage the start leads to comes first. */
    private List<ObjectNode> inOrder(Element drawn, BpmnFlows flows) {
        List<ObjectNode> all = new ArrayList<>(stages.values());
        Xml.children(drawn, MODEL, "startEvent")
                .flatMap(start -> flows.onwards(start.getAttribute("id")).stream())
                .flatMap(id -> Optional.ofNullable(stages.get(id)).stream())
                .findFirst()
                .ifPresent(first -> {
                    all.remove(first);
                    all.addFirst(first);
                });
        return all;
    }

    private void leave(Element element, String why) {
        leftOut.add(new LeftOut(element.getLocalName(), element.getAttribute("id"), Reason.of(why)));
    }

    private static boolean isStage(Element element) {
        return MODEL.equals(element.getNamespaceURI()) && STAGES.contains(element.getLocalName());
    }

    static String named(Element element, String otherwise) {
        String name = element.getAttribute("name").strip();
        return name.isEmpty() ? (otherwise.isEmpty() ? "?" : otherwise) : name;
    }
}
