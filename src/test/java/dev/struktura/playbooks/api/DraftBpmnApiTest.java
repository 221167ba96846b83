package dev.struktura.playbooks.api;

import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@StrukturaTest
class DraftBpmnApiTest {

    private static final String DRAFTS = "/processes/techflow/drafts";
    private static final String BPMN = "application/bpmn+xml";

    @Autowired
    Api api;

    @Test
    void aDraftGoesOutAsBpmnAndComesBackAsItWas() {
        Answer draft = api.as(HEAD).post(DRAFTS).expect(201);

        Answer diagram = api.as(ANALYST).with("Accept", BPMN).get(path(draft)).expect(200);
        Answer back = api.as(HEAD)
                .with("Content-Type", BPMN)
                .post(DRAFTS, diagram.text())
                .expect(201);

        assertThat(diagram.header("Content-Type")).startsWith(BPMN);
        assertThat(back.body().at("/draft/document")).isEqualTo(draft.body().at("/document"));
        assertThat(back.body().at("/leftOut")).isEmpty();
    }

    @Test
    void aDraftDrawnAnewIsUndoneAsAnyChange() {
        Answer draft = api.as(HEAD).post(DRAFTS).expect(201);
        String diagram = api.as(HEAD)
                .with("Accept", BPMN)
                .with("Accept-Language", "en")
                .get(path(draft))
                .text();

        Answer drawn = api.as(HEAD)
                .with("Content-Type", BPMN)
                .with("If-Match", "\"1\"")
                .put(path(draft), diagram.replace("name=\"Inbound lead\"", "name=\"Request\""))
                .expect(200);

        assertThat(drawn.at("/draft/document/stages/0/name/uk")).isEqualTo("Request");
        assertThat(api.as(HEAD)
                        .with("Content-Type", BPMN)
                        .with("If-Match", "\"1\"")
                        .put(path(draft), diagram)
                        .problem())
                .isEqualTo("stale-version");
        assertThat(api.as(HEAD).post(path(draft) + "/undo").at("/document/stages/0/name/uk"))
                .isEqualTo("Вхідний лід");
    }

    @Test
    void whoAcceptsAnythingGetsJson() {
        Answer draft = api.as(HEAD).post(DRAFTS).expect(201);

        assertThat(api.as(HEAD).with("Accept", "*/*").get(path(draft)).header("Content-Type"))
                .isEqualTo("application/json");
    }

    @Test
    void whatCouldNotBeTakenOverIsTold() {
        Answer begun = api.as(HEAD)
                .with("Content-Type", BPMN)
                .with("Accept-Language", "en")
                .post(DRAFTS, """
                    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
                      <process id="p"><userTask id="call"/><scriptTask id="script"/></process>
                    </definitions>
                    """)
                .expect(201);

        assertThat(begun.at("/draft/process")).isEqualTo("techflow");
        assertThat(begun.at("/leftOut/0/element")).isEqualTo("scriptTask");
        assertThat(begun.at("/leftOut/0/id")).isEqualTo("script");
        assertThat(begun.at("/leftOut/0/why")).isEqualTo("A process has no such element.");
    }

    @Test
    void aDiagramThatMeansHarmIsInvalid() {
        assertThat(api.as(HEAD)
                        .with("Content-Type", BPMN)
                        .post(DRAFTS, "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>")
                        .problem())
                .isEqualTo("invalid");
    }

    @Test
    void whatNamesAStageThatIsNotThereIsNotDrawn() {
        Answer draft = api.as(HEAD).post(DRAFTS).expect(201);
        ObjectNode document = draft.body().at("/document").deepCopy().asObject();
        document.withArray("/stages/0/next").add("moon");
        api.as(HEAD).put(path(draft), document).expect(200);

        assertThat(api.as(HEAD).with("Accept", BPMN).get(path(draft)).problem()).isEqualTo("conflict");
    }

    private static String path(Answer draft) {
        return DRAFTS + "/" + draft.at("/id");
    }
}
