package dev.struktura.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.Staff;
import dev.struktura.structure.Goal.Metric;
import dev.struktura.structure.Goal.Period;
import dev.struktura.testing.Api;
import dev.struktura.testing.AskedBy;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import dev.struktura.testing.Visitor;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class TrackRecordsTest {

    private static final String APRIL = "2027-03-31T21:00:00Z";

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    @Autowired
    Structure structure;

    @Autowired
    TrackRecords records;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void aprilAfterSalesInJanuaryAndMarch() {
        if (sql.sql("select not exists (select from deals.deal where status = 'WON')")
                .query(Boolean.class)
                .single()) {
            clock.freezeAt("2027-01-31T21:59:00Z");
            sold("900.00");
            clock.freezeAt("2027-03-15T10:00:00Z");
            sold("500.00");
            sold("700.00");
            clock.freezeAt(APRIL);
            sold("10000.00");
        }
        clock.freezeAt(APRIL);
    }

    @Test
    void monthsThatAreOverCountFromTheFirstInWhichThereWasSomething() {
        assertThat(past(2, Metric.SALES)).containsExactly("900", "0", "1200");
        assertThat(past(2, Metric.DEALS_WON)).containsExactly("1", "0", "2");
        assertThat(past(1, Metric.SALES))
                .as("a deal counts for every team that had it")
                .isEqualTo(past(2, Metric.SALES));
        assertThat(past(2, Metric.CONVERSION)).containsExactly("100", "100");
        assertThat(past(1, Metric.HANDOFFS_ACCEPTED)).endsWith("100", "100");
        assertThat(records.of(team(2), Goal.of(Metric.OTHER, 1, Period.MONTH)).counted())
                .isFalse();
        sql.sql("""
            insert into delivery.survey (deal, number, token, team, team_name, sent_at, score, scored_at)
            select gen_random_uuid(), n, repeat(n::text, 43), ?, '', timestamptz '2027-03-10', n, timestamptz '2027-03-11'
              from unnest(array[3, 4, 5, 1]) n
            """).param(team(3).value()).update();
        assertThat(past(3, Metric.SATISFACTION)).containsExactly("50");
    }

    @Test
    void aLeadIsQualifiedOnceByTheTeamThatLetItGo() {
        DealOnItsWay deal = DealOnItsWay.start(api, "100.00").toProposal();
        deal.move("qualification", Map.of());
        deal.move("proposal", Map.of());
        DealOnItsWay.start(api, "100.00").move("cold-call", Map.of());
        clock.freezeAt("2027-05-02T10:00:00Z");

        assertThat(past(1, Metric.LEADS_QUALIFIED)).endsWith("1", "0", "2", "2");
        assertThat(past(2, Metric.LEADS_QUALIFIED)).isEmpty();
    }

    @Test
    void aClientIsRegularFromTheSecondPurchaseAndCountsOnceAMonth() {
        assertThat(past(2, Metric.REGULAR_CLIENTS)).containsExactly("1");
    }

    @Test
    void goalsAreJudgedAsTheyAreTypedAndNotKept() {
        String design = api.as(Sellers.HEAD)
                .post("/structure-templates/three-levels/drafts")
                .expect(201)
                .at("/id");

        assertThat(typed(design, "metric=sales&target=1 200,0&period=month")).contains("goal-reached");
        assertThat(typed(design, "metric=sales&target=1201&period=month")).contains("goal-never-reached");
        assertThat(typed(design, "metric=sales&target=1e9&period=month&metric=&target=5&period=week"))
                .doesNotContain("data-rule");
        assertThat(api.as(Sellers.HEAD).get("/structures/" + design).at("/teams/1/goals/0"))
                .isEmpty();
    }

    private String typed(String design, String goals) {
        HttpResponse<String> judged = Visitor.as(Sellers.HEAD, api)
                .get("/structure/designs/" + design + "/teams/" + team(2) + "/goals?" + goals.replace(" ", "%20"));
        assertThat(judged.statusCode()).isEqualTo(200);
        return judged.body();
    }

    @Test
    void whoSeesNoneOfTheDealsCountsTheSame() {
        UUID olena =
                staff.byEmail(Sellers.email(Sellers.OLENA)).orElseThrow().id().value();

        assertThat(AskedBy.person(olena, () -> past(1, Metric.SALES))).containsExactly("900", "0", "1200");
    }

    private List<String> past(int level, Metric metric) {
        return records.of(team(level), Goal.of(metric, 50, Period.MONTH)).values().stream()
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .toList();
    }

    private TeamId team(int level) {
        return structure.lasting().get(level - 1).id();
    }

    private void sold(String amount) {
        DealOnItsWay deal = DealOnItsWay.start(api, amount).toAgreement();
        String invoice = api.as(Sellers.HEAD).get("/invoices?deal=" + deal.id()).at("/items/0/id");
        api.as(Sellers.HEAD)
                .post(
                        "/payments",
                        Map.of(
                                "invoiceId",
                                invoice,
                                "amount",
                                Map.of("amount", amount, "currency", "UAH"),
                                "paidAt",
                                clock.now().toString()))
                .expect(201);
    }
}
