package dev.struktura.structure.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.struktura.base.Stale;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class GoalsScreenTest {

    @Autowired
    private Api api;

    @Autowired
    private Browser browser;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void levelTwoIsToSellForThousandAMonth() {
        clock.freezeAt("2026-11-23T08:00:00Z");
        sql.sql("""
            update structure.team set goals =
                '[{"metric": "sales", "target": 1000, "period": "month", "name": null},
                  {"metric": "other", "target": 5, "period": "week", "name": "Дзвінки вдячності"}]'
             where level = 2
            """).update();
        events.publishEvent(new Stale(Stale.EVERYTHING));
    }

    @Test
    void aTeamSeesHowFarItIsInThePeriodThatRuns() {
        sold("600.00");

        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/structure/goals");
            assertThat(screen.at(".goal:has-text('Продажі')")).containsText("600 з 1000");
            assertThat(screen.at(".goal:has-text('Дзвінки вдячності')")).containsText("не рахує");
            sold("400.00");
            screen.open("/structure/goals");
            assertThat(screen.at(".goal:has-text('Продажі')")).containsText("Досягнуто");
        }
        browser.everyLook(Sellers.HEAD, "/structure/goals", "goals");
    }

    private void sold(String amount) {
        DealOnItsWay deal = DealOnItsWay.start(api, amount).toAgreement();
        String invoice = api.as(Sellers.HEAD).get("/invoices?deal=" + deal.id()).at("/items/0/id");
        Map<String, String> money = Map.of("amount", amount, "currency", "UAH");
        api.as(Sellers.HEAD)
                .post(
                        "/payments",
                        Map.of(
                                "invoiceId",
                                invoice,
                                "amount",
                                money,
                                "paidAt",
                                clock.now().toString()))
                .expect(201);
    }
}
