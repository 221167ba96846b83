package dev.struktura.playbooks.bpmn;

import static dev.struktura.playbooks.bpmn.Bpmn.MODEL;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Where the flows of a diagram lead, through its gateways. */
final class BpmnFlows {

    private final Set<String> gateways;
    private final Map<String, List<String>> targets;

    private BpmnFlows(Set<String> gateways, Map<String, List<String>> targets) {
        this.gateways = gateways;
        this.targets = targets;
    }

    static BpmnFlows of(Element process) {
        Map<String, List<String>> targets = new LinkedHashMap<>();
        Xml.children(process, MODEL, "sequenceFlow")
                .forEach(flow -> targets.computeIfAbsent(flow.getAttribute("sourceRef"), from -> new ArrayList<>())
                        .add(flow.getAttribute("targetRef")));
        Set<String> gateways = Xml.children(process, MODEL, "exclusiveGateway")
                .map(gateway -> gateway.getAttribute("id"))
                .collect(Collectors.toSet());
        return new BpmnFlows(gateways, targets);
    }

    /** What comes next after a node, in the order of the flows; gateways are passed. */
    List<String> onwards(String node) {
        Set<String> found = new LinkedHashSet<>();
        follow(node, found, new HashSet<>());
        return List.copyOf(found);
    }

    private void follow(String from, Set<String> found, Set<String> passed) {
        for (String to : targets.getOrDefault(from, List.of())) {
            if (!gateways.contains(to)) {
                found.add(to);
            } else if (passed.add(to)) {
                follow(to, found, passed);
            }
        }
    }
}
