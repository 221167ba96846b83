package dev.struktura.playbooks.bpmn;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.process.ProcessDocument;
import java.util.List;
import java.util.Locale;

/** Processes as BPMN 2.0. */
public final class Bpmn {

    /** The media type of BPMN 2.0. */
    public static final String TYPE = "application/bpmn+xml";

    static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
    static final String WAYPOINTS = "http://www.omg.org/spec/DD/20100524/DI";

    /** What BPMN has no words for stands in elements of this namespace, as JSON after the schema of processes. */
    static final String OURS = "urn:struktura:bpmn";

    private Bpmn() {}

    /** What became of a diagram. */
    public sealed interface Read {

        /** @param leftOut what the diagram says and a process cannot */
        record Taken(ProcessDocument document, List<LeftOut> leftOut) implements Read {}

        record Wrong(List<Violation> violations) implements Read {}
    }

    /**
     * Something that was not taken over.
     *
     * @param element as BPMN calls it
     * @param id of the element, empty where it has none
     */
    public record LeftOut(String element, String id, Reason why) {}

    /**
     * A diagram of the process with names in one language.
     *
     * @throws IllegalArgumentException when keys repeat or name what is not there
     */
    public static String write(ProcessDocument document, Locale locale) {
        document.toVersion(1);
        return new BpmnWriter(document.tree(), Names.of(locale)).write();
    }

    /** Reads the first process of a diagram as the process of that key. */
    public static Read read(String xml, String key) {
        return switch (Xml.read(xml)) {
            case Xml.Read.Refused(Reason why) -> new Read.Wrong(List.of(new Violation("", why)));
            case Xml.Read.Sound(var root) -> new BpmnReader(root, key).read();
        };
    }
}
