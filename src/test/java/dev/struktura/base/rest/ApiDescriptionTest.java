package dev.struktura.base.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@StrukturaTest
class ApiDescriptionTest {

    @Autowired
    Api api;

    private JsonNode description;

    @BeforeEach
    void read() {
        description = api.anonymous().get("/openapi").expect(200).body();
    }

    @Test
    void itIsOpenapi31AndNamesEveryRouteOfTheContract() {
        assertThat(description.at("/openapi").asString()).startsWith("3.1");
        assertThat(description.at("/paths").propertyNames())
                .contains(
                        "/api/v1/tokens",
                        "/api/v1/tokens/{id}",
                        "/api/v1/sessions",
                        "/api/v1/sessions/{id}",
                        "/api/v1/leads",
                        "/api/v1/deals",
                        "/api/v1/deals/{id}",
                        "/api/v1/deals/{id}/moves",
                        "/api/v1/deals/{id}/activities",
                        "/api/v1/deals/{id}/journal",
                        "/api/v1/tasks",
                        "/api/v1/tasks/{id}/completion",
                        "/api/v1/notifications",
                        "/api/v1/desk/next",
                        "/api/v1/clients",
                        "/api/v1/clients/{id}",
                        "/api/v1/contact-points/{id}/reveals",
                        "/api/v1/contact-points/{id}/letters",
                        "/api/v1/structure",
                        "/api/v1/structures",
                        "/api/v1/structures/{id}",
                        "/api/v1/structures/{id}/checks",
                        "/api/v1/structures/{id}/activation",
                        "/api/v1/employees",
                        "/api/v1/employees/{id}/absences",
                        "/api/v1/processes",
                        "/api/v1/processes/{key}/versions/{number}",
                        "/api/v1/processes/{key}/drafts",
                        "/api/v1/processes/templates",
                        "/api/v1/processes/templates/{template}/drafts",
                        "/api/v1/processes/{key}/drafts/{id}",
                        "/api/v1/processes/{key}/drafts/{id}/checks",
                        "/api/v1/processes/{key}/drafts/{id}/publication",
                        "/api/v1/invoices",
                        "/api/v1/invoices/{id}",
                        "/api/v1/invoices/{id}.pdf",
                        "/api/v1/payments",
                        "/api/v1/bank-statements",
                        "/api/v1/clock/advances");
    }

    @Test
    void noOperationHasTwoParametersOfOneNameAndEachHasASchema() {
        assertThat(operations()).allSatisfy(operation -> {
            List<JsonNode> parameters =
                    operation.getValue().path("parameters").valueStream().toList();
            assertThat(parameters.stream()
                            .map(one ->
                                    one.at("/in").asString() + one.at("/name").asString()))
                    .doesNotHaveDuplicates();
            assertThat(parameters)
                    .allSatisfy(one -> assertThat(one.at("/schema").isObject()).isTrue());
        });
    }

    @Test
    void everyOperationTellsOfItsRefusalsAsProblems() {
        String problem = "/responses/400/content/application~1problem+json/schema/$ref";

        assertThat(operations())
                .allSatisfy(
                        operation -> assertThat(operation.getValue().at(problem).asString())
                                .isEqualTo("#/components/schemas/Problem"));
        assertThat(description
                        .at("/paths/~1api~1v1~1deals~1{id}~1moves/post/responses")
                        .propertyNames())
                .contains("200", "400", "401", "403", "404", "412", "413", "422");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(description.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                description.at(reference.substring(1)).isObject())
                        .isTrue());
    }

    @Test
    void moneyIsToldAsItIsAndWhatMayBeNullSaysSo() {
        JsonNode deal = description.at("/components/schemas/DealJson");

        assertThat(deal.at("/properties/amount/properties/amount/type").asString())
                .isEqualTo("string");
        assertThat(deal.at("/properties/owner/anyOf").findValuesAsString("type"))
                .containsExactly("null");
        assertThat(deal.at("/required").valueStream().map(JsonNode::asString))
                .contains("id", "stage", "version")
                .doesNotContain("owner", "amount");
    }

    private List<Map.Entry<String, JsonNode>> operations() {
        return description.at("/paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream())
                .toList();
    }
}
