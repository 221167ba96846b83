package dev.struktura.staff.api;

import static dev.struktura.testing.Sellers.ANDRIY;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.TARAS;
import static dev.struktura.testing.Sellers.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.Staff;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.util.HashMap;
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
class AbsencesApiTest {

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

    @Test
    void daysOfAnAbsenceAreWholeDaysWhereThePersonWorks() {
        Answer entered =
                head.post("/employees/" + id(TARAS) + "/absences", vacation()).expect(201);

        assertThat(entered.at("/from")).isEqualTo("2026-12-06T22:00:00Z");
        assertThat(entered.at("/to")).isEqualTo("2026-12-11T22:00:00Z");
        assertThat(entered.at("/kind")).isEqualTo("vacation");
        assertThat(entered.at("/employeeId")).isEqualTo(id(TARAS));
        assertThat(journaled(TARAS, "absence-entered")).contains("VACATION");
    }

    @Test
    void anAbsenceMayBeHoursAndIsOtherUnlessTold() {
        Map<String, Object> hours = Map.of("from", "2026-11-24T08:00:00Z", "to", "2026-11-24T10:00:00+02:00");
        invalid(head.post("/employees/" + id(TARAS) + "/absences", hours), "to");

        Answer entered = head.post(
                        "/employees/" + id(TARAS) + "/absences",
                        Map.of("from", "2026-11-24T08:00:00Z", "to", "2026-11-24T12:00:00+02:00"))
                .expect(201);

        assertThat(entered.at("/kind")).isEqualTo("other");
        assertThat(entered.at("/to")).isEqualTo("2026-11-24T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "from, ''", "from, yesterday", "from, 2026-02-30", "from, 1999-01-01", "from, +999999999-01-01",
        "to, ''", "to, 2026-12-01", "to, 2031-01-01", "to, 9999-12-31", "kind, tired"
    })
    void anAbsenceThatIsNoneIsNamed(String field, String value) {
        Map<String, Object> form = vacation();
        form.put(field, value);

        invalid(head.post("/employees/" + id(TARAS) + "/absences", form), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "olena", "1"})
    void aPersonNobodyKnowsHasNoAbsences(String id) {
        head.get("/employees/" + id + "/absences").expect(404);
        Answer answer = head.post("/employees/" + id + "/absences", vacation()).expect(404);

        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void absencesThatAreOverAreNotListed() {
        head.post("/employees/" + id(ANDRIY) + "/absences", vacation()).expect(201);
        assertThat(head.get("/employees/" + id(ANDRIY) + "/absences")
                        .body()
                        .at("/items")
                        .size())
                .isEqualTo(1);

        clock.freezeAt("2026-12-11T22:00:00Z");

        assertThat(head.get("/employees/" + id(ANDRIY) + "/absences")
                        .body()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void theSameAbsenceAgainIsEnteredOnce() {
        Caller keyed = head.with("Idempotency-Key", "away-" + UUID.randomUUID());
        String path = "/employees/" + id(MARKO) + "/absences";

        Answer first = keyed.post(path, vacation()).expect(201);
        Answer again = keyed.post(path, vacation()).expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(head.get(path).body().at("/items").size()).isEqualTo(1);
    }

    @Test
    void newLeadsPassByWhoeverIsAway() {
        head.post("/employees/" + id(OLENA) + "/absences", Map.of("from", "2026-11-23", "to", "2026-11-23"))
                .expect(201);

        for (int i = 0; i < 6; i++) {
            Answer lead = head.post("/leads", Map.of("client", Map.of("name", "Без Олени " + i), "source", "site"))
                    .expect(201);
            assertThat(lead.at("/owner/name")).isNotEqualTo("Олена Коваль");
        }
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

    private static void invalid(Answer answer, String path) {
        assertThat(answer.expect(400).problem()).isEqualTo("invalid");
        assertThat(answer.body().at("/errors").valueStream().map(JsonNode::toString))
                .anyMatch(error -> error.contains("\"" + path + "\""));
    }

    private static Map<String, Object> vacation() {
        return new HashMap<>(Map.of("from", "2026-12-07", "to", "2026-12-11", "kind", "vacation"));
    }
}
