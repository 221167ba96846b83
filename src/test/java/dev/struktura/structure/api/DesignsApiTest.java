package dev.struktura.structure.api;

import static dev.struktura.testing.Sellers.ADMIN;
import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class DesignsApiTest {

    @Autowired
    Api api;

    @Test
    void theStructureInForceStandsFirstAmongTheDesigns() {
        Answer list = api.as(OWNER).get("/structures").expect(200);

        assertThat(list.at("/items/0/state")).isEqualTo("active");
        assertThat(list.at("/items/0/kind")).isEqualTo("levels");
        assertThat(list.body().at("/items/0/people").asInt()).isEqualTo(6);
        Answer active = api.as(OWNER).get("/structures/" + list.at("/items/0/id"));
        assertThat(active.at("/teams/0/members/0/email")).isEqualTo(Sellers.email(OLENA));
        assertThat(active.at("/teams/0/id"))
                .isEqualTo(api.as(OLENA).get("/structure").at("/teams/0/id"));
    }

    @Test
    void aDesignIsDraftedReadChangedAndThrownAway() {
        Answer drafted = draft("Перша").expect(201);
        String path = "/structures/" + drafted.at("/id");
        assertThat(drafted.header("Location")).isEqualTo("/api/v1" + path);
        assertThat(drafted.header("ETag")).isEqualTo("\"1\"");
        assertThat(drafted.at("/state")).isEqualTo("draft");
        assertThat(drafted.at("/kind")).isEqualTo("pods");

        Answer changed = api.as(ADMIN)
                .with("If-Match", "\"1\"")
                .put(path, Map.of("name", "Друга", "note", "Спробувати", "teams", List.of()))
                .expect(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(api.as(HEAD).get(path).at("/note")).isEqualTo("Спробувати");

        api.as(HEAD).with("If-Match", "\"1\"").delete(path).expect(412);
        api.as(HEAD).with("If-Match", "\"2\"").delete(path).expect(204);
        api.as(HEAD).get(path).expect(404);
    }

    @Test
    void aVersionThatWasChangedMeanwhileIsNotOverwritten() {
        String path = "/structures/" + draft("Перша").at("/id");
        api.as(HEAD).put(path, Map.of("name", "Друга", "teams", List.of())).expect(200);

        Answer late = api.as(HEAD).with("If-Match", "\"1\"").put(path, Map.of("name", "Третя", "teams", List.of()));

        assertThat(late.expect(412).problem()).isEqualTo("stale-version");
        assertThat(api.as(HEAD).get(path).at("/name")).isEqualTo("Друга");
    }

    @Test
    void whatWasReadCanBeSentBackAsItIs() {
        String path = "/structures/" + draft("Туди й назад").at("/id");
        Answer read = api.as(HEAD).get(path);

        Answer back = api.as(HEAD).put(path, read.text()).expect(200);

        assertThat(back.body().at("/teams")).isEqualTo(read.body().at("/teams"));
    }

    @Test
    void aRequestThatIsRepeatedDraftsOnce() {
        Map<String, Object> body = Map.of("name", "Один раз", "teams", List.of());
        String key = UUID.randomUUID().toString();

        Answer first = api.as(HEAD)
                .with("Idempotency-Key", key)
                .post("/structures", body)
                .expect(201);
        Answer again = api.as(HEAD)
                .with("Idempotency-Key", key)
                .post("/structures", body)
                .expect(201);

        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void theStructureInForceIsChangedByACopyOnly() {
        String active = active();
        assertThat(api.as(HEAD)
                        .put("/structures/" + active, Map.of("name", "Х", "teams", List.of()))
                        .expect(409)
                        .problem())
                .isEqualTo("conflict");
        api.as(HEAD).delete("/structures/" + active).expect(409);

        Answer copy = api.as(HEAD)
                .post("/structures/" + active + "/copies", Map.of("name", "Копія"))
                .expect(201);

        assertThat(copy.at("/state")).isEqualTo("draft");
        assertThat(copy.at("/name")).isEqualTo("Копія");
        assertThat(copy.at("/teams/0/id"))
                .isEqualTo(api.as(HEAD).get("/structure").at("/teams/0/id"));
    }

    @Test
    void aTemplateSeatsThePeopleOfTheDepartmentAndContinuesItsTeams() {
        Answer three =
                api.as(HEAD).post("/structure-templates/three-levels/drafts").expect(201);
        Answer pods = api.as(HEAD)
                .post("/structure-templates/pods/drafts", Map.of("name", "Капсули"))
                .expect(201);

        assertThat(three.body()
                        .at("/teams")
                        .valueStream()
                        .map(team -> team.at("/members").size()))
                .containsExactly(3, 2, 1);
        assertThat(three.at("/teams/0/id"))
                .isEqualTo(api.as(HEAD).get("/structure").at("/teams/0/id"));
        assertThat(three.at("/name")).isEqualTo("Три рівні");
        assertThat(pods.at("/name")).isEqualTo("Капсули");
        assertThat(pods.at("/teams/0/name")).isEqualTo("Под 1");
        assertThat(pods.at("/teams/0/members/0/role")).isEqualTo("pod-manager");
        api.as(HEAD).post("/structure-templates/pyramid/drafts").expect(404);
        assertThat(api.as(HEAD)
                        .post("/structure-templates/pods/drafts", Map.of("people", List.of(UUID.randomUUID())))
                        .expect(400)
                        .at("/errors/0/path"))
                .isEqualTo("people[0]");
    }

    @Test
    void checksNameTheirRulesInTheReadersLanguage() {
        String path = "/structures/" + draft("Мала").at("/id");

        Answer english = api.as(HEAD)
                .with("Accept-Language", "en")
                .post(path + "/checks")
                .expect(200);

        assertThat(english.at("/findings/0/severity")).isEqualTo("error");
        assertThat(english.body().at("/findings").valueStream()).anySatisfy(finding -> {
            assertThat(finding.at("/rule").asString()).isEqualTo("pod-size");
            assertThat(finding.at("/text").asString()).isEqualTo("Північ has 1 people; a pod has 4 to 8.");
            assertThat(finding.at("/subject").asString())
                    .isEqualTo(api.as(HEAD).get(path).at("/teams/0/id"));
            assertThat(finding.at("/source").asString()).startsWith("Product brief");
        });
        assertThat(api.as(HEAD)
                        .with("Accept-Language", "ru")
                        .post(path + "/checks")
                        .text())
                .contains("Под — это от 4 до 8");
    }

    @Test
    void aComparisonSaysWhichTeamsComeAndGoAndWhoMoves() {
        Answer pods = api.as(HEAD).post("/structure-templates/mixed/drafts").expect(201);

        Answer comparison = api.as(OWNER)
                .get("/structures/" + active() + "/comparison?with=" + pods.at("/id"))
                .expect(200);

        assertThat(comparison.body().at("/added").size()).isEqualTo(1);
        assertThat(comparison.body().at("/removed").size()).isEqualTo(2);
        assertThat(comparison.body().at("/changed/0/differences").toString()).isEqualTo("[\"members\"]");
        assertThat(comparison.body().at("/moves").valueStream())
                .filteredOn(move -> move.at("/name").asString().contains("Савченко"))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.at("/from/team/name").asString()).isEqualTo("Акаунт-менеджмент");
                    assertThat(move.at("/to/team/name").asString()).isEqualTo("Под 1");
                });
        assertThat(api.as(HEAD)
                        .get("/structures/" + active() + "/comparison?with=" + active())
                        .body()
                        .at("/moves"))
                .isEmpty();
        api.as(HEAD).get("/structures/" + active() + "/comparison?with=nothing").expect(400);
        api.as(HEAD)
                .get("/structures/" + active() + "/comparison?with=" + UUID.randomUUID())
                .expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/x-yaml", "text/yaml"})
    void aDesignGoesOutAsYamlAndComesBackTheSame(String type) {
        Answer drafted = draft("Як код");
        Answer yaml = api.as(HEAD)
                .with("Accept", type)
                .get("/structures/" + drafted.at("/id"))
                .expect(200);
        assertThat(yaml.header("Content-Type")).startsWith(type);
        assertThat(yaml.text()).contains("name: \"Як код\"").contains("olena@techflow.example");

        Answer back = api.as(HEAD)
                .with("Content-Type", type)
                .post("/structures", yaml.text())
                .expect(201);

        assertThat(back.at("/id")).isNotEqualTo(drafted.at("/id"));
        assertThat(back.body().at("/teams")).isEqualTo(drafted.body().at("/teams"));
    }

    @Test
    void teamsOfALevelKeepTheirOrderInJsonAndInYaml() {
        String yaml = """
            name: Порядок
            teams:
              - { name: Захід, level: 1 }
              - { name: Угоди, level: 2 }
              - { name: Схід, level: 1 }
            """;
        Answer drafted = api.as(HEAD)
                .with("Content-Type", "application/yaml")
                .post("/structures", yaml)
                .expect(201);

        Answer back = api.as(HEAD)
                .with("Accept", "application/yaml")
                .get("/structures/" + drafted.at("/id"))
                .expect(200);

        assertThat(drafted.body()
                        .at("/teams")
                        .valueStream()
                        .map(team -> team.at("/name").asString()))
                .containsExactly("Захід", "Угоди", "Схід");
        assertThat(back.text().lines().filter(line -> line.contains("name: \"")))
                .hasSize(4)
                .satisfiesExactly(
                        line -> assertThat(line).contains("Порядок"),
                        line -> assertThat(line).contains("Захід"),
                        line -> assertThat(line).contains("Угоди"),
                        line -> assertThat(line).contains("Схід"));
    }

    @Test
    void peopleInAFileAreNamedByTheirAddressAndWhatIsUsualNeedNotBeSaid() {
        String yaml = """
            name: Руками
            teams:
              - name: Лідери
                level: 1
                leadEmail: head@techflow.example
                goals:
                  - { metric: leads-qualified, target: 40, period: week }
                members:
                  - email: olena@techflow.example
                  - { email: taras@techflow.example, weight: 2, capacity: 20 }
            """;

        Answer answer = api.as(HEAD)
                .with("Content-Type", "application/yaml")
                .post("/structures", yaml)
                .expect(201);

        assertThat(answer.at("/teams/0/members/0/role")).isEqualTo("sales-development");
        assertThat(answer.at("/teams/0/members/1/name")).isEqualTo("Тарас Шевчук");
        assertThat(answer.body().at("/teams/0/duties").toString()).isEqualTo("[\"lead-generation\"]");
        assertThat(answer.body().at("/teams/0/goals/0/target").asInt()).isEqualTo(40);
        assertThat(answer.at("/teams/0/leadEmail")).isEqualTo(Sellers.email(HEAD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name | {\"teams\":[]}",
                "name | {\"name\":\"  \",\"teams\":[]}",
                "teams | {\"name\":\"А\"}",
                "teams[0].levels | {\"name\":\"А\",\"teams\":[{\"name\":\"Б\",\"levels\":1}]}",
                "teams[0].level | {\"name\":\"А\",\"teams\":[{\"name\":\"Б\",\"level\":4}]}",
                "teams[0].level | {\"name\":\"А\",\"teams\":[{\"name\":\"Б\",\"kind\":\"pod\",\"level\":1}]}",
                "teams[0].duties[0] | {\"name\":\"А\",\"teams\":[{\"name\":\"Б\",\"duties\":[\"a b\"]}]}",
                "teams[0].stages[0] | {\"name\":\"А\",\"teams\":[{\"name\":\"Б\",\"stages\":[\"inbound\"]}]}",
                "teams[0].members[0].employeeId |"
                        + " {\"name\":\"А\",\"teams\":[{\"name\":\"Б\",\"members\":[{\"email\":\"no@body\"}]}]}",
                "teams[0].members[0].weight |"
                    + " {\"name\":\"А\",\"teams\":[{\"name\":\"Б\",\"members\":[{\"email\":\"olena@techflow.example\",\"weight\":101}]}]}",
                "teams[0].members |"
                    + " {\"name\":\"А\",\"teams\":[{\"name\":\"Б\",\"members\":[{\"email\":\"olena@techflow.example\"},{\"email\":\"olena@techflow.example\"}]}]}",
                "teams[0].goals[0].target |"
                    + " {\"name\":\"А\",\"teams\":[{\"name\":\"Б\",\"goals\":[{\"metric\":\"conversion\",\"target\":101,\"period\":\"week\"}]}]}",
                "teams[0].goals[0].name |"
                    + " {\"name\":\"А\",\"teams\":[{\"name\":\"Б\",\"goals\":[{\"metric\":\"other\",\"target\":1,\"period\":\"week\"}]}]}",
                "teams[0].leadId | {\"name\":\"А\",\"teams\":[{\"name\":\"Б\",\"leadEmail\":\"no@body\"}]}"
            })
    void whatIsWrongInADocumentIsNamedByItsPlaceInJsonAndInYaml(String sample) {
        String[] parts = sample.split(" \\| ", 2);
        for (String type : List.of("application/json", "application/yaml")) {
            Answer answer = api.as(HEAD).with("Content-Type", type).post("/structures", parts[1]);

            assertThat(answer.expect(400).problem()).isEqualTo("invalid");
            assertThat(answer.at("/errors/0/path")).as(type).isEqualTo(parts[0]);
            assertThat(answer.at("/errors/0/message")).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [", "\"a\\0b\"", "- 1", "7", "name: \"a\\0b\"\nteams: []", "a: &x [*x]"})
    void yamlThatIsNoneIsInvalid(String text) {
        Answer answer = api.as(HEAD).with("Content-Type", "application/yaml").post("/structures", text);

        assertThat(answer.expect(400).problem()).isEqualTo("invalid");
    }

    @Test
    void designsAreForWhoRunsTheDepartmentAndForItsOwner() {
        String path = "/structures/" + draft("Таємна").at("/id");
        for (String person : List.of(OLENA, ANALYST)) {
            assertThat(api.as(person).get(path).expect(403).problem()).isEqualTo("forbidden");
            api.as(person).get("/structures").expect(403);
            api.as(person).post(path + "/checks").expect(403);
        }
        api.as(OWNER).get(path).expect(200);
        api.as(OWNER).put(path, Map.of("name", "Х", "teams", List.of())).expect(403);
        api.as(OWNER).delete(path).expect(403);
        api.as(OWNER)
                .post("/structures", Map.of("name", "Х", "teams", List.of()))
                .expect(403);
    }

    @Test
    void theSchemaIsPublished() {
        Answer schema = api.as(OLENA).get("/schemas/structure").expect(200);

        assertThat(schema.at("/$id")).isEqualTo("urn:struktura:schema:structure");
    }

    private Answer draft(String name) {
        String olena = api.as(HEAD).get("/structure").at("/teams/0/members/0/employeeId");
        return api.as(HEAD)
                .post(
                        "/structures",
                        Map.of(
                                "name",
                                name,
                                "teams",
                                List.of(Map.of(
                                        "name",
                                        "Північ",
                                        "kind",
                                        "pod",
                                        "members",
                                        List.of(Map.of("employeeId", olena, "role", "pod-manager"))))));
    }

    private String active() {
        return api.as(HEAD).get("/structures").at("/items/0/id");
    }
}
