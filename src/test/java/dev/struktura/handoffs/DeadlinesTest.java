package dev.struktura.handoffs;

import static dev.struktura.testing.Sellers.ADMIN;
import static dev.struktura.testing.Sellers.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Publishing;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class DeadlinesTest {

    private static final String EVENTS = """
        key: events
        name: { uk: Події, ru: События, en: Events }
        fields:
          - key: guests
            name: { uk: Гості, ru: Гости, en: Guests }
            hint: { uk: Скільки, ru: Сколько, en: How many }
        stages:
          - key: idea
            name: { uk: Задум, ru: Замысел, en: Idea }
            hint: { uk: Спитайте, ru: Спросите, en: Ask }
            duty: lead-generation
            next: [plan]
          - key: plan
            name: { uk: План, ru: План, en: Plan }
            hint: { uk: Плануйте, ru: Планируйте, en: Plan }
            duty: lead-conversion
        """;

    @Autowired
    private Api api;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @Autowired
    private ProcessVersions versions;

    @Autowired
    private Deadlines deadlines;

    @BeforeEach
    void aWorkingMorning() {
        clock.freezeAt("2026-11-23T08:00:00Z");
    }

    @AfterEach
    void asItWas() {
        rule(Map.of());
    }

    @Test
    void anOfferNobodyAnswersIsAcceptedSilentlyAfterFourWorkingHours() {
        DealOnItsWay deal = DealOnItsWay.start(api).toOffer();
        String handoff = deal.handoff();
        String asked = company.asked(handoff);

        wind("PT4H59M");
        assertThat(deal.handoff()).isEqualTo(handoff);
        wind("PT1M");

        Answer accepted = api.as(HEAD).get("/handoffs/" + handoff);
        assertThat(accepted.at("/state")).isEqualTo("accepted");
        assertThat(accepted.body().at("/silent").asBoolean()).isTrue();
        assertThat(accepted.at("/decidedAt")).isEqualTo("2026-11-23T13:00:00Z");
        assertThat(owner(deal)).isEqualTo(asked);
    }

    @Test
    void theNightIsNoTimeToAnswer() {
        clock.freezeAt("2026-11-23T15:00:00Z");
        DealOnItsWay deal = DealOnItsWay.start(api).toOffer();

        Answer offered = api.as(HEAD).get("/handoffs/" + deal.handoff());

        assertThat(offered.at("/dueAt")).isEqualTo("2026-11-24T10:00:00Z");
    }

    @Test
    void whoIsAbsentWhenTheTimeIsUpIsReplaced() {
        DealOnItsWay deal = DealOnItsWay.start(api).toOffer();
        String asked = company.asked(deal.handoff());
        api.as(ADMIN)
                .post(
                        "/employees/" + company.id(asked) + "/absences",
                        Map.of("from", "2026-11-23", "to", "2026-11-24", "kind", "sick"))
                .expect(201);

        wind("PT5H");

        assertThat(owner(deal)).isEqualTo(company.colleagueOf(asked));
    }

    @Test
    void whereTheRuleSaysSoThoseWhoLeadAreToldOnceAndTheGiverStaysResponsible() {
        rule(Map.of("atLimit", "escalate", "limit", "PT2H"));
        DealOnItsWay deal = DealOnItsWay.start(api).toOffer();
        String giver = owner(deal);

        wind("PT2H");
        deadlines.runDue();
        wind("P2D");

        assertThat(owner(deal)).isEqualTo(giver);
        assertThat(api.as(HEAD).get("/handoffs/" + deal.handoff()).at("/escalatedAt"))
                .isEqualTo("2026-11-23T10:00:00Z");
        assertThat(told("Ніхто не відповів на передачу угоди № " + deal.number() + ":"))
                .isEqualTo(1);
    }

    @Test
    void aRuleMayLetDealsPassAtOnceAndItCounts() {
        rule(Map.of("mode", "direct"));
        DealOnItsWay deal = DealOnItsWay.start(api).toOffer();

        Answer past = api.as(HEAD).get(deal.path() + "/handoffs").expect(200);

        assertThat(deal.handoff()).isEmpty();
        assertThat(past.at("/items/0/state")).isEqualTo("accepted");
        assertThat(past.at("/items/0/mode")).isEqualTo("direct");
        assertThat(api.as(HEAD).get(deal.path()).at("/team/name")).isEqualTo("Конвертація");
    }

    @Test
    void aWarmContactAndAnAnswerAreAskedBeforeTheDealMoves() {
        rule(Map.of(
                "evidence",
                List.of(Map.of("kind", "contact", "days", 7), Map.of("kind", "question", "text", "Чому зараз?"))));
        DealOnItsWay deal = DealOnItsWay.start(api);
        deal.move("qualification", Map.of());
        Map<String, Object> answers = new HashMap<>(Map.of("need", "Склад", "budget", "1", "decisionMaker", "Я"));

        Answer refused = api.as(HEAD)
                .post(deal.path() + "/moves", Map.of("to", "proposal", "fields", answers))
                .expect(422);
        assertThat(refused.body().at("/missing").findValuesAsString("field"))
                .containsExactly("handoff-contact", "handoff-q2");
        assertThat(deal.stage()).isEqualTo("qualification");

        api.as(HEAD)
                .post(deal.path() + "/activities", Map.of("kind", "call", "outcome", "negative-not"))
                .expect(201);
        answers.put("handoff-q2", "Закінчується сезон");
        api.as(HEAD)
                .post(deal.path() + "/moves", Map.of("to", "proposal", "fields", answers))
                .expect(200);
        Answer offered = api.as(HEAD).get("/handoffs/" + deal.handoff());
        assertThat(offered.at("/evidence/handoff-q2")).isEqualTo("Закінчується сезон");
        assertThat(api.as(HEAD).get(deal.path()).body().at("/fields").has("handoff-q2"))
                .isFalse();
    }

    @Test
    void aFieldIsAskedOnlyOfDealsWhoseProcessHasIt() {
        versions.publish(ProcessDocument.parse(EVENTS), Publishing.SHIPPED);
        rule(Map.of("evidence", List.of(field("need"), field("guests"))));
        DealOnItsWay usual = DealOnItsWay.start(api).toOffer();
        DealOnItsWay event = DealOnItsWay.by("events", api, "100.00");

        Answer refused =
                api.as(HEAD).post(event.path() + "/moves", Map.of("to", "plan")).expect(422);
        event.move("plan", Map.of("guests", "300"));

        assertThat(usual.handoff()).isNotEmpty();
        assertThat(refused.body().at("/missing").findValuesAsString("field")).containsExactly("guests");
        assertThat(api.as(HEAD).get("/handoffs/" + event.handoff()).at("/evidence/guests"))
                .isEqualTo("300");
    }

    private static Map<String, Object> field(String key) {
        return Map.of("kind", "field", "key", key);
    }

    @Test
    void onlyThoseWhoRunTheDepartmentChangeRules() {
        String path = "/handoff-rules/" + company.team(1) + "/" + company.team(2);

        api.as(company.login(company.id("andriy"))).put(path, Map.of()).expect(403);
        api.as(HEAD).put(path, Map.of("limit", "PT0S")).expect(400);
        api.as(HEAD).put(path, Map.of("mode", "sideways")).expect(400);
        api.as(HEAD)
                .put("/handoff-rules/" + company.team(1) + "/" + company.team(1), Map.of())
                .expect(404);
    }

    private void rule(Map<String, Object> terms) {
        api.as(HEAD)
                .put("/handoff-rules/" + company.team(1) + "/" + company.team(2), terms)
                .expect(200);
    }

    private void wind(String by) {
        api.as(HEAD).post("/clock/advances", Map.of("by", by)).expect(200);
    }

    private String owner(DealOnItsWay deal) {
        return company.login(api.as(HEAD).get(deal.path()).at("/owner/id"));
    }

    private long told(String words) {
        return api.as(HEAD)
                .get("/notifications?limit=200")
                .body()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/text").asString().contains(words))
                .count();
    }
}
