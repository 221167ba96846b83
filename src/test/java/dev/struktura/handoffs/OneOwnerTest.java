package dev.struktura.handoffs;

import static dev.struktura.testing.Sellers.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.AtOnce;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens to offers, and in whatever order: one person answers for a deal, and it is offered to one team at most. */
@StrukturaTest
class OneOwnerTest {

    private static final List<String> STAGES =
            List.of("qualification", "proposal", "agreement", "cold-call", "lost", "inbound");

    @Autowired
    private Api api;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void aWorkingMorning() {
        clock.freezeAt("2026-11-23T08:00:00Z");
    }

    @Test
    void ofTwoWhoTakeADealAtOnceOneGetsItAndTheOtherIsTold() throws Exception {
        for (int round = 0; round < 5; round++) {
            DealOnItsWay deal = DealOnItsWay.start(api).toOffer();
            String handoff = deal.handoff();
            ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();

            AtOnce.run(take("andriy", handoff, statuses), take("sofia", handoff, statuses));

            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            Answer taken = api.as(HEAD).get("/handoffs/" + handoff);
            assertThat(api.as(HEAD).get(deal.path()).at("/owner/id")).isEqualTo(taken.at("/to/employee/id"));
        }
    }

    private Runnable take(String who, String handoff, ConcurrentLinkedQueue<Integer> statuses) {
        return () -> statuses.add(
                api.as(who).post("/handoffs/" + handoff + "/acceptance").status());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void inAnyOrderOfAnythingOnePersonAnswersForTheDeal(int seed) {
        Random chance = new Random(seed);
        DealOnItsWay deal = DealOnItsWay.start(api);
        for (int step = 0; step < 25; step++) {
            anything(deal, chance);
            holds(deal);
        }
    }

    private void anything(DealOnItsWay deal, Random chance) {
        String handoff = deal.handoff();
        String person =
                List.of("olena", "taras", "andriy", "sofia", "marko", HEAD).get(chance.nextInt(6));
        String to = STAGES.get(chance.nextInt(STAGES.size()));
        Answer answer = switch (chance.nextInt(7)) {
            case 0 ->
                api.as(person).post(deal.path() + "/handoffs", Map.of("toTeam", company.team(1 + chance.nextInt(3))));
            case 1 -> api.as(person).post("/handoffs/" + handoff + "/acceptance");
            case 2 -> api.as(person).post("/handoffs/" + handoff + "/return", Map.of("reason", "not-ours"));
            case 3 -> api.as(person).post("/handoffs/" + handoff + "/withdrawal");
            case 4, 5 -> api.as(HEAD).post(deal.path() + "/moves", Map.of("to", to, "reason", "Так", "fields", FACTS));
            default -> api.as(HEAD).post("/clock/advances", Map.of("by", "PT1H"));
        };
        assertThat(answer.status()).isLessThan(500);
    }

    private static final Map<String, Object> FACTS = Map.of(
            "need",
            "Склад",
            "budget",
            "1",
            "decisionMaker",
            "Я",
            "legalName",
            "ТОВ",
            "taxId",
            "40123456",
            "legalAddress",
            "Київ");

    private void holds(DealOnItsWay deal) {
        Answer now = api.as(HEAD).get(deal.path()).expect(200);
        assertThat(now.at("/owner/id")).isNotBlank();
        assertThat(sql.sql("select count(*) from handoffs.handoff where deal = ?::uuid and state = 'offered'")
                        .param(deal.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(now.at("/offered/handoff").isEmpty() ? 0 : 1);
        assertThat(sql.sql("""
            select coalesce(max(times), 0) from (
                select count(*) as times from handoffs.handoff
                 where deal = ?::uuid and state = 'returned' and not contested group by from_team, to_team) as returns
            """).param(deal.id()).query(Integer.class).single()).isLessThanOrEqualTo(2);
    }
}
