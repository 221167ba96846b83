package dev.struktura.playbooks.api;

import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class ProcessTemplatesApiTest {

    private static final String TEMPLATES = "/processes/templates";

    @Autowired
    Api api;

    @Test
    void templatesAreOfferedInTheReadersWords() {
        Answer offered = api.as(ANALYST).with("Accept-Language", "ru").get(TEMPLATES);

        assertThat(offered.at("/items/1/key")).isEqualTo("quick-sale");
        assertThat(offered.at("/items/1/name")).isEqualTo("Быстрая продажа");
        assertThat(offered.at("/items/1/hint")).startsWith("Один уровень");
        assertThat(offered.at("/items/1/stages/0")).isEqualTo("Запрос");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quick-sale", "inbound-passive", "conveyor", "full-cycle", "account-management", "tender"})
    void aDraftOfATemplateHasNothingWrongWithIt(String template) {
        Answer draft = api.as(HEAD).post(TEMPLATES + "/" + template + "/drafts").expect(201);

        assertThat(draft.at("/process")).isEqualTo(template);
        assertThat(api.as(HEAD)
                        .post("/processes/" + template + "/drafts/" + draft.at("/id") + "/checks")
                        .body()
                        .at("/findings"))
                .isEmpty();
        assertThat(api.as(HEAD).get("/processes").body().at("/items"))
                .noneMatch(process -> process.at("/key").asString().equals(template));
    }

    @Test
    void aTemplateThatIsNotThereBeginsNothing() {
        assertThat(api.as(HEAD).post(TEMPLATES + "/moon/drafts").problem()).isEqualTo("not-found");
    }

    @Test
    void whoOnlyReadsBeginsNoDraft() {
        assertThat(api.as(ANALYST).post(TEMPLATES + "/tender/drafts").problem()).isEqualTo("forbidden");
    }
}
