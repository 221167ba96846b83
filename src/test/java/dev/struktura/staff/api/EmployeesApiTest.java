package dev.struktura.staff.api;

import static dev.struktura.testing.Sellers.ADMIN;
import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.ANDRIY;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.OWNER;
import static dev.struktura.testing.Sellers.TARAS;
import static dev.struktura.testing.Sellers.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import dev.struktura.testing.Visitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@StrukturaTest
class EmployeesApiTest {

    private static final String PASSWORD = "горобець на даху";

    @Autowired
    Api api;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Caller head;

    @BeforeEach
    void onAMondayMorning() {
        clock.freezeAt("2026-11-23T08:00:00Z");
        head = api.as(HEAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {OWNER, ADMIN, HEAD, ANALYST, OLENA})
    void everybodyKnowsThePeopleAndNobodyTheirPasswords(String person) {
        Answer list = api.as(person).get("/employees?limit=200").expect(200);

        assertThat(list.text()).contains("Олена Коваль", "Марко Савченко").doesNotContain("assword", "argon");
        assertThat(api.as(person).get("/employees/" + id(OLENA)).expect(200).at("/name"))
                .isEqualTo("Олена Коваль");
    }

    @Test
    void peopleStandInTheOrderOfTheAlphabet() {
        assertThat(staff.all().stream()
                        .map(Employee::name)
                        .filter(List.of("Андрій Лисенко", "Ірина Мороз", "Марко Савченко")::contains))
                .containsExactly("Андрій Лисенко", "Ірина Мороз", "Марко Савченко");
    }

    @Test
    void pagesJoinWithoutGapOrRepetition() {
        List<String> whole = ids(head.get("/employees?limit=200"));

        List<String> paged = new ArrayList<>();
        String next = "/employees?limit=3";
        while (!next.isEmpty()) {
            Answer page = head.get(next).expect(200);
            paged.addAll(ids(page));
            next = page.body().at("/next").isNull() ? "" : "/employees?limit=3&cursor=" + page.at("/next");
        }

        assertThat(paged).isEqualTo(whole).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void whoeverIsHiredSignsInAtOnce() {
        Answer hired = head.post("/employees", person("zoya", Map.of())).expect(201);

        assertThat(hired.header("Location")).isEqualTo("/api/v1/employees/" + hired.at("/id"));
        assertThat(hired.header("ETag")).isEqualTo("\"1\"");
        assertThat(hired.at("/role")).isEqualTo("seller");
        assertThat(hired.body().at("/active").asBoolean()).isTrue();
        assertThat(new Visitor(api).signIn(email("zoya"), PASSWORD).statusCode())
                .isBetween(302, 303);
    }

    @Test
    void whatIsLeftOutOfANewcomerIsAsUsual() {
        Answer hired = head.post("/employees", Map.of("name", "Яна", "email", email("yana"), "role", "seller"))
                .expect(201);

        assertThat(hired.at("/zone")).isEqualTo("Europe/Kyiv");
        assertThat(hired.at("/locale")).isEqualTo("uk");
        assertThat(hired.at("/holidays")).isEqualTo("UA");
        assertThat(new Visitor(api).signIn(email("yana"), "").statusCode())
                .as("nobody set a password yet")
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "email", "role"})
    void withoutNameAddressAndRoleNobodyIsHired(String missing) {
        Map<String, Object> person = person("nobody", Map.of());
        person.remove(missing);

        invalid(head.post("/employees", person), missing);
    }

    @ParameterizedTest
    @CsvSource({
        "name, '  '",
        "name, 'a\u0007b'",
        "email, olena",
        "email, 'a b@c.example'",
        "email, a@b",
        "email, 'a@b.example,c@d.example'",
        "role, god",
        "role, ''",
        "locale, de",
        "locale, ''",
        "zone, Europe/Nowhere",
        "zone, ''",
        "phone, 0671112233",
        "phone, '+38x'",
        "hours, always",
        "hours, 'mon 25:00-26:00'",
        "holidays, ZZ",
        "holidays, Україна",
        "password, short",
        "password, '          '"
    })
    void whatDoesNotFitIsNamed(String field, String value) {
        invalid(head.post("/employees", person("nobody", Map.of(field, value))), field);
        invalid(head.patch("/employees/" + id(TARAS), Map.of(field, value)), field);
    }

    @ParameterizedTest
    @CsvSource({"name, 201", "email, 260", "password, 201"})
    void textHasAnEnd(String field, int length) {
        String text = field.equals("email") ? "a".repeat(length - 10) + "@b.example" : "a".repeat(length);

        invalid(head.post("/employees", person("nobody", Map.of(field, text))), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"olena@techflow.example", "OLENA@techflow.example", " olena@techflow.example "})
    void anAddressBelongsToOnePerson(String taken) {
        assertThat(head.post("/employees", person("x", Map.of("email", taken)))
                        .expect(409)
                        .problem())
                .isEqualTo("conflict");
        assertThat(head.patch("/employees/" + id(TARAS), Map.of("email", taken))
                        .expect(409)
                        .problem())
                .isEqualTo("conflict");
    }

    @Test
    void theSameRequestAgainHiresNobodyTwice() {
        Caller keyed = head.with("Idempotency-Key", "hire-" + UUID.randomUUID());
        Map<String, Object> person = person("once", Map.of());

        Answer first = keyed.post("/employees", person).expect(201);
        Answer again = keyed.post("/employees", person).expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(staff.all().stream().filter(one -> one.email().equals(email("once"))))
                .hasSize(1);
        head.post("/employees", person).expect(409);
    }

    @ParameterizedTest
    @CsvSource({
        "head, owner, 403",
        "head, admin, 403",
        "head, head, 201",
        "admin, owner, 201",
        "owner, admin, 201",
        "head, lead, 201",
        "head, analyst, 201",
        "analyst, seller, 403",
        "olena, seller, 403"
    })
    void nobodyMakesSomebodyMoreThanTheyAre(String by, String role, int status) {
        String login = by + "-makes-" + role;

        assertThat(api.as(by)
                        .post("/employees", person(login, Map.of("role", role)))
                        .status())
                .isEqualTo(status);
        assertThat(staff.byEmail(email(login)).isPresent()).isEqualTo(status == 201);
    }

    @ParameterizedTest
    @CsvSource({"head, owner", "head, admin", "olena, olena", "olena, taras", "analyst, olena"})
    void nobodyChangesWhomTheyDoNotDecideAbout(String by, String whom) {
        Answer answer = api.as(by)
                .patch("/employees/" + id(whom), Map.of("name", "Інший"))
                .expect(403);

        assertThat(answer.problem()).isEqualTo("forbidden");
        assertThat(staff.byEmail(email(whom)).orElseThrow().name()).isNotEqualTo("Інший");
    }

    @Test
    void aHeadMakesNobodyAnAdministratorByAChange() {
        head.patch("/employees/" + id(TARAS), Map.of("role", "admin")).expect(403);

        assertThat(head.get("/employees/" + id(TARAS)).at("/role")).isEqualTo("seller");
    }

    @Test
    void aChangeLeavesTheRestAsItWasAndIsJournaled() {
        Answer before = head.get("/employees/" + id(MARKO));

        Answer after = head.patch(
                        "/employees/" + id(MARKO), Map.of("hours", "mon-thu 10:00-16:00", "phone", "+380671112233"))
                .expect(200);

        assertThat(after.at("/hours")).isEqualTo("mon-thu 10:00-16:00");
        assertThat(after.at("/name")).isEqualTo(before.at("/name"));
        assertThat(after.body().at("/version").asLong())
                .isEqualTo(before.body().at("/version").asLong() + 1);
        assertThat(journaled(MARKO, "employee-changed"))
                .contains("hours", "phone")
                .doesNotContain("zone");
    }

    @Test
    void aPhoneIsTakenAwayByAnEmptyOne() {
        head.patch("/employees/" + id(ANDRIY), Map.of("phone", "+380671112299")).expect(200);

        Answer after =
                head.patch("/employees/" + id(ANDRIY), Map.of("phone", "")).expect(200);

        assertThat(after.body().at("/phone").isNull()).isTrue();
    }

    @Test
    void aChangeOfWhatSomebodyElseChangedMeanwhileIsRefused() {
        String version = head.get("/employees/" + id(OLENA)).header("ETag");
        head.with("If-Match", version)
                .patch("/employees/" + id(OLENA), Map.of("locale", "en"))
                .expect(200);

        Answer late = head.with("If-Match", version)
                .patch("/employees/" + id(OLENA), Map.of("locale", "ru"))
                .expect(412);

        assertThat(late.problem()).isEqualTo("stale-version");
        assertThat(head.get("/employees/" + id(OLENA)).at("/locale")).isEqualTo("en");
    }

    @Test
    void aPasswordIsNotChangedInPassing() {
        invalid(head.patch("/employees/" + id(TARAS), Map.of("password", PASSWORD)), "password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "olena", "1"})
    void aPersonNobodyKnowsIsNotFound(String id) {
        head.patch("/employees/" + id, Map.of("name", "Я")).expect(404);
        assertThat(head.get("/employees/" + id).problem()).isEqualTo("not-found");
    }

    private String id(String person) {
        return staff.byEmail(email(person)).orElseThrow().id().toString();
    }

    private String journaled(String person, String type) {
        return jdbc.sql("select e::text from journal.entry e where e.subject_id = ? and e.type = ? order by e.id desc"
                        + " limit 1")
                .params(UUID.fromString(id(person)), type)
                .query(String.class)
                .single();
    }

    private static List<String> ids(Answer list) {
        return list.body()
                .at("/items")
                .valueStream()
                .map(one -> one.at("/id").asString())
                .toList();
    }

    private static void invalid(Answer answer, String path) {
        assertThat(answer.expect(400).problem()).isEqualTo("invalid");
        assertThat(answer.body().at("/errors").valueStream().map(JsonNode::toString))
                .anyMatch(error -> error.contains("\"" + path + "\""));
    }

    private static Map<String, Object> person(String login, Map<String, Object> differently) {
        Map<String, Object> person = new HashMap<>(
                Map.of("name", "Нова Людина", "email", email(login), "role", "seller", "password", PASSWORD));
        person.putAll(differently);
        return person;
    }
}
