package dev.struktura.talks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What found nobody, on a page. */
@StrukturaTest
class UnsortedScreensTest {

    private static final String LONG = "Нам потрібен облік складу на три міста. ".repeat(60);

    @Autowired
    private Api api;

    @Autowired
    private Browser browser;

    @Autowired
    private Strangers strangers;

    @Autowired
    private JdbcClient jdbc;

    private DealOnItsWay deal;

    @BeforeEach
    void somethingWaits() {
        jdbc.sql("delete from talks.message").update();
        jdbc.sql("delete from talks.ignored_sender").update();
        deal = DealOnItsWay.start(api);
        strangers.mail(
                "Оксана Петрівна",
                UUID.randomUUID() + "@duzhe-dovha-nazva-domenu.example",
                LONG,
                IncomingFile.of("Технічне завдання на впровадження.txt", new byte[] {1, 2, 3}),
                IncomingFile.refused("Екскурсія складом.mp4", 60_000_000, Refusal.TOO_LARGE));
        strangers.sms("+380671234567", "Передзвоніть, будь ласка");
        strangers.telegram("Петро", "777000333", "Добрий день, чи є у вас демонстрація?");
    }

    @Test
    void thePageLooksRightInEveryLook() {
        browser.everyLook(Sellers.HEAD, "/received-messages", "unsorted");
        browser.everyLook(Sellers.HEAD, "/received-messages", "unsorted-search", screen -> {
            screen.at("[data-unsorted-whose] summary").first().click();
            screen.at("[data-unsorted-search]").first().fill("Ґанок");
            screen.at("[data-unsorted-target]").first().waitFor();
            screen.settle();
        });
        api.as(Sellers.HEAD)
                .post("/received-messages/" + strangers.mail("Купіть підписників") + "/dismissal", Strangers.REMEMBER)
                .expect(200);
        browser.everyLook(Sellers.HEAD, "/received-messages?view=aside", "unsorted-aside");
        browser.everyLook(Sellers.HEAD, "/received-messages/" + longest(), "unsorted-one");
        jdbc.sql("delete from talks.message").update();
        browser.everyLook(Sellers.HEAD, "/received-messages", "unsorted-none");
    }

    @Test
    void whatWaitsIsSortedByKeyboardAlone() {
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/received-messages");
            screen.mark();
            assertThat(screen.at(".nav-count:near(a[href='/received-messages'])")
                            .first()
                            .innerText())
                    .startsWith("3");
            screen.page().keyboard().press("ArrowDown");
            screen.page().keyboard().press("Enter");
            screen.page().keyboard().type("Ґанок");
            screen.at(".unsorted-row:focus-within [data-unsorted-target]")
                    .first()
                    .waitFor();
            screen.page().keyboard().press("ArrowDown");
            screen.page().keyboard().press("Enter");
            screen.at("#toasts").getByText("Додано до розмови").waitFor();
            screen.page().waitForCondition(() -> screen.at(".unsorted-row").count() == 2);
            screen.page().waitForCondition(() -> screen.focus().startsWith("message-"));
            screen.page().keyboard().press("x");
            screen.page().waitForCondition(() -> screen.at(".unsorted-row").count() == 1);
            screen.page().waitForCondition(() -> screen.focus().startsWith("message-"));
            screen.page().keyboard().press("l");
            screen.at("#toasts").getByText("Лід створено").waitFor();
            screen.at(".empty").waitFor();
            assertThat(screen.wasNotLoadedAnew()).isTrue();
            screen.check();
        }
        assertThat(deal.happened("message-assigned")).isEqualTo(1);
        assertThat(api.as(Sellers.HEAD).get("/deals?q=Питання").expect(200).at("/items/0/source"))
                .isNotNull();
    }

    @Test
    void whatWasDoneIsTakenBackAtOnce() {
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/received-messages");
            screen.at("[data-unsorted-aside]").first().click();
            screen.page().waitForCondition(() -> screen.at(".unsorted-row").count() == 2);
            screen.at("#toasts button").first().click();
            screen.page().waitForCondition(() -> screen.at(".unsorted-row").count() == 3);
            screen.noErrors();
        }
    }

    @Test
    void analystsReadWithoutButtonsAndSellersHaveNoSuchPage() {
        try (Screen screen = browser.as(Sellers.ANALYST)) {
            screen.open("/received-messages");
            assertThat(screen.at(".unsorted-row").count()).isEqualTo(3);
            assertThat(screen.at(".unsorted-row button").count()).isZero();
            screen.check();
        }
        try (Screen screen = browser.as(Sellers.OLENA)) {
            assertThat(screen.at("nav a[href='/received-messages']").count()).isZero();
        }
    }

    private String longest() {
        List<String> found = jdbc.sql("select id::text from talks.message order by length(body) desc limit 1")
                .query(String.class)
                .list();
        return found.getFirst();
    }
}
