package dev.struktura.handoffs;

import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.MARKO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class HandoffApiTest {

    @Autowired
    private Api api;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @BeforeEach
    void aWorkingMorning() {
        clock.freezeAt("2026-11-23T08:00:00Z");
    }

    @Test
    void theGiverStaysResponsibleUntilSomebodyOfTheOtherTeamAccepts() {
        DealOnItsWay deal = DealOnItsWay.start(api);
        String giver = owner(deal);
        deal.toOffer();

        assertThat(owner(deal)).isEqualTo(giver);
        assertThat(deal.stage()).isEqualTo("proposal");
        Answer offered = api.as(HEAD).get("/handoffs/" + deal.handoff()).expect(200);
        assertThat(offered.at("/state")).isEqualTo("offered");
        assertThat(offered.at("/from/employee/id")).isEqualTo(giver);
        assertThat(offered.at("/to/team/name")).isEqualTo("Конвертація");
        assertThat(offered.at("/dueAt")).isEqualTo("2026-11-23T13:00:00Z");
        assertThat(offered.at("/evidence/budget")).isEqualTo("50000");
        assertThat(offered.body().at("/decidedAt").isNull()).isTrue();

        String asked = company.login(offered.at("/to/employee/id"));
        Answer accepted = api.as(asked)
                .post("/handoffs/" + offered.at("/id") + "/acceptance")
                .expect(200);

        assertThat(accepted.at("/state")).isEqualTo("accepted");
        assertThat(accepted.body().at("/silent").asBoolean()).isFalse();
        assertThat(owner(deal)).isEqualTo(offered.at("/to/employee/id"));
        assertThat(api.as(HEAD).get(deal.path()).at("/team/name")).isEqualTo("Конвертація");
        assertThat(company.openTasksOf(deal.id(), asked)).isNotEmpty();
        assertThat(company.openTasksOf(deal.id(), company.login(giver))).isEmpty();
    }

    @Test
    void anIncomingHandoffIsTheNextStepOfWhoeverIsAsked() {
        DealOnItsWay deal = DealOnItsWay.start(api).toOffer();
        String asked = company.asked(deal.handoff());

        assertThat(ids(api.as(asked).get("/handoffs?box=incoming&state=offered")))
                .contains(deal.handoff());
        assertThat(company.rulesOf(deal.id(), asked)).containsExactly("handoff-offered");
        assertThat(api.as(asked).get("/deals/" + deal.id()).expect(200).at("/offered/handoff"))
                .isEqualTo(deal.handoff());
    }

    @Test
    void aColleagueOfTheReceivingTeamMayTakeItToo() {
        DealOnItsWay deal = DealOnItsWay.start(api).toOffer();
        String colleague = company.colleagueOf(company.asked(deal.handoff()));

        api.as(colleague).post("/handoffs/" + deal.handoff() + "/acceptance").expect(200);

        assertThat(company.login(owner(deal))).isEqualTo(colleague);
    }

    @Test
    void whoTakesItTwiceIsAnsweredAlikeAndWhoComesLateIsTold() {
        DealOnItsWay deal = DealOnItsWay.start(api).toOffer();
        String handoff = deal.handoff();
        String asked = company.asked(handoff);
        String path = "/handoffs/" + handoff + "/acceptance";
        Answer first = api.as(asked).post(path).expect(200);

        assertThat(api.as(asked).post(path).expect(200).body()).isEqualTo(first.body());
        Answer late = api.as(company.colleagueOf(asked)).post(path).expect(409);
        assertThat(late.at("/type")).isEqualTo("urn:struktura:problem:conflict");
        api.as(asked)
                .post("/handoffs/" + handoff + "/return", Map.of("reason", "Передумали"))
                .expect(409);
    }

    @Test
    void aReturnedDealStaysWithItsGiverWhoHearsWhyAndOffersItAgain() {
        DealOnItsWay deal = DealOnItsWay.start(api).toOffer();
        String giver = company.login(owner(deal));
        String handoff = deal.handoff();

        Answer returned = api.as(company.asked(handoff))
                .post("/handoffs/" + handoff + "/return", Map.of("reason", "Бюджет не названо"))
                .expect(200);

        assertThat(returned.at("/state")).isEqualTo("returned");
        assertThat(returned.at("/reason")).isEqualTo("Бюджет не названо");
        assertThat(company.login(owner(deal))).isEqualTo(giver);
        assertThat(company.rulesOf(deal.id(), giver)).contains("handoff-returned");
        String task = company.taskOf(deal.id(), giver, "handoff-returned");
        api.as(giver)
                .post("/tasks/" + task + "/completion", Map.of("outcome", "offer-again"))
                .expect(200);
        assertThat(deal.handoff()).isNotBlank().isNotEqualTo(handoff);
        assertThat(company.rulesOf(deal.id(), giver)).doesNotContain("handoff-returned");
    }

    @Test
    void whoGotADealBackMayKeepItAndNothingMoreIsAsked() {
        DealOnItsWay deal = DealOnItsWay.start(api).toOffer();
        String giver = company.login(owner(deal));
        api.as(company.asked(deal.handoff()))
                .post("/handoffs/" + deal.handoff() + "/return", Map.of("reason", "not-ours"))
                .expect(200);
        String task = company.taskOf(deal.id(), giver, "handoff-returned");

        Answer done = api.as(giver)
                .post("/tasks/" + task + "/completion", Map.of("outcome", "keep", "note", "Ведемо самі"))
                .expect(200);

        assertThat(done.at("/state")).isEqualTo("done");
        assertThat(company.rulesOf(deal.id(), giver)).doesNotContain("handoff-returned");
        assertThat(deal.handoff()).isEmpty();
        assertThat(company.login(owner(deal))).isEqualTo(giver);
        assertThat(deal.happened("handoff-kept")).isOne();
    }

    @Test
    void aReturnNeedsAReason() {
        DealOnItsWay deal = DealOnItsWay.start(api).toOffer();

        api.as(company.asked(deal.handoff()))
                .post("/handoffs/" + deal.handoff() + "/return", Map.of("reason", "  "))
                .expect(400);
    }

    @Test
    void nobodyElseAnswers() {
        DealOnItsWay deal = DealOnItsWay.start(api).toOffer();
        String path = "/handoffs/" + deal.handoff() + "/acceptance";

        api.as(company.login(owner(deal))).post(path).expect(403);
        api.as(MARKO).post(path).expect(404);
        api.as(ANALYST).post(path).expect(403);
    }

    @Test
    void afterTwoReturnsThoseWhoLeadDecide() {
        DealOnItsWay deal = DealOnItsWay.start(api).toOffer();
        String giver = company.login(owner(deal));
        for (int i = 0; i < 2; i++) {
            String asked = company.asked(deal.handoff());
            api.as(asked)
                    .post("/handoffs/" + deal.handoff() + "/return", Map.of("reason", "not-qualified"))
                    .expect(200);
            api.as(giver).post(deal.path() + "/handoffs").expect(201);
        }
        String asked = company.asked(deal.handoff());

        api.as(asked)
                .post("/handoffs/" + deal.handoff() + "/return", Map.of("reason", "not-qualified"))
                .expect(403);
        assertThat(api.as(HEAD).get("/notifications").body().toString()).contains("надто часто");
        api.as(HEAD).post("/handoffs/" + deal.handoff() + "/acceptance").expect(200);
        assertThat(company.login(owner(deal))).isEqualTo(asked);
    }

    @Test
    void theOwnerOffersADealWithoutMovingItOnceAtATime() {
        DealOnItsWay deal = DealOnItsWay.start(api);
        String giver = company.login(owner(deal));

        api.as(giver)
                .post(deal.path() + "/handoffs", Map.of("evidence", Map.of("need", "Склад")))
                .expect(422);
        Map<String, Object> shown = Map.of("need", "Склад", "budget", "5000", "decisionMaker", "Я");
        Answer offered = api.as(giver)
                .post(deal.path() + "/handoffs", Map.of("evidence", shown, "note", "Дзвонити зранку"))
                .expect(201);

        assertThat(offered.at("/note")).isEqualTo("Дзвонити зранку");
        assertThat(offered.at("/to/team/name")).isEqualTo("Конвертація");
        assertThat(deal.stage()).isEqualTo("inbound");
        assertThat(api.as(HEAD).get(deal.path()).at("/fields/need")).isEqualTo("Склад");
        api.as(giver).post(deal.path() + "/handoffs", Map.of()).expect(409);
    }

    @Test
    void whatIsMissingIsToldInTheFormOfGatesAndNothingIsKept() {
        DealOnItsWay deal = DealOnItsWay.start(api);

        Answer refused = api.as(HEAD)
                .post(deal.path() + "/handoffs", Map.of("evidence", Map.of("need", "Склад")))
                .expect(422);

        assertThat(refused.at("/type")).isEqualTo("urn:struktura:problem:gate-not-met");
        assertThat(refused.body().at("/missing").findValuesAsString("field"))
                .containsExactly("budget", "decisionMaker");
        assertThat(api.as(HEAD).get(deal.path()).body().at("/fields").isEmpty()).isTrue();
    }

    @Test
    void whatAStageHasOfferedIsCompletedByItsGiverOnce() {
        DealOnItsWay deal = DealOnItsWay.start(api).toOffer();
        String giver = company.login(owner(deal));

        Answer completed = api.as(giver)
                .post(deal.path() + "/handoffs", Map.of("evidence", Map.of("handoff-more", "так"), "note", "Терміново"))
                .expect(201);

        assertThat(completed.at("/id")).isEqualTo(deal.handoff());
        assertThat(completed.at("/note")).isEqualTo("Терміново");
        api.as(giver).post(deal.path() + "/handoffs", Map.of("note", "Ще раз")).expect(409);
    }

    @Test
    void theGiverTakesTheOfferBack() {
        DealOnItsWay deal = DealOnItsWay.start(api).toOffer();
        String handoff = deal.handoff();
        String asked = company.asked(handoff);

        api.as(asked).post("/handoffs/" + handoff + "/withdrawal").expect(403);
        api.as(company.login(owner(deal)))
                .post("/handoffs/" + handoff + "/withdrawal")
                .expect(200);

        assertThat(deal.handoff()).isEmpty();
        api.as(asked).post("/handoffs/" + handoff + "/acceptance").expect(409);
        api.as(asked).get(deal.path()).expect(404);
    }

    @Test
    void anotherTeamIsNamedOrItIsAnError() {
        DealOnItsWay deal = DealOnItsWay.start(api);
        String own = api.as(HEAD).get(deal.path()).at("/team/id");

        api.as(HEAD).post(deal.path() + "/handoffs", Map.of("toTeam", own)).expect(400);
        api.as(HEAD)
                .post(deal.path() + "/handoffs", Map.of("toTeam", deal.id()))
                .expect(400);
        Answer third = api.as(HEAD)
                .post(deal.path() + "/handoffs", Map.of("toTeam", company.team(3)))
                .expect(201);
        assertThat(third.at("/to/employee/name")).isEqualTo("Марко Савченко");
    }

    @Test
    void aLeaderGivesItToSomebodyOfTheTeam() {
        DealOnItsWay deal = DealOnItsWay.start(api).toOffer();
        String colleague = company.colleagueOf(company.asked(deal.handoff()));
        String path = "/handoffs/" + deal.handoff() + "/acceptance";

        api.as(HEAD).post(path, Map.of("to", company.id(MARKO))).expect(403);
        api.as(HEAD).post(path, Map.of("to", company.id(colleague))).expect(200);

        assertThat(company.login(owner(deal))).isEqualTo(colleague);
    }

    @Test
    void aLeadThatIsAssignedIsNotHandedOver() {
        DealOnItsWay deal = DealOnItsWay.start(api);

        assertThat(ids(api.as(HEAD).get(deal.path() + "/handoffs"))).isEmpty();
    }

    private String owner(DealOnItsWay deal) {
        return api.as(HEAD).get(deal.path()).expect(200).at("/owner/id");
    }

    private static List<String> ids(Answer list) {
        return list.expect(200)
                .body()
                .at("/items")
                .valueStream()
                .map(one -> one.at("/id").asString())
                .toList();
    }
}
