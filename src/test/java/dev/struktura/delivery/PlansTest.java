package dev.struktura.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Publishing;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@StrukturaTest
class PlansTest {

    private static final String PLANS = "/project-plans";

    /** Its rule lists the tasks itself. */
    private static final String FITTING = """
        key: fitting
        name: { uk: Монтаж, ru: Монтаж, en: Fitting }
        fields: []
        stages:
          - key: booked
            name: { uk: Замовлено, ru: Заказано, en: Booked }
            hint: { uk: Змонтуйте, ru: Смонтируйте, en: Fit it }
            duty: lead-generation
            next: []
            rules:
              - key: begin
                name: { uk: Початок, ru: Начало, en: Begin }
                on: entry
                do:
                  - start-project:
                      tasks:
                        - { title: { uk: Замір, ru: Замер, en: Measure }, due: PT4H }
                        - { title: { uk: Монтаж, ru: Монтаж, en: Fit }, due: P2D }
        """;

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Autowired
    ProcessVersions versions;

    @AfterEach
    void forget() {
        ids(api.as(Sellers.HEAD).get(PLANS))
                .forEach(id -> api.as(Sellers.HEAD).delete(PLANS + "/" + id).expect(204));
    }

    @Test
    void aProjectHasTheTasksOfThePlanOfItsProcessAndThePeopleItNames() {
        String marko = employee(Sellers.MARKO);
        api.as(Sellers.HEAD)
                .post(PLANS, plan("techflow", step("Зібрати"), named("Налаштувати", marko), onDuty("Здати")))
                .expect(201);

        JsonNode project = paid();

        assertThat(project.at("/tasks").findValuesAsString("title")).containsExactly("Зібрати", "Налаштувати", "Здати");
        assertThat(project.at("/tasks/1/assignee").asString()).isEqualTo(marko);
        assertThat(peopleOfAccountManagement())
                .contains(project.at("/tasks/2/assignee").asString());
    }

    @Test
    void withoutAPlanOfItsOwnAProcessGoesByTheStandardOne() {
        api.as(Sellers.HEAD).post(PLANS, plan("", step("Зібрати"))).expect(201);
        assertThat(paid().at("/tasks")).hasSize(5);
    }

    @Test
    void tasksThatTheRuleListsItselfGoBeforeThePlanOfTheProcess() {
        if (versions.latest("fitting").isEmpty()) {
            versions.publish(ProcessDocument.parse(FITTING), Publishing.SHIPPED);
        }
        api.as(Sellers.HEAD).post(PLANS, plan("fitting", step("Зібрати"))).expect(201);

        String deal = api.as(Sellers.HEAD)
                .post("/leads", Map.of("client", Map.of("name", "Вікна"), "source", "site", "process", "fitting"))
                .expect(201)
                .at("/id");

        assertThat(projectOf(deal).at("/tasks").findValuesAsString("title")).containsExactly("Замір", "Монтаж");
    }

    @Test
    void tasksOfADutyGoToWhoeverHasTheFewestOpen() {
        api.as(Sellers.HEAD)
                .post(
                        PLANS,
                        plan(
                                "techflow",
                                Stream.generate(() -> onDuty("Здати")).limit(12).toArray()))
                .expect(201);
        List<String> doers = paid().at("/tasks").findValuesAsString("assignee");
        assertThat(doers).hasSize(12).containsAll(peopleOfAccountManagement());
    }

    @Test
    void theClientIsToldOnlyWhenThePlanSaysSo() {
        api.as(Sellers.HEAD).post(PLANS, plan("techflow", step("Зібрати"))).expect(201);
        DealOnItsWay silent = paidDeal();
        forget();
        Map<String, Object> telling = Map.of(
                "name",
                "З листом",
                "processes",
                List.of("techflow"),
                "tellsClient",
                true,
                "steps",
                List.of(step("Зібрати")));
        api.as(Sellers.HEAD).post(PLANS, telling).expect(201);
        DealOnItsWay told = paidDeal();

        assertThat(lettersOf(told)).anyMatch(subject -> subject.startsWith("Ми почали роботу"));
        assertThat(lettersOf(silent)).noneMatch(subject -> subject.startsWith("Ми почали роботу"));
    }

    @Test
    void aProcessHasOnePlan() {
        api.as(Sellers.HEAD).post(PLANS, plan("techflow", step("Зібрати"))).expect(201);
        Answer second = api.as(Sellers.HEAD).post(PLANS, plan("techflow", step("Інше")));
        assertThat(second.problem()).isEqualTo("invalid");
        assertThat(second.at("/errors/0/path")).isEqualTo("processes");
    }

    @Test
    void aPlanIsChangedByWhoeverSawItsPresentVersion() {
        String id = api.as(Sellers.HEAD)
                .post(PLANS, plan("techflow", step("Зібрати")))
                .expect(201)
                .at("/id");
        Answer changed = api.as(Sellers.HEAD)
                .with("If-Match", "\"1\"")
                .put(PLANS + "/" + id, plan("techflow", step("Скласти")))
                .expect(200);
        assertThat(changed.at("/steps/0/title/uk")).isEqualTo("Скласти");
        assertThat(api.as(Sellers.HEAD)
                        .with("If-Match", "\"1\"")
                        .put(PLANS + "/" + id, plan("techflow", step("Ні")))
                        .problem())
                .isEqualTo("stale-version");
        assertThat(api.as(Sellers.HEAD).get(PLANS + "/" + id).expect(200).at("/steps/0/title/uk"))
                .isEqualTo("Скласти");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("name", Map.of("name", " ", "steps", List.of(step("Так")))),
                Arguments.of("processes", plan("no-such", step("Так"))),
                Arguments.of("steps", plan("")),
                Arguments.of(
                        "steps",
                        plan("", Stream.generate(() -> step("Так")).limit(51).toArray())),
                Arguments.of("steps[0].title", plan("", step(" "))),
                Arguments.of("steps[0].title", plan("", step("x".repeat(301)))),
                Arguments.of("steps[0].due", plan("", due("soon"))),
                Arguments.of("steps[0].due", plan("", due("P0D"))),
                Arguments.of("steps[0].due", plan("", due("P99999D"))),
                Arguments.of(
                        "steps[0].duty", plan("", Map.of("title", Map.of("uk", "Так"), "due", "P1D", "duty", "boss"))),
                Arguments.of("steps[0].employeeId", plan("", named("Так", "0198c0de-0000-7000-8000-000000000001"))));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatMakesNoPlanIsRefusedWithItsPlace(String place, Map<String, Object> plan) {
        Answer refused = api.as(Sellers.HEAD).post(PLANS, plan);
        assertThat(refused.problem()).isEqualTo("invalid");
        assertThat(refused.at("/errors/0/path")).isEqualTo(place);
        assertThat(api.as(Sellers.HEAD).get(PLANS).expect(200).body().at("/items"))
                .isEmpty();
    }

    @Test
    void onlyWhoeverRunsTheDepartmentSeesAndMakesPlans() {
        assertThat(api.as(Sellers.OLENA).get(PLANS).problem()).isEqualTo("forbidden");
        assertThat(api.as(Sellers.OLENA).post(PLANS, plan("", step("Так"))).problem())
                .isEqualTo("forbidden");
        assertThat(Visitor.as(Sellers.OLENA, api).get(PLANS).statusCode()).isEqualTo(403);
    }

    @Test
    void thePageKeepsWhatWasTypedWhileLinesAreAddedAndRefused() {
        Visitor head = Visitor.as(Sellers.HEAD, api);
        Map<String, String> typed = Map.of(
                "name",
                "Монтаж",
                "process",
                "techflow",
                "uk",
                "Зібрати",
                "ru",
                "",
                "en",
                "",
                "amount",
                "3",
                "unit",
                "D",
                "who",
                "");

        Map<String, String> longer = new HashMap<>(typed);
        longer.put("line", "more");
        assertThat(head.submit(PLANS, longer).body()).contains("Монтаж", "line-1-uk");

        Map<String, String> wrong = new HashMap<>(typed);
        wrong.put("amount", "soon");
        var refused = head.submit(PLANS, wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Монтаж", "Зібрати");

        assertThat(head.submit(PLANS, typed).statusCode()).isEqualTo(302);
        String id = ids(api.as(Sellers.HEAD).get(PLANS)).getFirst();
        assertThat(head.get(PLANS + "/" + id).body()).contains("Зібрати");
        assertThat(head.submit(PLANS + "/" + id + "/removal", Map.of()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void aPlanIsMadeChangedAndRemovedOnItsPages() {
        try (Screen screen = browser.as(Sellers.HEAD, Look.PHONE)) {
            screen.open("/project-plans");
            screen.check();
            screen.open("/project-plans/new");
            screen.at("#plan-name").fill("Запуск");
            screen.at("[name=process][value=techflow]").check();
            screen.at("#line-0-uk").fill("Підготувати доступи");
            screen.at("[name=line]").click();
            screen.at("#line-1-uk").fill("Здати роботу");
            screen.at("#line-1-who").selectOption("account-management");
            screen.at("#line-1-amount").fill("0");
            screen.check();
            screen.at(".form-buttons .btn-primary").click();
            screen.at(".field-error").waitFor();
            assertThat(screen.at("#line-1-uk").inputValue()).isEqualTo("Здати роботу");
            screen.at("#line-1-amount").fill("2");
            screen.at(".form-buttons .btn-primary").click();
            screen.at("#plans li:has-text('Запуск')").waitFor();
            screen.check();

            assertThat(paid().at("/tasks").findValuesAsString("title"))
                    .containsExactly("Підготувати доступи", "Здати роботу");

            screen.at("#plans a:has-text('Запуск')").click();
            screen.at("#plan-remove").click();
            screen.at(".empty").waitFor();
        }
    }

    @Test
    void plansAreAccessibleInEveryLook() {
        String plan = api.as(Sellers.HEAD)
                .post(PLANS, plan("techflow", step("Зібрати"), onDuty("Здати")))
                .expect(201)
                .at("/id");
        browser.everyLook(Sellers.HEAD, "/project-plans", "project-plans");
        browser.everyLook(Sellers.HEAD, "/project-plans/" + plan, "project-plan");
    }

    private JsonNode paid() {
        return projectOf(paidDeal().id());
    }

    private JsonNode projectOf(String deal) {
        return api.as(Sellers.HEAD)
                .get("/projects?deal=" + deal)
                .expect(200)
                .body()
                .at("/items/0");
    }

    private DealOnItsWay paidDeal() {
        DealOnItsWay deal = DealOnItsWay.start(api, "10.00").toAgreement();
        String invoice = api.as(Sellers.HEAD).get("/invoices?deal=" + deal.id()).at("/items/0/id");
        Map<String, Object> payment = Map.of(
                "invoiceId",
                invoice,
                "amount",
                Map.of("amount", "10.00", "currency", "UAH"),
                "paidAt",
                "2026-01-05T10:00:00Z");
        api.as(Sellers.HEAD).post("/payments", payment).expect(201);
        return deal;
    }

    private List<String> lettersOf(DealOnItsWay deal) {
        return api.as(Sellers.HEAD)
                .get("/messages?limit=200")
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/about/id").asString().equals(deal.id()))
                .map(one -> one.at("/subject").asString())
                .toList();
    }

    private String employee(String person) {
        return api.as(Sellers.HEAD)
                .get("/employees?limit=100")
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/email").asString().equals(Sellers.email(person)))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
    }

    private List<String> peopleOfAccountManagement() {
        return api.as(Sellers.HEAD)
                .get("/structure")
                .expect(200)
                .body()
                .at("/teams")
                .valueStream()
                .filter(team -> team.at("/level").asInt() == 3)
                .flatMap(team -> team.at("/members").findValuesAsString("employeeId").stream())
                .toList();
    }

    private static List<String> ids(Answer listing) {
        return listing.expect(200).body().at("/items").findValuesAsString("id");
    }

    private static Map<String, Object> plan(String process, Object... steps) {
        List<String> processes = process.isEmpty() ? List.of() : List.of(process);
        return Map.of("name", "Монтаж", "processes", processes, "steps", List.of(steps));
    }

    private static Map<String, Object> step(String title) {
        return Map.of("title", Map.of("uk", title), "due", "P1D");
    }

    private static Map<String, Object> due(String due) {
        return Map.of("title", Map.of("uk", "Так"), "due", due);
    }

    private static Map<String, Object> named(String title, String employee) {
        return Map.of("title", Map.of("uk", title), "due", "PT4H", "employeeId", employee);
    }

    private static Map<String, Object> onDuty(String title) {
        return Map.of("title", Map.of("uk", title), "due", "P3D", "duty", "account-management");
    }
}
