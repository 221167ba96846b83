package dev.struktura.desk;

import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.IRYNA;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.TARAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.Staff;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@StrukturaTest
class DeskApiTest {

    @Autowired
    Api api;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    private Leads leads;

    @BeforeEach
    void onAMondayMorning() {
        clock.freezeAt("2026-11-23T08:00:00Z");
        leads = new Leads(api, staff);
    }

    @Test
    void theSameCompletionAgainIsAnsweredAlike() {
        String deal = leads.open("Один");
        String path = "/tasks/" + leads.firstTask(deal) + "/completion";
        Map<String, String> how = Map.of("outcome", "done", "note", "домовилися");
        Caller owner = leads.ownerOf(deal);

        Answer first = owner.post(path, how).expect(200);
        Answer again = owner.post(path, how).expect(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(leads.openTasks(deal).size()).isEqualTo(1);
    }

    @Test
    void anotherCompletionOfAClosedTaskIsRefusedAndSaysWhen() {
        String deal = leads.open("Два");
        String path = "/tasks/" + leads.firstTask(deal) + "/completion";
        Caller owner = leads.ownerOf(deal);
        owner.post(path, Map.of("outcome", "done")).expect(200);

        Answer other = owner.post(path, Map.of("outcome", "negative")).expect(409);

        assertThat(other.problem()).isEqualTo("conflict");
        assertThat(api.as(HEAD).get("/deals/" + deal).at("/stage/key")).isEqualTo("inbound");
    }

    @Test
    void aCompletionMeantForAnEarlierVersionIsStale() {
        String deal = leads.open("Версія");
        String path = "/tasks/" + leads.firstTask(deal);
        Caller owner = leads.ownerOf(deal);
        String before = owner.get(path).expect(200).header("ETag");
        leads.pass(Duration.ofDays(1));

        Answer stale = owner.with("If-Match", before).post(path + "/completion", Map.of());

        assertThat(stale.expect(412).problem()).isEqualTo("stale-version");
        String now = owner.get(path).header("ETag");
        assertThat(owner.with("If-Match", now)
                        .post(path + "/completion", Map.of())
                        .expect(200)
                        .header("ETag"))
                .isNotEqualTo(now);
    }

    @Test
    void attachingTheProposalKeepsThatPromiseAndMakesTheNextOneACall() {
        String deal = leads.atProposal("Пропозиція");
        Map<String, Object> price = Map.of("amount", "600.00", "currency", "UAH");
        Map<String, Object> line = Map.of("title", "Робота", "quantity", "2", "price", price);

        api.as(HEAD)
                .post("/deals/" + deal + "/proposals", Map.of("lines", List.of(line)))
                .expect(201);

        assertThat(leads.openTasks(deal).findValuesAsString("rule")).containsExactly("call-about-proposal");
        leads.pass(Duration.ofDays(2));
        assertThat(leads.openTasks(deal).get(0).at("/rule").asString()).isEqualTo("call-about-proposal");
        assertThat(leads.openTasks(deal).get(0).at("/priority").asString()).isEqualTo("high");
    }

    @Test
    void aTaskThatAMoveDroppedIsDoneAndObsoleteToPrograms() {
        String deal = leads.open("Кинуте");
        String task = leads.firstTask(deal);

        leads.move(deal, "qualification", Map.of());

        Caller head = api.as(HEAD);
        Answer dropped = head.get("/tasks/" + task).expect(200);
        assertThat(dropped.at("/state")).isEqualTo("done");
        assertThat(dropped.at("/completion/outcome")).isEqualTo("obsolete");
        assertThat(dropped.body().at("/completion/by").isNull()).isTrue();
        assertThat(head.get("/tasks?state=done&deal=" + deal)
                        .expect(200)
                        .body()
                        .at("/items")
                        .findValuesAsString("id"))
                .contains(task);
        assertThat(head.get("/tasks?deal=" + deal)
                        .expect(200)
                        .body()
                        .at("/items")
                        .findValuesAsString("state"))
                .containsOnly("open", "done");
        assertThat(head.get("/tasks?state=cancelled").expect(400).at("/errors/0/path"))
                .isEqualTo("state");
    }

    @Test
    void anEmptyBodyCompletesWithoutAnOutcome() {
        String deal = leads.open("Три");

        leads.ownerOf(deal)
                .post("/tasks/" + leads.firstTask(deal) + "/completion")
                .expect(200);
    }

    @Test
    void aTaskOfATeamMateCanBeSeenButNotClosed() {
        String deal = leads.open("Чотири");
        String task = leads.firstTask(deal);
        Caller mate = api.as(mateOf(leads.ownerLogin(deal)));

        mate.get("/tasks/" + task).expect(200);
        Answer refused = mate.post("/tasks/" + task + "/completion", Map.of()).expect(403);

        assertThat(refused.problem()).isEqualTo("forbidden");
    }

    @Test
    void aTaskOfAnotherTeamDoesNotExist() {
        String deal = leads.open("П’ять");
        String task = leads.firstTask(deal);

        api.as(MARKO).get("/tasks/" + task).expect(404);
        api.as(MARKO).post("/tasks/" + task + "/completion", Map.of()).expect(404);
        assertThat(api.as(MARKO).get("/tasks?deal=" + deal).body().at("/items")).isEmpty();
    }

    @Test
    void anAnalystSeesEverythingAndClosesNothing() {
        String deal = leads.open("Шість");
        String task = leads.firstTask(deal);

        api.as(ANALYST).get("/tasks/" + task).expect(200);
        api.as(ANALYST).post("/tasks/" + task + "/completion", Map.of()).expect(403);
        api.as(ANALYST).post("/tasks", Map.of("title", "x")).expect(403);
    }

    @Test
    void nobodyReadsOrAcknowledgesTheNotificationsOfOthers() {
        String deal = leads.open("Сім");
        leads.pass(Duration.ofHours(25));
        Caller owner = leads.ownerOf(deal);
        String id = owner.get("/notifications").body().at("/items/0/id").asString();

        api.as(mateOf(leads.ownerLogin(deal)))
                .post("/notifications/" + id + "/acknowledgement")
                .expect(404);
        owner.post("/notifications/" + id + "/acknowledgement").expect(200);
        owner.post("/notifications/" + id + "/acknowledgement").expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tasks?assignee=nobody",
                "/tasks?state=half-done",
                "/tasks?priority=urgent",
                "/tasks?deal=17",
                "/tasks?limit=0",
                "/tasks?limit=201",
                "/tasks?cursor=!!",
                "/notifications?cursor=x",
                "/notifications?limit=-1"
            })
    void aQueryThatMakesNoSenseIsToldSo(String path) {
        assertThat(api.as(OLENA).get(path).expect(400).problem()).isEqualTo("invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\":\"  \"}",
                "{\"title\":\"x\",\"priority\":\"urgent\"}",
                "{\"title\":\"x\",\"dueAt\":\"tomorrow\"}",
                "{\"title\":\"x\",\"deal\":\"no-id\"}",
                "{\"title\":\"x\",\"deal\":\"00000000-0000-0000-0000-000000000001\"}",
                "{\"title\":\"x\",\"colour\":\"red\"}",
                "{\"title\":",
                "[]"
            })
    void aTaskThatMakesNoSenseIsNotAdded(String body) {
        assertThat(api.as(OLENA).post("/tasks", body).expect(400).problem()).isEqualTo("invalid");
    }

    @Test
    void aTitleOfThreeHundredCharactersFitsAndOneMoreDoesNot() {
        api.as(OLENA).post("/tasks", Map.of("title", "я".repeat(300))).expect(201);
        api.as(OLENA).post("/tasks", Map.of("title", "я".repeat(301))).expect(400);
    }

    @Test
    void aSellerMakesTasksForThemselvesAndAHeadForAnybody() {
        String taras =
                staff.byEmail("taras@techflow.example").orElseThrow().id().toString();

        Answer own = api.as(OLENA)
                .post("/tasks", Map.of("title", "Підготувати скрипт", "dueAt", "2026-11-24T09:00:00Z"))
                .expect(201);
        api.as(OLENA).post("/tasks", Map.of("title", "x", "assignee", taras)).expect(403);
        Answer given = api.as(HEAD)
                .post("/tasks", Map.of("title", "x", "assignee", taras, "priority", "high"))
                .expect(201);

        assertThat(own.at("/assignee/name")).isEqualTo("Олена Коваль");
        assertThat(own.header("Location")).isEqualTo("/api/v1/tasks/" + own.at("/id"));
        api.as(TARAS).get("/tasks/" + given.at("/id")).expect(200);
    }

    @Test
    void aListIsPagedWithoutLossOrRepetition() {
        for (int i = 0; i < 7; i++) {
            api.as(IRYNA).post("/tasks", Map.of("title", "Дзвінок " + i)).expect(201);
        }
        List<String> all = ids(api.as(IRYNA).get("/tasks?assignee=me&limit=200").body());

        List<String> paged = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = api.as(IRYNA)
                    .get("/tasks?assignee=me&limit=3" + next)
                    .expect(200)
                    .body();
            paged.addAll(ids(page));
            next = page.at("/next").isNull()
                    ? ""
                    : "&cursor=" + page.at("/next").asString();
        } while (!next.isEmpty());

        assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
    }

    @Test
    void whoIsNotSignedInLearnsNothing() {
        for (String path : List.of("/tasks", "/notifications", "/desk/next", "/tasks/" + UUID.randomUUID())) {
            api.anonymous().get(path).expect(401);
        }
    }

    @Test
    void wordsComeInTheLanguageAskedFor() {
        String deal = leads.open("Вісім");
        String task = leads.firstTask(deal);

        assertThat(api.as(HEAD)
                        .with("Accept-Language", "en")
                        .get("/tasks/" + task)
                        .at("/title"))
                .isEqualTo("Contact the new lead");
        assertThat(api.as(HEAD)
                        .with("Accept-Language", "uk")
                        .get("/tasks/" + task)
                        .at("/title"))
                .isEqualTo("Зв’язатися з новим лідом");
    }

    private static List<String> ids(JsonNode page) {
        return page.at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    /** Somebody else of level 1. */
    private static String mateOf(String login) {
        return login.equals(OLENA) ? TARAS : OLENA;
    }
}
