package dev.struktura.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.structure.Goal.Metric;
import dev.struktura.structure.Goal.Period;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class TrackRecordsTest {

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    @Autowired
    Structure structure;

    @Autowired
    TrackRecords records;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void aprilAfterSalesInJanuaryAndMarch() {
        clock.freezeAt("2027-01-31T21:59:00Z");
        sold("900.00");
        clock.freezeAt("2027-03-15T10:00:00Z");
        sold("500.00");
        sold("700.00");
        clock.freezeAt("2027-03-31T21:00:00Z");
        sold("10000.00");
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
        assertThat(records.of(team(2), Goal.of(Metric.REGULAR_CLIENTS, 1, Period.MONTH))
                        .counted())
                .isFalse();
        sql.sql("""
            insert into delivery.survey (deal, number, token, team, team_name, sent_at, score, scored_at)
            select gen_random_uuid(), n, repeat(n::text, 43), ?, '', timestamptz '2027-03-10', n, timestamptz '2027-03-11'
              from unnest(array[3, 4, 5, 1]) n
            """).param(team(3).value()).update();
        assertThat(past(3, Metric.SATISFACTION)).containsExactly("50");
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
