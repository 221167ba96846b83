package dev.struktura.playbooks.api;

import static dev.struktura.testing.Sellers.OLENA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class ProcessesApiTest {

    private static final String TECHFLOW = "/processes/techflow/versions/1";

    @Autowired
    Api api;

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
}
