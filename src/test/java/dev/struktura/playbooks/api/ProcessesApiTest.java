package dev.struktura.playbooks.api;

import static dev.struktura.testing.Sellers.OLENA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.journal.JournalEntry;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Publishing;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class ProcessesApiTest {

    private static final String TECHFLOW = "/processes/techflow/versions/1";

    @Autowired
    Api api;

    @Autowired
    ProcessVersions versions;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                                  | application/json",
                "application/json                                     | application/json",
                "application/yaml                                     | application/yaml",
                "text/yaml                                            | text/yaml;charset=UTF-8",
                "application/json, application/yaml;q=0.5             | application/json",
                "application/yaml;q=0.9, application/json;q=0.2       | application/yaml",
                "text/html, */*;q=0.1                                 | application/json"
            })
    void aProcessIsToldInTheShapeTheCallerWouldRatherHave(String accept, String shape) {
        Answer answer = api.as(OLENA).with("Accept", accept).get(TECHFLOW).expect(200);

        assertThat(answer.header("Content-Type")).isEqualTo(shape);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.text()).startsWith(shape.contains("yaml") ? "---" : "{");
    }

    @Test
    void aShapeNobodyHasIsRefused() {
        assertThat(api.as(OLENA).with("Accept", "image/png").get(TECHFLOW).problem())
                .isEqualTo("not-acceptable");
    }

    @Test
    void theVersionsTellWhoPublishedThemWhenAndWhy() {
        ProcessDocument next = ProcessDocument.shipped("/processes/techflow.yaml");
        versions.publish(next, new Publishing(new JournalEntry.Actor(new UUID(0, 7), "Олена"), " Менше кроків "));

        Answer answer = api.as(OLENA).get("/processes/techflow/versions").expect(200);

        assertThat(answer.at("/items/0/number")).isEqualTo("2");
        assertThat(answer.at("/items/0/author/name")).isEqualTo("Олена");
        assertThat(answer.at("/items/0/reason")).isEqualTo("Менше кроків");
        assertThat(answer.at("/items/0/publishedAt")).isNotBlank();
        assertThat(answer.at("/items/1/number")).isEqualTo("1");
        assertThat(answer.body().at("/items/1/author").isNull()).isTrue();
        assertThat(api.as(OLENA).get("/processes").at("/items/0/version")).isEqualTo("2");
    }

    @Test
    void aProcessThatIsNotThereHasNoVersions() {
        assertThat(api.as(OLENA).get("/processes/nowhere/versions").problem()).isEqualTo("not-found");
    }
}
