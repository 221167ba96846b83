package dev.struktura.playbooks.api;

import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OLENA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@StrukturaTest
class DraftChecksApiTest {

    private static final String DRAFTS = "/processes/techflow/drafts";

    @Autowired
    Api api;

    @Test
    void theStandardProcessHasNothingWrongWithIt() {
        Answer draft = api.as(HEAD).post(DRAFTS).expect(201);

        Answer checked = api.as(ANALYST).post(path(draft) + "/checks").expect(200);

        assertThat(checked.body().at("/findings")).isEmpty();
    }

    @Test
    void whatIsWrongIsToldWithItsPlaceInTheReadersLanguage() {
        Answer draft = api.as(HEAD).post(DRAFTS).expect(201);
        ObjectNode document = draft.body().at("/document").deepCopy().asObject();
        document.withArray("/stages/0/next").removeAll();
        ((ArrayNode) document.at("/stages/0/rules")).remove(2);
        api.as(HEAD).put(path(draft), document).expect(200);

        Answer checked = api.as(HEAD)
                .with("Accept-Language", "uk")
                .post(path(draft) + "/checks")
                .expect(200);

        assertThat(checked.at("/findings/0/rule")).isEqualTo("stage-unreachable");
        assertThat(checked.at("/findings/0/severity")).isEqualTo("error");
        assertThat(checked.at("/findings/0/place")).isEqualTo("stages[1]");
        assertThat(checked.at("/findings/0/stage")).isEqualTo("qualification");
        assertThat(checked.at("/findings/0/text"))
                .isEqualTo("На стадію «Кваліфікація» не потрапить жодна угода: від «Вхідний лід» туди немає шляху.");
    }

    @Test
    void sellersDoNotReadDrafts() {
        Answer draft = api.as(HEAD).post(DRAFTS).expect(201);

        assertThat(api.as(OLENA).post(path(draft) + "/checks").problem()).isEqualTo("forbidden");
    }

    private static String path(Answer draft) {
        return DRAFTS + "/" + draft.at("/id");
    }
}
