package dev.struktura.playbooks.bpmn;

import static dev.struktura.playbooks.bpmn.Bpmn.BOUNDS;
import static dev.struktura.playbooks.bpmn.Bpmn.DIAGRAM;
import static dev.struktura.playbooks.bpmn.Bpmn.WAYPOINTS;

import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** The picture of a diagram: every node in its place, every flow on its way, every label where nothing crosses it. */
final class BpmnLayout {

    private record Line(String from, String to) {}

    private final Document xml;
    private final BpmnPlaces places;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    BpmnLayout(Document xml, JsonNode process) {
        this.xml = xml;
        this.places = new BpmnPlaces(process);
    }

    void start() {
        places.start();
    }

    void stage(String key, boolean isEnd) {
        places.stage(key, isEnd);
    }

    void choice(String stage, String id) {
        places.choice(stage, id);
    }

    void edge(String stage, String id) {
        places.edge(stage, id);
    }

    void flow(String id, String from, String to) {
        lines.put(id, new Line(from, to));
    }

    Element diagram(String process) {
        Element diagram = xml.createElementNS(DIAGRAM, "bpmndi:BPMNDiagram");
        diagram.setAttribute("id", "diagram.");
        Element plane = xml.createElementNS(DIAGRAM, "bpmndi:BPMNPlane");
        plane.setAttribute("id", "plane.");
        plane.setAttribute("bpmnElement", process);
        diagram.appendChild(plane);
        places.all().forEach(id -> plane.appendChild(shape(id)));
        BpmnWays ways = new BpmnWays(places);
        lines.forEach((id, line) -> plane.appendChild(edge(id, ways.between(line.from(), line.to()))));
        return diagram;
    }

    private Element shape(String id) {
        Element shape = xml.createElementNS(DIAGRAM, "bpmndi:BPMNShape");
        shape.setAttribute("id", "shape." + id);
        shape.setAttribute("bpmnElement", id);
        if (id.startsWith("choice.")) {
            shape.setAttribute("isMarkerVisible", "true");
        }
        shape.appendChild(bounds(places.box(id)));
        places.label(id).ifPresent(box -> {
            Element label = xml.createElementNS(DIAGRAM, "bpmndi:BPMNLabel");
            label.appendChild(bounds(box));
            shape.appendChild(label);
        });
        return shape;
    }

    private Element bounds(BpmnPlaces.Box box) {
        Element bounds = xml.createElementNS(BOUNDS, "dc:Bounds");
        bounds.setAttribute("x", String.valueOf(box.x()));
        bounds.setAttribute("y", String.valueOf(box.y()));
        bounds.setAttribute("width", String.valueOf(box.width()));
        bounds.setAttribute("height", String.valueOf(box.height()));
        return bounds;
    }

    private Element edge(String id, Iterable<BpmnWays.Point> way) {
        Element edge = xml.createElementNS(DIAGRAM, "bpmndi:BPMNEdge");
        edge.setAttribute("id", "edge." + id);
        edge.setAttribute("bpmnElement", id);
        way.forEach(point -> {
            Element waypoint = xml.createElementNS(WAYPOINTS, "di:waypoint");
            waypoint.setAttribute("x", String.valueOf(point.x()));
            waypoint.setAttribute("y", String.valueOf(point.y()));
            edge.appendChild(waypoint);
        });
        return edge;
    }
}
