package dev.struktura.playbooks.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.playbooks.RandomProcesses;
import dev.struktura.process.ProcessDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** To BPMN and back, and from BPMN and back, nothing changes. */
class BpmnProperties {

    @Property(tries = 200)
    void aProcessSurvivesTheWayThroughBpmn(
            @ForAll("processes") ProcessDocument process, @ForAll("locales") Locale locale) {
        Bpmn.Read read = Bpmn.read(Bpmn.write(process, locale), process.key());

        assertThat(read).isEqualTo(new Bpmn.Read.Taken(process, List.of()));
    }

    @Property(tries = 200)
    void aPlainDiagramSurvivesTheWayThroughAProcess(@ForAll("plain") String plain) {
        Bpmn.Read.Taken taken = (Bpmn.Read.Taken) Bpmn.read(plain, "drawn");

        assertThat(taken.leftOut()).isEmpty();
        assertThat(bare(Bpmn.write(taken.document(), Locale.ENGLISH))).isEqualTo(bare(plain));
    }

    /** The diagram alone: what stands in it for others, without our elements, coordinates and the blanks between. */
    private static String bare(String xml) {
        return xml.replaceAll("(?s)<bpmn:extensionElements>.*?</bpmn:extensionElements>", "")
                .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")
                .replaceAll("(?s)^.*?<bpmn:process", "<bpmn:process")
                .replaceAll(">\\s+<", "><");
    }

    @Provide
    Arbitrary<ProcessDocument> processes() {
        return RandomProcesses.any();
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of(Locale.of("uk"), Locale.of("ru"), Locale.ENGLISH);
    }

    private record Task(String name, Set<Integer> next, List<Integer> timers, boolean moves) {}

    /** Diagrams of the plain subset as the writer lays them out: attributes in the order of their names. */
    @Provide
    Arbitrary<String> plain() {
        return Combinators.combine(
                        Arbitraries.of("Call", "Offer «best»", "Договір", "a-b"),
                        Arbitraries.integers().between(0, 6).set().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(1, 40).list().ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as(Task::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(BpmnProperties::diagram);
    }

    private static String diagram(List<Task> tasks) {
        List<String> keys = new ArrayList<>();
        for (int place = 0; place < tasks.size(); place++) {
            keys.add("task-" + place);
        }
        keys.addAll(List.of("sold", "lost"));
        StringBuilder nodes = new StringBuilder("<bpmn:startEvent id=\"start.\"/>" + flow("start.", keys.getFirst()));
        for (int place = 0; place < tasks.size(); place++) {
            nodes.append(task(keys.get(place), tasks.get(place), keys));
        }
        nodes.append(end("sold")).append(end("lost"));
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="%s" targetNamespace="x"><bpmn:process id="process.drawn" isExecutable="false" name="Drawn">%s</bpmn:process></bpmn:definitions>
            """.formatted(Bpmn.MODEL, nodes);
    }

    private static String task(String key, Task task, List<String> keys) {
        List<String> next = new TreeSet<>(task.next())
                .stream().map(place -> keys.get(place % keys.size())).distinct().toList();
        StringBuilder node = new StringBuilder(
                "<bpmn:userTask id=\"%s\" name=\"%s\"><bpmn:documentation>%s</bpmn:documentation></bpmn:userTask>"
                        .formatted(key, task.name(), task.name() + "!"));
        String from = next.size() > 1 ? "choice." + key : key;
        if (next.size() > 1) {
            node.append("<bpmn:exclusiveGateway id=\"%s\"/>".formatted(from)).append(flow(key, from));
        }
        next.forEach(to -> node.append(flow(from, to)));
        for (int place = 0; place < task.timers().size(); place++) {
            node.append(timer(key, "t" + place, task.timers().get(place), task.moves()));
        }
        return node.toString();
    }

    private static String timer(String task, String key, int days, boolean moves) {
        String id = "rule." + task + "." + key;
        String event = """
            <bpmn:boundaryEvent attachedToRef="%s" cancelActivity="%s" id="%s" name="After %d"><bpmn:timerEventDefinition><bpmn:timeDuration>P%dD</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            """.formatted(task, moves, id, days, days).strip();
        return moves ? event + flow(id, "lost") : event;
    }

    private static String end(String key) {
        return "<bpmn:endEvent id=\"%s\" name=\"%s\"><bpmn:documentation>%s</bpmn:documentation></bpmn:endEvent>"
                .formatted(key, key, key);
    }

    private static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"flow.%s.%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(from, to, from, to);
    }
}
