package dev.struktura.playbooks.api;

import static dev.struktura.testing.Sellers.ADMIN;
import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OLENA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.playbooks.change.Plan;
import dev.struktura.playbooks.change.PublicationWork;
import dev.struktura.playbooks.change.Publications;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.process.MigrationPlan;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process changes while deals are in flight: nothing is lost, nothing happens twice, and there is a way back for a day. */
@StrukturaTest
class PublicationsApiTest {

    private static final Map<String, Object> RENAMED =
            Map.of("mode", "now", "stages", Map.of("qualification", "discovery"));

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    Publications publications;

    @Autowired
    PublicationWork work;

    @Autowired
    Staff staff;

    @Autowired
    TransactionTemplate transaction;

    private final JsonMapper json = new JsonMapper();
    private DealOnItsWay deal;

    @BeforeEach
    void aDealInQualification() {
        clock.freezeAt("2026-11-23T08:00:00Z");
        api.as(HEAD)
                .post("/processes/techflow/versions/1/publication", Map.of("reason", "Спочатку"))
                .expect(202);
        deal = DealOnItsWay.start(api, "1000.00");
        api.as(HEAD).post(deal.path() + "/moves", Map.of("to", "qualification")).expect(200);
    }

    @AfterEach
    void runOn() {
        clock.run();
    }

    @Test
    void dealsInFlightStayUnlessThePlanSaysOtherwise() {
        int before = version(deal.path());

        Answer published = publish(renamed(), Map.of("reason", "Коротше")).expect(202);

        assertThat(published.at("/state")).isEqualTo("done");
        assertThat(published.body().at("/number").asInt()).isEqualTo(before + 1);
        assertThat(version(deal.path())).isEqualTo(before);
        assertThat(version(DealOnItsWay.start(api).path())).isEqualTo(before + 1);
        assertThat(api.as(HEAD).get("/processes/techflow/versions").at("/items/0/reason"))
                .isEqualTo("Коротше");
    }

    @Test
    void commentsStayWithTheVersionTheDraftBecomesAndWithWhatIsBegunFromItOrPublishedAgain() {
        String yaml = inYaml("/processes/techflow/versions/1");
        String commented = yaml.replace("\nstages:", "\n# the heart of it\nstages:");
        Answer draft = api.as(HEAD)
                .with("Content-Type", "application/yaml")
                .post("/processes/techflow/drafts", commented)
                .expect(201);
        String drafts = "/processes/techflow/drafts/";
        int number = api.as(HEAD)
                .post(drafts + draft.at("/id") + "/publication", Map.of("reason", "Пояснено"))
                .expect(202)
                .body()
                .at("/number")
                .asInt();
        String versions = "/processes/techflow/versions/";

        api.as(HEAD)
                .post(versions + number + "/publication", Map.of("reason", "Ще раз"))
                .expect(202);
        Answer begun = api.as(HEAD).post("/processes/techflow/drafts").expect(201);

        assertThat(inYaml(versions + number)).contains("\n# the heart of it\n");
        assertThat(inYaml(versions + (number + 1))).contains("\n# the heart of it\n");
        assertThat(inYaml(drafts + begun.at("/id"))).contains("\n# the heart of it\n");
        assertThat(inYaml(versions + 1)).doesNotContain("#");
    }

    private String inYaml(String path) {
        return api.as(HEAD).with("Accept", "application/yaml").get(path).text();
    }

    @Test
    void dealsThatMoveNowKeepTheirTimersAndTasksAndNothingFiresAgain() {
        int before = version(deal.path());
        JsonNode timers = timers();
        long tasks = count("desk.task");

        Answer published = publish(renamed(), Map.of("reason", "Нові назви", "plan", RENAMED))
                .expect(202);

        assertThat(published.at("/state")).isEqualTo("done");
        assertThat(published.at("/moved")).isEqualTo(published.at("/inFlight"));
        assertThat(version(deal.path())).isEqualTo(before + 1);
        assertThat(stage()).isEqualTo("discovery");
        assertThat(timers()).isEqualTo(timers);
        assertThat(count("desk.task")).isEqualTo(tasks);
        JsonNode told = journal("process-changed").getFirst();
        assertThat(told.at("/why").asString()).contains("Нові назви");
        assertThat(told.at("/data/fromVersion").asInt()).isEqualTo(before);
        assertThat(told.at("/data/processVersion").asInt()).isEqualTo(before + 1);
    }

    @Test
    void theFiredTimerSaysUnderWhichVersionItsRuleStood() {
        publish(renamed(), Map.of("reason", "Нові назви", "plan", RENAMED)).expect(202);

        advance("PT25H");

        JsonNode fired = journal("rule-fired").getLast();
        assertThat(fired.at("/rule").asString()).isEqualTo("no-answers-24h");
        assertThat(fired.at("/data/processVersion").asInt()).isEqualTo(version(deal.path()));
    }

    @Test
    void dealsWhoseStageHasNoCounterpartAreForeseenAndGoOnAsTheyWere() {
        int before = version(deal.path());
        DraftId draft = renamed();
        Map<String, Object> now = Map.of("reason", "Без стадії", "plan", Map.of("mode", "now"));

        Answer preview =
                api.as(HEAD).post(path(draft) + "/publication/preview", now).expect(200);
        Answer published = publish(draft, now).expect(202);

        assertThat(preview.body().at("/stranded").findValuesAsString("deal")).contains(deal.id());
        assertThat(preview.body().at("/stranded").findValuesAsString("stage")).containsOnly("qualification");
        assertThat(published.at("/stranded")).isEqualTo(preview.at("/strandedCount"));
        Answer stranded = api.as(ANALYST)
                .get("/publications/" + published.at("/id") + "/stranded")
                .expect(200);
        assertThat(stranded.body().at("/items").findValuesAsString("deal")).contains(deal.id());
        assertThat(stranded.at("/items/0/why")).isNotBlank();
        assertThat(version(deal.path())).isEqualTo(before);
        api.as(HEAD).post(deal.path() + "/moves", Map.of("to", "lost")).expect(200);
    }

    @Test
    void atTheNextStageADealEntersTheNewVersion() {
        int before = version(deal.path());
        Map<String, Object> next = Map.of("mode", "next-stage", "stages", Map.of("qualification", "discovery"));
        publish(renamed(), Map.of("reason", "Поступово", "plan", next)).expect(202);
        assertThat(version(deal.path())).isEqualTo(before);

        api.as(HEAD).post(deal.path() + "/moves", Map.of("to", "cold-call")).expect(200);

        assertThat(version(deal.path())).isEqualTo(before + 1);
        assertThat(stage()).isEqualTo("cold-call");
        assertThat(journal("deal-moved").getLast().at("/data/processVersion").asInt())
                .isEqualTo(before + 1);
    }

    @Test
    void takenBackWithinADayDealsThatDidNotMoveReturnWithTheirTimers() {
        int before = version(deal.path());
        JsonNode timers = timers();
        DealOnItsWay moved = DealOnItsWay.start(api);
        Map<String, Object> cancelled = new HashMap<>(RENAMED);
        cancelled.put("timers", "cancel");
        Answer published = publish(renamed(), Map.of("reason", "Спроба", "plan", cancelled))
                .expect(202);
        assertThat(timers()).isEmpty();
        api.as(HEAD).post(moved.path() + "/moves", Map.of("to", "discovery")).expect(200);

        Answer back = takeBack(published).expect(202);

        assertThat(back.at("/state")).isEqualTo("taken-back");
        assertThat(version(deal.path())).isEqualTo(before);
        assertThat(stage()).isEqualTo("qualification");
        assertThat(timers()).isEqualTo(timers);
        assertThat(version(moved.path())).isEqualTo(before + 1);
        assertThat(back.body().at("/stayed").asInt()).isEqualTo(1);
        assertThat(api.as(HEAD)
                        .get("/processes/techflow/versions/" + (before + 2))
                        .body())
                .isEqualTo(api.as(HEAD)
                        .get("/processes/techflow/versions/" + before)
                        .body());
    }

    @Test
    void afterADayThereIsNoWayBack() {
        Answer published = publish(renamed(), Map.of("reason", "Назавжди")).expect(202);

        advance("PT24H");

        assertThat(takeBack(published).problem()).isEqualTo("conflict");
    }

    @Test
    void anEarlierVersionPublishedAgainIsTheNextOne() {
        int before = version(deal.path());
        publish(renamed(), Map.of("reason", "Вперед", "plan", RENAMED)).expect(202);
        Map<String, Object> back = Map.of("mode", "now", "stages", Map.of("discovery", "qualification"));

        Answer again = api.as(HEAD)
                .post(
                        "/processes/techflow/versions/" + before + "/publication",
                        Map.of("reason", "Назад", "plan", back))
                .expect(202);

        assertThat(again.body().at("/number").asInt()).isEqualTo(before + 2);
        assertThat(version(deal.path())).isEqualTo(before + 2);
        assertThat(stage()).isEqualTo("qualification");
    }

    @Test
    void aSecondPersonAgreesWhereOneIsAskedFor() {
        DraftId draft = renamed();
        Answer asked =
                publish(draft, Map.of("reason", "Удвох", "twoEyes", true)).expect(202);
        String publication = "/publications/" + asked.at("/id");
        assertThat(asked.at("/state")).isEqualTo("waiting");
        assertThat(publish(draft, Map.of("reason", "Ще раз")).problem()).isEqualTo("conflict");

        assertThat(api.as(HEAD).post(publication + "/confirmation").problem()).isEqualTo("forbidden");
        Answer begun = api.as(ADMIN).post(publication + "/confirmation").expect(202);

        assertThat(begun.at("/state")).isEqualTo("done");
        assertThat(begun.at("/confirmedBy/name")).isNotBlank();
        assertThat(api.as(HEAD).get(path(draft)).body().at("/publishedAs").asInt())
                .isEqualTo(begun.body().at("/number").asInt());
        assertThat(publish(draft, Map.of("reason", "Ще раз")).problem()).isEqualTo("conflict");
    }

    @Test
    void whatWaitsForConsentCanBeCalledOff() {
        DraftId draft = renamed();
        Answer asked =
                publish(draft, Map.of("reason", "Удвох", "twoEyes", true)).expect(202);

        Answer cancelled =
                api.as(HEAD).delete("/publications/" + asked.at("/id")).expect(200);

        assertThat(cancelled.at("/state")).isEqualTo("cancelled");
        assertThat(api.as(HEAD).get(path(draft) + "/publication").at("/state")).isEqualTo("cancelled");
    }

    @Test
    void nobodyPublishesWithoutAReasonOrToStagesThatAreNotThere() {
        DraftId draft = renamed();

        assertThat(publish(draft, Map.of("reason", " ")).at("/errors/0/path")).isEqualTo("reason");
        assertThat(publish(draft, Map.of("reason", "Так", "plan", Map.of("mode", "now", "stages", Map.of("a", "b"))))
                        .at("/errors/0/path"))
                .isEqualTo("plan.stages");
        assertThat(api.as(OLENA)
                        .post(path(draft) + "/publication", Map.of("reason", "Так"))
                        .problem())
                .isEqualTo("forbidden");
    }

    @Test
    void errorsOfTheChecksBlockAPublication() {
        DraftId broken = draft(document -> document.replace("\"key\":\"qualification\"", "\"key\":\"elsewhere\""));

        Answer refused = publish(broken, Map.of("reason", "Так"));

        assertThat(refused.problem()).isEqualTo("checks-failed");
        assertThat(refused.at("/findings/0/severity")).isEqualTo("error");
        assertThat(refused.at("/findings/0/text")).isNotBlank();
        assertThat(api.as(HEAD)
                        .post(path(broken) + "/publication/preview", Map.of())
                        .problem())
                .isEqualTo("checks-failed");
    }

    @Test
    void whoeverIsKilledInBetweenLeavesEachDealMovedOnceOrNotAtAll() {
        Plan plan = new Plan(
                Plan.Mode.NOW,
                new MigrationPlan(Map.of("qualification", "discovery"), Map.of(), MigrationPlan.Timing.KEEP, Map.of()));
        publications.publish(renamed(), new Publications.Wish(plan, "Перервано", false), head());
        transaction.executeWithoutResult(killed -> {
            work.run(1);
            killed.setRollbackOnly();
        });
        assertThat(stage()).isEqualTo("qualification");

        work.runDue();

        assertThat(stage()).isEqualTo("discovery");
        assertThat(journal("process-changed")).hasSize(1);
        assertThat(work.run(1)).isZero();
    }

    private Viewer head() {
        return staff.byEmail(Sellers.email(HEAD)).orElseThrow().asViewer();
    }

    private void advance(String by) {
        api.as(HEAD).post("/clock/advances", Map.of("by", by)).expect(200);
    }

    private DraftId renamed() {
        return draft(document -> document.replace("\"qualification\"", "\"discovery\""));
    }

    private DraftId draft(UnaryOperator<String> change) {
        String standard =
                api.as(HEAD).get("/processes/techflow/versions/1").expect(200).text();
        Answer begun = api.as(HEAD)
                .post("/processes/techflow/drafts", json.readTree(change.apply(standard)))
                .expect(201);
        return DraftId.of(begun.at("/id"));
    }

    private static String path(DraftId draft) {
        return "/processes/techflow/drafts/" + draft;
    }

    private Answer publish(DraftId draft, Map<String, Object> request) {
        return api.as(HEAD).post(path(draft) + "/publication", request);
    }

    private Answer takeBack(Answer published) {
        return api.as(HEAD).post("/publications/" + published.at("/id") + "/taking-back");
    }

    private int version(String path) {
        return api.as(HEAD).get(path).body().at("/process/version").asInt();
    }

    private String stage() {
        return api.as(HEAD).get(deal.path()).at("/stage/key");
    }

    private JsonNode timers() {
        return api.as(HEAD).get(deal.path()).body().at("/timers");
    }

    private List<JsonNode> journal(String type) {
        return StreamSupport.stream(
                        api.as(HEAD)
                                .get(deal.path() + "/journal?limit=200")
                                .body()
                                .at("/items")
                                .spliterator(),
                        false)
                .filter(entry -> entry.at("/type").asString().equals(type))
                .toList();
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table + " where deal = ?")
                .param(UUID.fromString(deal.id()))
                .query(Long.class)
                .single();
    }
}
