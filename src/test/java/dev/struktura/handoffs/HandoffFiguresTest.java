package dev.struktura.handoffs;

import static dev.struktura.testing.Sellers.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.structure.Passing;
import dev.struktura.structure.TeamId;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@StrukturaTest
class HandoffFiguresTest {

    @Autowired
    private Api api;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @Autowired
    private Passing passing;

    @Autowired
    private JdbcClient sql;

    @Test
    void theyTellWhatWasTakenWhyItWentBackHowLongItTookAndWhatLeaked() {
        clock.freezeAt("2026-12-07T08:00:00Z");
        DealOnItsWay taken = DealOnItsWay.start(api).toOffer();
        DealOnItsWay returned = DealOnItsWay.start(api).toOffer();
        DealOnItsWay silent = DealOnItsWay.start(api).toOffer();
        api.as(company.asked(returned.handoff()))
                .post("/handoffs/" + returned.handoff() + "/return", Map.of("reason", "no-contact"))
                .expect(200);
        wind("PT2H");
        api.as(company.asked(taken.handoff()))
                .post("/handoffs/" + taken.handoff() + "/acceptance")
                .expect(200);
        wind("PT3H");
        assertThat(silent.handoff()).isEmpty();
        wind("P4D");
        api.as(HEAD).post(taken.path() + "/activities", Map.of("kind", "call")).expect(201);

        JsonNode pair = pair("Лідогенерація", "Конвертація");

        assertThat(pair.at("/offered").asInt()).isEqualTo(3);
        assertThat(pair.at("/accepted").asInt()).isEqualTo(2);
        assertThat(pair.at("/silent").asInt()).isEqualTo(1);
        assertThat(pair.at("/returned/no-contact").asInt()).isEqualTo(1);
        assertThat(pair.at("/medianToAccept").asString()).isEqualTo("PT4H");
        assertThat(pair.at("/unworked").asInt()).isEqualTo(1);
    }

    @Test
    void howLongADealMayLieUntouchedIsARuleOfTheTwoTeams() {
        String rule = "/handoff-rules/" + company.team(1) + "/" + company.team(2);
        clock.freezeAt("2026-10-12T08:00:00Z");
        DealOnItsWay.start(api).toProposal();
        wind("P4D");
        assertThat(unworkedSince("2026-10-12")).isEqualTo(1);

        assertThat(api.as(HEAD).put(rule, Map.of("idle", "P5D")).expect(200).at("/idle"))
                .isEqualTo("PT120H");

        assertThat(unworkedSince("2026-10-12")).isZero();
        wind("P2D");
        assertThat(unworkedSince("2026-10-12")).isEqualTo(1);
        api.as(HEAD).put(rule, Map.of("idle", "PT1H")).expect(400);
        api.as(HEAD).delete(rule).expect(204);
    }

    private int unworkedSince(String day) {
        return api.as(HEAD)
                .get("/handoff-figures?from=" + day + "T00:00:00Z&until=2026-11-01T00:00:00Z")
                .expect(200)
                .body()
                .at("/total/unworked")
                .asInt();
    }

    @Test
    void aClientWhoPassesWithSeveralDealsCountsOnceFromTheMomentItIsTaken() {
        clock.freezeAt("2027-02-01T08:00:00Z");
        DealOnItsWay first = DealOnItsWay.start(api).toOffer();
        DealOnItsWay second = DealOnItsWay.start(api).toOffer();
        DealOnItsWay offered = DealOnItsWay.start(api).toOffer();
        wind("PT1H");
        Instant later = clock.now();
        take(first);
        take(second);
        assertThat(client(first)).isEqualTo(client(second)).isEqualTo(client(offered));

        assertThat(passedSince(later)).isEqualTo(1);
        assertThat(passedSince(later.plusSeconds(60))).isZero();
    }

    private int passedSince(Instant moment) {
        return passing.since(moment).stream()
                .filter(passed -> passed.from().equals(TeamId.of(company.team(1)))
                        && passed.to().equals(TeamId.of(company.team(2))))
                .mapToInt(Passing.Passed::clients)
                .sum();
    }

    private String client(DealOnItsWay deal) {
        return api.as(HEAD).get(deal.path()).expect(200).at("/client/id");
    }

    private void take(DealOnItsWay deal) {
        api.as(HEAD).post("/handoffs/" + deal.handoff() + "/acceptance").expect(200);
    }

    @Test
    void theClientIsToldByNameWhoTakesOverWhereTheRuleSaysSo() {
        clock.freezeAt("2026-11-23T08:00:00Z");
        String rule = "/handoff-rules/" + company.team(1) + "/" + company.team(2);
        api.as(HEAD).put(rule, Map.of("tellsClient", true)).expect(200);
        DealOnItsWay deal = DealOnItsWay.start(api).toOffer();
        String handoff = deal.handoff();
        assertThat(letters(handoff)).isZero();

        api.as(HEAD).post("/handoffs/" + handoff + "/acceptance").expect(200);

        assertThat(letters(handoff)).isEqualTo(1);
        api.as(HEAD).delete(rule).expect(204);
    }

    private long letters(String handoff) {
        return sql.sql("select count(*) from messages.outbox where key = ?")
                .param("handoff/" + handoff)
                .query(Long.class)
                .single();
    }

    private JsonNode pair(String from, String to) {
        return api.as(HEAD)
                .get("/handoff-figures?from=2026-12-07T00:00:00Z&until=2026-12-31T00:00:00Z")
                .expect(200)
                .body()
                .at("/pairs")
                .valueStream()
                .filter(one -> one.at("/from").asString().equals(from)
                        && one.at("/to").asString().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private void wind(String by) {
        api.as(HEAD).post("/clock/advances", Map.of("by", by)).expect(200);
    }
}
