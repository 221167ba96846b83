package dev.struktura.desk;

import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.OWNER;
import static dev.struktura.testing.Sellers.TARAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.process.Approval;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import dev.struktura.testing.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@StrukturaTest
class DeskRulesTest {

    @Autowired
    Api api;

    @Autowired
    Staff staff;

    @Autowired
    Structure structure;

    @Autowired
    Recipients recipients;

    @Autowired
    TestClock clock;

    private Leads leads;

    @BeforeEach
    void onAMondayMorning() {
        clock.freezeAt("2026-11-23T08:00:00Z");
        leads = new Leads(api, staff);
    }

    @Test
    void aNewLeadPutsItsFirstContactOnTheDeskOfItsOwnerAtOnce() {
        String deal = leads.open("Альфа");

        JsonNode task = leads.openTasks(deal).get(0);

        assertThat(task.at("/rule").asString()).isEqualTo("first-contact");
        assertThat(task.at("/priority").asString()).isEqualTo("normal");
        assertThat(task.at("/dueAt").asString()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(task.at("/assignee/id").asString())
                .isEqualTo(api.as(HEAD).get("/deals/" + deal).at("/owner/id"));
    }

    @Test
    void aDayWithoutActionRaisesTheTaskAndTellsTheOwner() {
        String deal = leads.open("Бета");

        leads.pass(Duration.ofDays(1));

        assertThat(leads.openTasks(deal).get(0).at("/priority").asString()).isEqualTo("high");
        JsonNode news = newsAbout(deal, leads.ownerOf(deal)).getFirst();
        assertThat(news.at("/priority").asString()).isEqualTo("high");
        assertThat(news.at("/rule").asString()).isEqualTo("idle-24h");
        assertThat(news.at("/why").asString()).isNotBlank();
    }

    @Test
    void anActivityPutsTheReminderOff() {
        String deal = leads.open("Гамма");
        leads.pass(Duration.ofHours(20));
        leads.ownerOf(deal)
                .post("/deals/" + deal + "/activities", Map.of("kind", "call"))
                .expect(201);

        leads.pass(Duration.ofHours(20));

        assertThat(newsAbout(deal, leads.ownerOf(deal))).isEmpty();
    }

    @Test
    void aNegativeOutcomeParksTheDealAndItsTaskIsDone() {
        String deal = leads.open("Дельта");
        String task = leads.firstTask(deal);

        Answer done = leads.ownerOf(deal)
                .post("/tasks/" + task + "/completion", Map.of("outcome", "negative", "note", "має іншого"))
                .expect(200);

        assertThat(done.at("/state")).isEqualTo("done");
        Answer parked = api.as(HEAD).get("/deals/" + deal);
        assertThat(parked.at("/stage/key")).isEqualTo("cold-call");
        assertThat(parked.at("/status")).isEqualTo("parked");
        assertThat(leads.openTasks(deal)).isEmpty();
    }

    @Test
    void aParkedDealComesBackAsATaskOnItsDay() {
        String deal = leads.open("Епсилон");
        leads.ownerOf(deal)
                .post("/tasks/" + leads.firstTask(deal) + "/completion", Map.of("outcome", "negative"))
                .expect(200);

        leads.pass(Duration.ofDays(91));

        assertThat(leads.openTasks(deal).get(0).at("/rule").asString()).isEqualTo("cold-call-90d");
    }

    @Test
    void whatRulesAskedForInAStageThatIsOverIsDropped() {
        String deal = leads.open("Зета");
        String first = leads.firstTask(deal);

        leads.move(deal, "qualification", Map.of());

        Answer dropped = api.as(HEAD).get("/tasks/" + first);
        assertThat(dropped.at("/state")).isEqualTo("done");
        assertThat(dropped.at("/completion/outcome")).isEqualTo("obsolete");
        assertThat(leads.openTasks(deal).get(0).at("/rule").asString()).isEqualTo("ask-three-questions");
    }

    @Test
    void openTasksFollowTheDealToItsNextOwner() {
        String deal = leads.atProposal("Ета");

        JsonNode task = leads.openTasks(deal).get(0);

        assertThat(task.at("/rule").asString()).isEqualTo("proposal-task");
        assertThat(task.at("/assignee/id").asString())
                .isEqualTo(api.as(HEAD).get("/deals/" + deal).at("/owner/id"));
    }

    @Test
    void noOpenDealIsLeftWithoutANextStep() {
        String deal = leads.open("Тета");

        leads.ownerOf(deal)
                .post("/tasks/" + leads.firstTask(deal) + "/completion", Map.of("outcome", "no-answer"))
                .expect(200);

        JsonNode next = leads.openTasks(deal).get(0);
        assertThat(next.at("/rule").asString()).isEqualTo("call-again");
        assertThat(next.at("/dueAt").asString()).isEqualTo("2026-11-23T11:00:00Z");
    }

    @Test
    void anAlertNobodyAcknowledgesReachesTheLeadAfterHalfAnHour() {
        String deal = leads.atProposal("Йота");
        leads.pass(Duration.ofDays(2));
        JsonNode alert = newsAbout(deal, leads.ownerOf(deal)).getFirst();
        assertThat(alert.at("/acknowledgeBy").asString()).isNotBlank();
        assertThat(newsAbout(deal, api.as(HEAD))).isEmpty();

        leads.pass(Duration.ofMinutes(31));

        List<JsonNode> told = newsAbout(deal, api.as(HEAD));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().at("/priority").asString()).isEqualTo("high");
        assertThat(journal(deal)).contains("lead-told");
        leads.pass(Duration.ofHours(1));
        assertThat(newsAbout(deal, api.as(HEAD))).hasSize(1);
    }

    @Test
    void whoMayAgreeToAnExceptionIsToldThatItWasAskedFor() {
        String deal = leads.open("Виняток");
        leads.move(deal, "qualification", Map.of());

        leads.ownerOf(deal)
                .post("/deals/" + deal + "/overrides", Map.of("to", "proposal", "reason", "знайомий клієнт"))
                .expect(201);

        JsonNode news = newsAbout(deal, api.as(HEAD)).getFirst();
        assertThat(news.at("/text").asString()).contains("Виняток");
        assertThat(news.at("/why").asString()).contains("знайомий клієнт");
    }

    @Test
    void onlyTheHeadIsAskedForWhatOnlyTheHeadMayGive() {
        TeamId team = new TeamId(new UUID(0, 1));
        Team led = new Team(team, "One", Team.Kind.LEVEL, 1, person(OLENA), List.of(), Set.of(), Set.of(), List.of());

        assertThat(structure.asIf(
                        List.of(led), () -> recipients.agreeing(Approval.By.HEAD_OF_SALES, team, person(TARAS))))
                .containsExactly(person(HEAD));
        assertThat(structure.asIf(List.of(led), () -> recipients.agreeing(Approval.By.TEAM_LEAD, team, person(TARAS))))
                .containsExactly(person(OLENA));
        assertThat(structure.asIf(
                        List.of(led), () -> recipients.agreeing(Approval.By.HEAD_OF_SALES, team, person(HEAD))))
                .doesNotContain(person(HEAD), person(OLENA))
                .contains(person(OWNER));
    }

    private EmployeeId person(String name) {
        return staff.all().stream()
                .filter(one -> one.email().equals(Sellers.email(name)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void theHeadOfSalesAsksTheOwnerForAnException() {
        String deal = leads.open("Виняток голови");
        leads.move(deal, "qualification", Map.of());

        api.as(HEAD)
                .post("/deals/" + deal + "/overrides", Map.of("to", "proposal", "reason", "знайомий клієнт"))
                .expect(201);

        assertThat(newsAbout(deal, api.as(OWNER))).hasSize(1);
        assertThat(newsAbout(deal, api.as(HEAD))).isEmpty();
    }

    @Test
    void anAlertAcknowledgedInTimeStaysBetweenTheSellerAndTheirDesk() {
        String deal = leads.atProposal("Каппа");
        leads.pass(Duration.ofDays(2));
        Caller owner = leads.ownerOf(deal);
        String alert = newsAbout(deal, owner).getFirst().at("/id").asString();

        Answer acknowledged =
                owner.post("/notifications/" + alert + "/acknowledgement").expect(200);

        assertThat(acknowledged.at("/acknowledgedAt")).isNotBlank();
        leads.pass(Duration.ofHours(1));
        assertThat(newsAbout(deal, api.as(HEAD))).isEmpty();
    }

    @Test
    void theNextStepSaysWhoWhyAndHow() {
        String deal = leads.open("Лямбда");

        Answer next = leads.ownerOf(deal).get("/desk/next").expect(200);

        assertThat(next.at("/task/id")).isNotBlank();
        assertThat(next.at("/deal/client/name")).isNotBlank();
        assertThat(next.at("/why")).isNotBlank();
        assertThat(next.at("/hint")).isNotBlank();
        assertThat(next.body()
                        .at("/outcomes")
                        .valueStream()
                        .map(one -> one.at("/key").asString()))
                .containsExactly("advance", "done", "no-answer", "negative");
    }

    @Test
    void whateverAProcessAskedForLeadsToTheRuleInItsVersion() {
        String deal = leads.atProposal("Чому");
        leads.pass(Duration.ofDays(2));
        Caller owner = leads.ownerOf(deal);
        String version = Visitor.as(leads.ownerLogin(deal), api)
                .get("/processes/techflow/versions/1")
                .body();

        List<JsonNode> told = new ArrayList<>();
        told.add(leads.openTasks(deal).get(0).at("/ruleAt"));
        told.add(newsAbout(deal, owner).getFirst().at("/ruleAt"));
        told.add(owner.get("/desk/next").expect(200).body().at("/rule"));
        told.add(owner.get("/messages")
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .map(message -> message.at("/rule"))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElseThrow());
        JsonNode journal =
                owner.get("/deals/" + deal + "/journal?limit=200").body().at("/items");
        journal.valueStream()
                .filter(entry -> entry.hasNonNull("rule"))
                .filter(entry -> !entry.at("/rule").asString().startsWith("handoff"))
                .map(entry -> entry.at("/ruleAt"))
                .forEach(told::add);

        assertThat(told).hasSizeGreaterThan(8).allSatisfy(place -> {
            assertThat(place.at("/process").asString()).isEqualTo("techflow");
            assertThat(place.at("/version").asInt()).isEqualTo(1);
            assertThat(version)
                    .contains("id=\"rule-%s-%s\""
                            .formatted(
                                    place.at("/stage").asString(),
                                    place.at("/key").asString()));
        });
        assertThat(journal.valueStream()
                        .filter(entry -> entry.at("/type").asString().equals("deal-assigned"))
                        .map(entry -> entry.at("/ruleAt/stage").asString()))
                .startsWith("inbound");
    }

    @Test
    void whoeverHasNothingForTodayHasNoNextStep() {
        api.as(ANALYST).get("/desk/next").expect(204);
    }

    @Test
    void theDealNamesItsNextStep() {
        String deal = leads.open("Мю");

        Answer shown = api.as(HEAD).get("/deals/" + deal);

        assertThat(shown.at("/nextStep/taskId")).isEqualTo(leads.firstTask(deal));
    }

    @Test
    void advancingGoesOnOnlyWhenTheGateIsMetAndKeepsTheTaskOtherwise() {
        String deal = leads.open("Ню");
        leads.move(deal, "qualification", Map.of());
        String task = leads.firstTask(deal);
        Caller owner = leads.ownerOf(deal);

        Answer refused = owner.post("/tasks/" + task + "/completion", Map.of("outcome", "advance"))
                .expect(422);
        assertThat(refused.problem()).isEqualTo("gate-not-met");
        assertThat(refused.body().at("/missing").size()).isEqualTo(3);
        assertThat(owner.get("/tasks/" + task).at("/state")).isEqualTo("open");

        owner.post("/tasks/" + task + "/completion", Map.of("outcome", "advance", "fields", Leads.ANSWERS))
                .expect(200);
        assertThat(api.as(HEAD).get("/deals/" + deal).at("/stage/key")).isEqualTo("proposal");
    }

    private List<JsonNode> newsAbout(String deal, Caller reader) {
        JsonNode items =
                reader.get("/notifications?limit=200").expect(200).body().at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(one -> one.at("/deal/id").asString("").equals(deal))
                .toList();
    }

    private List<String> journal(String deal) {
        return api.as(HEAD)
                .get("/deals/" + deal + "/journal")
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .map(entry -> entry.at("/type").asString())
                .toList();
    }
}
