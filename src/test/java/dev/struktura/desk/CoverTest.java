package dev.struktura.desk;

import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.TARAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Stale;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.AskedBy;
import dev.struktura.testing.Caller;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import dev.struktura.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** While somebody is away others do their tasks, and what is not done comes back. */
@StrukturaTest
class CoverTest {

    private static final String MORNING = "2026-11-23T08:00:00Z";
    private static final String WEEK_LATER = "2026-11-30T08:00:00Z";

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    @Autowired
    Staff staff;

    @Autowired
    Deals deals;

    @Autowired
    Covers covers;

    @Autowired
    JdbcClient sql;

    @Autowired
    ApplicationEventPublisher events;

    private Caller head;
    private String deal;
    private String task;

    /** A deal of Olena's with one task of hers; nobody is away. */
    @BeforeEach
    void aDealOfOlena() {
        sql.sql("delete from staff.absence").update();
        events.publishEvent(new Stale(Stale.EVERYTHING));
        covers.settle();
        clock.freezeAt(MORNING);
        head = api.as(HEAD);
        deal = DealOnItsWay.start(api).id();
        deals.give(List.of(DealId.of(deal)), person(OLENA).id(), person(HEAD).asViewer());
        task = head.get("/tasks?state=open&deal=" + deal).expect(200).at("/items/0/id");
        assertThat(assignee(task)).isEqualTo(id(OLENA));
    }

    @Test
    void tasksThatComeDueMeanwhileGoToTheTeamAndTheDealStays() {
        Answer absence = away(OLENA, MORNING, WEEK_LATER, "least-loaded");

        assertThat(assignee(task)).isIn(id(TARAS), id(Sellers.IRYNA));
        assertThat(absence.text()).contains(assignee(task));
        assertThat(absence.at("/kept")).isEqualTo("0");
        assertThat(head.get("/deals/" + deal).at("/owner/id")).isEqualTo(id(OLENA));
    }

    @Test
    void whatComesDueLaterStays() {
        String later = head.post(
                        "/tasks",
                        Map.of("title", "Згодом", "assignee", id(OLENA), "deal", deal, "dueAt", "2026-12-20T08:00:00Z"))
                .expect(201)
                .at("/id");

        away(OLENA, MORNING, WEEK_LATER, "least-loaded");

        assertThat(assignee(later)).isEqualTo(id(OLENA));
    }

    @Test
    void itBeginsAndEndsByTheClock() {
        String absence =
                away(OLENA, "2026-11-24T08:00:00Z", WEEK_LATER, id(MARKO)).at("/id");
        assertThat(assignee(task)).isEqualTo(id(OLENA));

        advance("PT24H");
        assertThat(assignee(task)).isEqualTo(id(MARKO));
        assertThat(told(MARKO)).contains("Tasks of " + person(OLENA).name());
        assertThat(head.get("/employees/" + id(OLENA) + "/absences").text()).contains(absence, id(MARKO));

        advance("PT144H");
        assertThat(assignee(task)).isEqualTo(id(OLENA));
        assertThat(told(OLENA)).contains("While you were away");
        assertThat(told(MARKO)).contains("Tasks given back to " + person(OLENA).name());
    }

    @Test
    void whoeverStandsInSeesTheDealAndItsClientForThatTimeOnly() {
        Caller marko = api.as(MARKO);
        String client = head.get("/deals/" + deal).at("/client/id");
        marko.get("/deals/" + deal).expect(404);

        String absence = away(OLENA, MORNING, WEEK_LATER, id(MARKO)).at("/id");
        marko.get("/deals/" + deal).expect(200);
        marko.get("/deals/" + deal + "/journal").expect(200);
        marko.get("/clients/" + client).expect(200);
        assertThat(shown("select id from deals.deal where id = ?::uuid", deal)).isOne();
        assertThat(shown("select id from clients.client where id = ?::uuid", client))
                .isOne();
        assertThat(shown("select subject_id from journal.entry where subject_id = ?::uuid", deal))
                .isPositive();

        head.delete("/employees/" + id(OLENA) + "/absences/" + absence).expect(204);
        marko.get("/deals/" + deal).expect(404);
        marko.get("/clients/" + client).expect(404);
        assertThat(shown("select id from deals.deal where id = ?::uuid", deal)).isZero();
        assertThat(shown("select id from clients.client where id = ?::uuid", client))
                .isZero();
    }

    @Test
    void whoeverStandsInIsToldForWhomAndUntilWhen() {
        away(OLENA, MORNING, WEEK_LATER, id(MARKO));
        Caller marko = api.as(MARKO);

        Answer one = marko.get("/tasks/" + task).expect(200);
        assertThat(one.at("/onBehalfOf/id")).isEqualTo(id(OLENA));
        assertThat(one.at("/onBehalfOf/until")).isEqualTo(WEEK_LATER);
        assertThat(marko.get("/tasks?deal=" + deal).at("/items/0/onBehalfOf/name"))
                .isEqualTo(person(OLENA).name());
        Visitor desk = Visitor.as(MARKO, api);
        String words = "замість: " + person(OLENA).name() + " — до 30 лист.";
        assertThat(desk.get("/day?task=" + task).body()).contains(words);
        assertThat(desk.get("/tasks").body()).contains(words);

        advance("PT168H");
        assertThat(head.get("/tasks/" + task).at("/onBehalfOf/id")).isEmpty();
    }

    @Test
    void aTaskThatIsDoneStaysWithWhoeverDidItAndTheDealCloses() {
        away(OLENA, MORNING, WEEK_LATER, id(MARKO));
        String own = head.post(
                        "/tasks", Map.of("title", "Своє", "assignee", id(OLENA), "dueAt", "2026-11-25T08:00:00Z"))
                .expect(201)
                .at("/id");
        covers.settle();
        api.as(MARKO)
                .post("/tasks/" + own + "/completion", Map.of("outcome", "done"))
                .expect(200);

        advance("PT168H");

        Answer done = head.get("/tasks/" + own).expect(200);
        assertThat(done.at("/completion/by/id")).isEqualTo(id(MARKO));
        assertThat(done.at("/state")).isEqualTo("done");
        assertThat(assignee(task)).isEqualTo(id(OLENA));
    }

    @Test
    void anAbsenceIsCutShortAndMadeLonger() {
        String path = "/employees/" + id(OLENA) + "/absences/"
                + away(OLENA, MORNING, WEEK_LATER, "least-loaded").at("/id");

        head.patch(path, Map.of("to", "2026-12-05T08:00:00Z")).expect(200);
        advance("PT180H");
        assertThat(assignee(task)).isNotEqualTo(id(OLENA));

        Answer shorter = head.patch(
                        path, Map.of("to", clock.now().plusSeconds(60).toString(), "standIn", id(MARKO)))
                .expect(200);
        assertThat(shorter.at("/standIn")).isEqualTo(id(MARKO));
        advance("PT1M");
        assertThat(assignee(task)).isEqualTo(id(OLENA));
        head.patch(path, Map.of("to", WEEK_LATER)).expect(404);
    }

    @Test
    void aTaskWhoseDealWasGivenToSomebodyStaysThere() {
        away(OLENA, MORNING, WEEK_LATER, id(MARKO));
        deals.give(List.of(DealId.of(deal)), person(MARKO).id(), person(HEAD).asViewer());
        assertThat(assignee(task)).isEqualTo(id(MARKO));

        advance("PT168H");

        assertThat(assignee(task)).isEqualTo(id(MARKO));
    }

    @Test
    void whenNobodyIsThereTasksStayAndWhoeverLeadsIsTold() {
        away(TARAS, MORNING, WEEK_LATER, "least-loaded");
        away(Sellers.IRYNA, MORNING, WEEK_LATER, "least-loaded");
        sql.sql("update structure.team set lead_id = null where level = 1").update();
        events.publishEvent(new Stale(Stale.EVERYTHING));

        Answer absence = away(OLENA, MORNING, WEEK_LATER, "lead");

        assertThat(assignee(task)).isEqualTo(id(OLENA));
        assertThat(Integer.parseInt(absence.at("/kept"))).isPositive();
        assertThat(told(HEAD))
                .contains("Nobody is free for tasks of " + person(OLENA).name());
        assertThat(covers.settle()).as("it is told once").isZero();
    }

    @Test
    void aSubstituteWhoGoesAwayOrLeavesIsReplaced() {
        away(OLENA, MORNING, WEEK_LATER, id(MARKO));
        away(MARKO, MORNING, "2026-11-24T08:00:00Z", "lead");
        String second = assignee(task);
        assertThat(second).isIn(id(TARAS), id(Sellers.IRYNA));

        String newcomer = head.post(
                        "/employees",
                        Map.of("name", "Заміна", "email", UUID.randomUUID() + "@x.example", "role", "seller"))
                .expect(201)
                .at("/id");
        sql.sql("update desk.cover set substitute = ?::uuid where task = ?::uuid")
                .params(newcomer, task)
                .update();
        sql.sql("update desk.task set assignee = ?::uuid where id = ?::uuid")
                .params(newcomer, task)
                .update();
        head.post("/employees/" + newcomer + "/departure", Map.of("reassign", "to", "to", id(MARKO)))
                .expect(200);
        covers.settle();
        assertThat(assignee(task)).isIn(id(TARAS), id(Sellers.IRYNA));

        advance("PT168H");
        assertThat(assignee(task)).isEqualTo(id(OLENA));
    }

    @Test
    void aWishThatIsNotUnderstoodChangesNothing() {
        String path = "/employees/" + id(OLENA) + "/absences";
        assertThat(head.post(path, absence(MORNING, WEEK_LATER, "nobody"))
                        .expect(400)
                        .text())
                .contains("standIn");
        head.post(path, absence(MORNING, WEEK_LATER, id(OLENA))).expect(400);
        head.post(path, absence(MORNING, WEEK_LATER, id(Sellers.ANALYST))).expect(400);
        head.delete(path + "/" + UUID.randomUUID()).expect(404);
        String absence = away(TARAS, MORNING, WEEK_LATER, "lead").at("/id");
        head.delete(path + "/" + absence).expect(404);
        api.as(OLENA).delete("/employees/" + id(TARAS) + "/absences/" + absence).expect(403);
        api.as(OLENA)
                .patch("/employees/" + id(TARAS) + "/absences/" + absence, Map.of())
                .expect(403);

        assertThat(assignee(task)).isEqualTo(id(OLENA));
    }

    private Answer away(String login, String from, String to, String standIn) {
        return head.post("/employees/" + id(login) + "/absences", absence(from, to, standIn))
                .expect(201);
    }

    private static Map<String, Object> absence(String from, String to, String standIn) {
        return new HashMap<>(Map.of("from", from, "to", to, "kind", "vacation", "standIn", standIn));
    }

    private void advance(String by) {
        head.post("/clock/advances", Map.of("by", by)).expect(200);
    }

    private String assignee(String id) {
        return sql.sql("select assignee from desk.task where id = ?::uuid")
                .param(id)
                .query(String.class)
                .single();
    }

    private int shown(String question, String id) {
        return AskedBy.person(
                        person(MARKO).id().value(),
                        () -> sql.sql(question).param(id).query(UUID.class).list())
                .size();
    }

    private String told(String login) {
        return api.as(login)
                .with("Accept-Language", "en")
                .get("/notifications?limit=200")
                .expect(200)
                .text();
    }

    private Employee person(String login) {
        return staff.byEmail(Sellers.email(login)).orElseThrow();
    }

    private String id(String login) {
        return person(login).id().toString();
    }
}
