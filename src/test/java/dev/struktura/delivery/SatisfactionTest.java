package dev.struktura.delivery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class SatisfactionTest {

    @Autowired
    private Api api;

    @Autowired
    private Browser browser;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void aWorkingMorning() {
        clock.freezeAt("2026-11-23T08:00:00Z");
    }

    @Test
    void theClientIsAskedOnceWhenTheLastTaskOfTheProjectIsDone() {
        DealOnItsWay deal = paid();
        assertThat(letters(deal)).isZero();

        finish(deal);

        assertThat(letters(deal)).isEqualTo(1);
        assertThat(token(deal)).hasSize(43);
    }

    @Test
    void oneClickIsAnAnswerAndLookingIsNone() {
        DealOnItsWay deal = paid();
        finish(deal);
        String path = "/survey/" + token(deal);
        String looked = api.uri(path + "?score=4").toString();
        assertThat(looked).isNotBlank();
        assertThat(get(path + "?score=4")).isEqualTo(200);
        assertThat(deal.happened("satisfaction-scored")).isZero();

        try (Screen screen = browser.visitor(Look.PHONE)) {
            screen.open(path + "?score=4");
            screen.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(deal.happened("satisfaction-scored")).isZero();
            screen.picture("survey-chosen");
            screen.check();
            screen.at(".is-main[value='4']").click();
            assertThat(screen.at("[role=status]")).containsText("4");
            screen.picture("survey");
            screen.check();
            screen.at("button[value='2']").click();
            assertThat(screen.at("[role=status]")).containsText("2");
        }
        assertThat(deal.happened("satisfaction-scored")).isEqualTo(2);
        Answer figures = api.as(Sellers.HEAD).get("/satisfaction-figures").expect(200);
        assertThat(figures.body().at("/teams/0/average").asDouble()).isEqualTo(2.0);
    }

    @Test
    void whoLeadsSeesWhatClientsSaidAndWhoIsNotSatisfied() {
        DealOnItsWay deal = paid();
        finish(deal);
        try (Screen screen = browser.visitor(Look.WIDE)) {
            screen.open("/survey/" + token(deal) + "?score=2");
            screen.at(".is-main").click();
            assertThat(screen.at("[role=status]")).containsText("2");
        }

        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/satisfaction?days=30");
            assertThat(screen.at("tbody tr").first().locator("td").nth(3)).hasText("0");
            screen.at("a[href='/deals/" + deal.id() + "']").click();
            assertThat(screen.at("h1")).containsText(DealOnItsWay.CLIENT);
        }
        browser.everyLook(Sellers.HEAD, "/satisfaction", "satisfaction");
    }

    @Test
    void afterAWeekTheAnswerStands() {
        DealOnItsWay deal = paid();
        finish(deal);
        String path = "/survey/" + token(deal);
        try (Screen screen = browser.visitor(Look.WIDE)) {
            screen.open(path + "?score=5");
            screen.at(".is-main").click();
            assertThat(screen.at("[role=status]")).containsText("5");
        }
        clock.advance(Duration.ofDays(8));

        try (Screen screen = browser.visitor(Look.WIDE.dark())) {
            screen.open(path + "?score=1");
            assertThat(screen.at("[role=status]")).containsText("5");
            assertThat(screen.at("form[action^='/survey/']")).hasCount(0);
            screen.check();
        }
    }

    @Test
    void aTokenThatIsNoneLeadsNowhere() {
        assertThat(get("/survey/" + "x".repeat(43))).isEqualTo(404);
    }

    private DealOnItsWay paid() {
        DealOnItsWay deal = DealOnItsWay.start(api, "500.00").toAgreement();
        Answer invoice = api.as(Sellers.HEAD).get("/invoices?deal=" + deal.id());
        api.as(Sellers.HEAD)
                .post(
                        "/payments",
                        Map.of(
                                "invoiceId",
                                invoice.at("/items/0/id"),
                                "amount",
                                Map.of("amount", "500.00", "currency", "UAH"),
                                "paidAt",
                                "2026-11-23T08:00:00Z"))
                .expect(201);
        return deal;
    }

    private void finish(DealOnItsWay deal) {
        api.as(Sellers.HEAD)
                .get("/projects?deal=" + deal.id())
                .body()
                .at("/items/0/tasks")
                .valueStream()
                .map(task -> task.at("/id").asString())
                .forEach(task -> api.as(Sellers.HEAD)
                        .post("/tasks/" + task + "/completion", Map.of("outcome", "done"))
                        .expect(200));
    }

    private long letters(DealOnItsWay deal) {
        return sql.sql("select count(*) from messages.outbox where key = ?")
                .param("satisfaction/" + deal.id())
                .query(Long.class)
                .single();
    }

    private String token(DealOnItsWay deal) {
        return sql.sql("select token from delivery.survey where deal = ?::uuid")
                .param(deal.id())
                .query(String.class)
                .single();
    }

    private int get(String path) {
        try (Screen screen = browser.visitor(Look.WIDE)) {
            return screen.page().request().get(path).status();
        }
    }
}
