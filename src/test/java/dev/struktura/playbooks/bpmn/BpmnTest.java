package dev.struktura.playbooks.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.playbooks.Templates;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Stage;
import dev.struktura.process.Trigger;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.instance.BoundaryEvent;
import org.operaton.bpm.model.bpmn.instance.FlowNode;
import org.operaton.bpm.model.bpmn.instance.SequenceFlow;
import org.operaton.bpm.model.bpmn.instance.UserTask;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.operaton.bpm.model.bpmn.instance.dc.Bounds;
import org.operaton.bpm.model.bpmn.instance.di.Waypoint;

/** Diagrams that others read, and diagrams that others drew. */
class BpmnTest {

    private static final Locale ENGLISH = Locale.ENGLISH;

    static List<ProcessDocument> templates() {
        return new Templates().all();
    }

    /** The foreign reader checks the diagram by the schema of BPMN, too. */
    @ParameterizedTest
    @MethodSource("templates")
    void aModellerReadsEverythingAndKnowsWhereToDrawIt(ProcessDocument template) {
        BpmnModelInstance model = opened(Bpmn.write(template, ENGLISH));

        assertThat(model.getModelElementsByType(BpmnShape.class))
                .extracting(shape -> shape.getBpmnElement().getId())
                .containsExactlyInAnyOrderElementsOf(model.getModelElementsByType(FlowNode.class).stream()
                        .map(FlowNode::getId)
                        .toList());
        assertThat(model.getModelElementsByType(BpmnEdge.class))
                .hasSameSizeAs(model.getModelElementsByType(SequenceFlow.class))
                .allSatisfy(edge -> assertThat(edge.getWaypoints()).hasSizeGreaterThanOrEqualTo(2));
        assertThat(model.getModelElementsByType(BoundaryEvent.class))
                .extracting(BoundaryEvent::getAttachedTo)
                .allSatisfy(task -> assertThat(task).isInstanceOf(UserTask.class));
        for (Stage stage : template.toVersion(1).stages()) {
            FlowNode node = model.getModelElementById(stage.key());
            assertThat(node.getName()).isEqualTo(stage.name().en());
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTwoStagesAreDrawnOverEachOther(ProcessDocument template) {
        BpmnModelInstance model = opened(Bpmn.write(template, ENGLISH));

        assertThat(model.getModelElementsByType(BpmnShape.class).stream()
                        .filter(shape -> !(shape.getBpmnElement() instanceof BoundaryEvent))
                        .map(shape -> shape.getBounds().getX() + "/"
                                + shape.getBounds().getY()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noLineCrossesAShapeOrAName(ProcessDocument template) {
        BpmnModelInstance model = opened(Bpmn.write(template, ENGLISH));

        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
                assertThat(crosses(edge, inside(shape.getBounds())))
                        .as("%s and %s", edge.getId(), shape.getId())
                        .isFalse();
                if (shape.getBpmnLabel() != null) {
                    assertThat(crosses(edge, inside(shape.getBpmnLabel().getBounds())))
                            .as("%s and the name of %s", edge.getId(), shape.getId())
                            .isFalse();
                }
            }
        }
    }

    private static Rectangle2D inside(Bounds bounds) {
        return new Rectangle2D.Double(
                bounds.getX() + 1, bounds.getY() + 1, bounds.getWidth() - 2, bounds.getHeight() - 2);
    }

    private static boolean crosses(BpmnEdge edge, Rectangle2D box) {
        List<Waypoint> way = List.copyOf(edge.getWaypoints());
        return IntStream.range(1, way.size())
                .anyMatch(to -> box.intersectsLine(
                        way.get(to - 1).getX(),
                        way.get(to - 1).getY(),
                        way.get(to).getX(),
                        way.get(to).getY()));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateSurvivesTheWayThroughBpmn(ProcessDocument template) {
        Bpmn.Read.Taken taken = taken(Bpmn.write(template, Locale.of("uk")), template.key());

        assertThat(taken.document()).isEqualTo(template);
        assertThat(taken.leftOut()).isEmpty();
    }

    @Test
    void aPlainDiagramBecomesAProcess() {
        ProcessVersion drawn = taken(diagram("""
            <startEvent id="begin"/>
            <userTask id="call" name="Call"><documentation>Be quick</documentation></userTask>
            <exclusiveGateway id="well"/>
            <userTask id="Activity_1x" name="Offer"/>
            <endEvent id="sold" name="Sold"/>
            <endEvent id="gone" name="Cancelled"/>
            <boundaryEvent id="late" name="Too late" attachedToRef="call">
              <timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition>
            </boundaryEvent>
            <boundaryEvent id="nudge" name="Nudge" attachedToRef="Activity_1x" cancelActivity="false">
              <timerEventDefinition><timeDuration>PT4H</timeDuration></timerEventDefinition>
            </boundaryEvent>
            <sequenceFlow id="f1" sourceRef="begin" targetRef="call"/>
            <sequenceFlow id="f2" sourceRef="call" targetRef="well"/>
            <sequenceFlow id="f3" sourceRef="well" targetRef="Activity_1x"/>
            <sequenceFlow id="f4" sourceRef="well" targetRef="gone"/>
            <sequenceFlow id="f5" sourceRef="Activity_1x" targetRef="sold"/>
            <sequenceFlow id="f6" sourceRef="late" targetRef="gone"/>
            """), "drawn").document().toVersion(1);

        assertThat(drawn.stages()).extracting(Stage::key).containsExactly("call", "Activity-1x", "sold", "gone");
        assertThat(drawn.stage("call").next()).containsExactly("Activity-1x", "gone");
        assertThat(drawn.stage("call").hint().en()).isEqualTo("Be quick");
        assertThat(drawn.stage("sold").kind()).isEqualTo(Stage.Kind.WON);
        assertThat(drawn.stage("gone").kind()).isEqualTo(Stage.Kind.LOST);
        assertThat(drawn.stage("call").rules()).singleElement().satisfies(rule -> {
            assertThat(rule.trigger()).isInstanceOf(Trigger.AfterEntry.class);
            assertThat(rule.actions().getFirst().with()).containsEntry("to", "gone");
        });
        assertThat(drawn.stage("Activity-1x")
                        .rules()
                        .getFirst()
                        .actions()
                        .getFirst()
                        .kind())
                .isEqualTo("remind");
    }

    @Test
    void theStageTheStartLeadsToIsTheFirst() {
        ProcessDocument drawn = taken(diagram("""
            <userTask id="second"/><userTask id="first"/><startEvent id="s"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="first"/>
            <sequenceFlow id="f2" sourceRef="first" targetRef="second"/>
            """), "drawn").document();

        assertThat(drawn.toVersion(1).first().key()).isEqualTo("first");
    }

    @Test
    void whatAProcessCannotSayIsListed() {
        Bpmn.Read.Taken taken = taken(diagram("""
            <userTask id="call"/>
            <serviceTask id="robot"/>
            <boundaryEvent id="daily" attachedToRef="call">
              <timerEventDefinition><timeCycle>R/P1D</timeCycle></timerEventDefinition>
            </boundaryEvent>
            <boundaryEvent id="odd" attachedToRef="call">
              <timerEventDefinition><timeDuration>soon</timeDuration></timerEventDefinition>
            </boundaryEvent>
            <boundaryEvent id="lonely" attachedToRef="nobody">
              <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>
            </boundaryEvent>
            <sequenceFlow id="if" sourceRef="call" targetRef="robot">
              <conditionExpression>a &gt; b</conditionExpression>
            </sequenceFlow>
            """), "drawn");

        assertThat(taken.leftOut())
                .extracting(Bpmn.LeftOut::id)
                .containsExactlyInAnyOrder("robot", "daily", "odd", "lonely", "if");
    }

    @Test
    void gatewaysAfterGatewaysArePassed() {
        ProcessDocument drawn = taken(diagram("""
            <userTask id="call"/><exclusiveGateway id="a"/><exclusiveGateway id="b"/><exclusiveGateway id="c"/>
            <userTask id="offer"/><endEvent id="gone"/>
            <sequenceFlow id="f1" sourceRef="call" targetRef="a"/>
            <sequenceFlow id="f2" sourceRef="a" targetRef="b"/>
            <sequenceFlow id="f3" sourceRef="b" targetRef="c"/>
            <sequenceFlow id="f4" sourceRef="c" targetRef="offer"/>
            <sequenceFlow id="f5" sourceRef="b" targetRef="gone"/>
            """), "drawn").document();

        assertThat(drawn.toVersion(1).first().next()).containsExactly("offer", "gone");
    }

    @Test
    void gatewaysThatLeadToEachOtherAreLeft() {
        ProcessDocument drawn = taken(diagram("""
            <userTask id="call"/><exclusiveGateway id="a"/><exclusiveGateway id="b"/>
            <sequenceFlow id="f1" sourceRef="call" targetRef="a"/>
            <sequenceFlow id="f2" sourceRef="a" targetRef="b"/>
            <sequenceFlow id="f3" sourceRef="b" targetRef="a"/>
            """), "drawn").document();

        assertThat(drawn.toVersion(1).first().next()).isEmpty();
    }

    @Test
    void aNameChangedInAModellerIsTakenAndTheOthersStay() {
        ProcessDocument template = new Templates().find("tender").orElseThrow();
        String renamed = Bpmn.write(template, ENGLISH).replace("name=\"Submitted\"", "name=\"Sent\"");

        ProcessVersion version = taken(renamed, "tender").document().toVersion(1);

        assertThat(version.stage("submitted").name().uk()).isEqualTo("Sent");
        assertThat(version.stage("contract").name().uk()).isEqualTo("Перемога, договір");
    }

    @Test
    void aTimerTakenOutInAModellerIsGone() {
        ProcessDocument template = new Templates().find("tender").orElseThrow();
        String without = Bpmn.write(template, ENGLISH)
                .replaceAll(
                        "(?s)<bpmn:boundaryEvent[^>]*id=\"rule.found.undescribed-24h\".*?</bpmn:boundaryEvent>", "");

        assertThat(taken(without, "tender")
                        .document()
                        .toVersion(1)
                        .stage("found")
                        .rules())
                .hasSize(1);
    }

    private static final String BOMB = """
        <!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
        <definitions><process id="p"><userTask id="t" name="&b;"/></process></definitions>
        """;

    static List<String> hostile() {
        return List.of(
                BOMB,
                "<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><definitions/>",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>",
                "no xml at all",
                "",
                "<definitions/>",
                "<definitions xmlns=\"" + Bpmn.MODEL + "\"><process id=\"p\"/></definitions>",
                diagram("<userTask id=\"t\"/>".repeat(3_001)),
                " ".repeat(2_000_001));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatIsNoDiagramOrMeansHarmIsRefused(String xml) {
        assertThat(Bpmn.read(xml, "drawn")).isInstanceOf(Bpmn.Read.Wrong.class);
    }

    private static Bpmn.Read.Taken taken(String xml, String key) {
        assertThat(Bpmn.read(xml, key)).isInstanceOf(Bpmn.Read.Taken.class);
        return (Bpmn.Read.Taken) Bpmn.read(xml, key);
    }

    private static BpmnModelInstance opened(String xml) {
        return org.operaton.bpm.model.bpmn.Bpmn.readModelFromStream(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String diagram(String nodes) {
        return "<definitions xmlns=\"%s\" targetNamespace=\"x\"><process id=\"p\" name=\"P\">%s</process></definitions>"
                .formatted(Bpmn.MODEL, nodes);
    }
}
