package dev.struktura.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.SOFIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.struktura.staff.Staff;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class DeskScreensTest {

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    private Leads leads;

    @BeforeEach
    void onAMondayMorning() {
        clock.freezeAt("2026-11-23T08:00:00Z");
        leads = new Leads(api, staff);
    }

    @Test
    void myDayIsFitForEverybody() {
        String seller = aBusyDay();

        browser.everyLook(seller, "/day", "day");
    }

    @Test
    void anEmptyDayTeaches() {
        browser.everyLook(
                MARKO,
                "/day",
                "day-empty",
                screen -> assertThat(screen.at(".empty h2")).isVisible());
    }

    @Test
    void theTaskListIsFitForEverybody() {
        aBusyDay();

        browser.everyLook(HEAD, "/tasks?assignee=all", "tasks");
    }

    @Test
    void notificationsAreFitForEverybody() {
        browser.everyLook(aBusyDay(), "/notifications", "notifications");
    }

    @Test
    void nothingIsMarkedAsReadWhereNothingIsUnread() {
        String seller = aBusyDay();
        try (Screen screen = browser.as(seller)) {
            screen.open("/notifications");
            screen.at("#news-read button").click();
            assertThat(screen.at(".news")).isVisible();
            assertThat(screen.at("#news-read button")).hasCount(0);
        }
        try (Screen screen = browser.as(MARKO, Look.PHONE)) {
            screen.open("/notifications");
            assertThat(screen.at(".empty")).isVisible();
            assertThat(screen.at("#news-read button")).hasCount(0);
            screen.check();
        }
    }

    @Test
    void theTeamIsFitForEverybody() {
        aBusyDay();

        browser.everyLook(HEAD, "/", "team", screen -> assertThat(screen.page()).hasURL("/team"));
    }

    @Test
    void theTasksOfADealAreOnItsPage() {
        String deal = leads.open("Омега");

        try (Screen screen = browser.as(leads.ownerLogin(deal))) {
            screen.open("/deals/" + deal);
            assertThat(screen.at("#deal-tasks .task-line")).hasCount(1);
            screen.picture("deal-tasks");
            screen.check();
        }
    }

    @Test
    void aPractisedSellerLeadsADealToTheProposalWithoutAMouse() {
        String deal = leads.open("Клавіатура");
        try (Screen screen = browser.as(leads.ownerLogin(deal), Look.WIDE.in("en"))) {
            screen.open("/day?task=" + leads.firstTask(deal));
            press(screen, "1");
            assertThat(screen.at("#toasts")).containsText("Done: Contact the new lead");

            screen.open("/day?task=" + leads.firstTask(deal));
            press(screen, "1");
            assertThat(screen.at(".step-field .field-error")).hasCount(3);
            assertThat(screen.at("#field-need")).isFocused();

            for (Object answer : Leads.ANSWERS.keySet().stream().sorted().toList()) {
                screen.page().focus("#field-" + answer);
                screen.page().keyboard().type(String.valueOf(Leads.ANSWERS.get(answer)));
            }
            screen.page().keyboard().press("Escape");
            press(screen, "1");
            assertThat(screen.at("#toasts")).containsText("Done: Find out need");
        }
        assertThat(api.as(HEAD).get("/deals/" + deal).at("/stage/key")).isEqualTo("proposal");
    }

    @Test
    void aNewcomerAnswersTheFirstStepByReadingItsButtons() {
        String deal = leads.open("Новачок");
        try (Screen screen = browser.as(leads.ownerLogin(deal), Look.PHONE.in("en"))) {
            screen.open("/day?task=" + leads.firstTask(deal));

            screen.page().getByText("No answer").click();

            assertThat(screen.at("#toasts")).containsText("Done");
        }
        assertThat(leads.openTasks(deal).get(0).at("/rule").asString()).isEqualTo("call-again");
    }

    @Test
    void newsReachAnOpenPageWithoutAReload() {
        String deal = leads.open("Новини");
        try (Screen screen = browser.as(leads.ownerLogin(deal))) {
            screen.open("/tasks");
            Object before = screen.page().evaluate("window.stillHere = true");

            leads.pass(Duration.ofHours(25));

            assertThat(screen.at("#bell-count > span")).isVisible();
            assertThat(screen.page().evaluate("window.stillHere")).isEqualTo(before);
        }
    }

    @Test
    void theFirstNotificationTakesThePlaceOfTheHintOnAnOpenPage() {
        String deal = leads.open("Вістка");
        try (Screen screen = browser.as(leads.ownerLogin(deal))) {
            screen.open("/notifications");
            screen.mark();

            leads.pass(Duration.ofHours(25));

            assertThat(screen.at("#news .news-line").first()).isVisible();
            assertThat(screen.at("#news .empty")).hasCount(0);
            assertThat(screen.wasNotLoadedAnew()).isTrue();
            screen.check();
        }
    }

    @Test
    void whatTheDealIsWorthIsNotAskedAgain() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1000.00").toAgreement();
        try (Screen screen = browser.as(leads.ownerLogin(deal.id()))) {
            screen.open("/day?task=" + leads.firstTask(deal.id()));
            assertThat(screen.at("#field-amount")).hasValue("1000");
        }
    }

    @Test
    void aTaskIsCompletedInTheListWithTheKeyboard() {
        String deal = leads.open("Список");
        String task = leads.firstTask(deal);
        try (Screen screen = browser.as(leads.ownerLogin(deal))) {
            screen.open("/tasks");
            screen.page().focus("#task-" + task + " [data-stop]");
            press(screen, "x");

            assertThat(screen.at("#task-" + task + ".is-closed")).isVisible();
            screen.check();
        }
    }

    @Test
    void anAlertIsAcknowledgedOnMyDay() {
        String deal = leads.atProposal("Тривога");
        leads.pass(Duration.ofHours(49));
        String owner = leads.ownerLogin(deal);
        try (Screen screen = browser.as(owner)) {
            screen.open("/day");
            int alerts = screen.at(".day-alert").count();
            screen.at(".day-alert button").first().click();

            assertThat(screen.at(".day-alert")).hasCount(alerts - 1);
            screen.check();
        }
    }

    @Test
    void whoAcknowledgesTooLateIsNotToldThatTheLeadWillNeverKnow() {
        String deal = leads.atProposal("Запізно");
        leads.pass(Duration.ofHours(49));
        try (Screen screen = browser.as(leads.ownerLogin(deal))) {
            screen.open("/notifications");
            Locator late = screen.at(".news-line:has(form):has-text('Запізно')");
            assertThat(late).containsText("керівника повідомлено");
            assertThat(late).not().containsText("інакше дізнається");
            late.locator("form button").click();

            assertThat(screen.at("#toasts")).containsText("Керівник уже знає");
            screen.check();
        }
    }

    @Test
    void theNumberOfTheClientIsRevealedWithoutLeavingTheStep() {
        String deal = api.as(HEAD)
                .post(
                        "/leads",
                        Map.of(
                                "client", Map.of("name", "Досяжний"),
                                "contact", Map.of("name", "Ірина Біла", "phones", List.of("+380671234567")),
                                "source", "site"))
                .expect(201)
                .at("/id");
        try (Screen screen = browser.as(leads.ownerLogin(deal))) {
            screen.open("/day?task=" + leads.firstTask(deal));
            screen.at(".step .reach a[href$='/reveals/new']").click();
            screen.at("#reveal-reason").fill("Перший дзвінок");
            screen.at("#reveal .btn-primary").click();

            assertThat(screen.at("#reveal .revealed")).containsText("+380671234567");
            screen.check();
            screen.page().keyboard().press("Escape");
            assertThat(screen.at(".step .reach a[href$='/reveals/new']")).isFocused();
        }
    }

    @Test
    void whatBrokeNamesTheClient() {
        leads.open("Ясний день");
        leads.pass(Duration.ofHours(25));
        try (Screen screen = browser.as(HEAD)) {
            screen.open("/team");
            assertThat(screen.at(".queue").last()).containsText("Ясний день");
        }
    }

    @Test
    void aSellerHasNoTeamScreen() {
        String deal = leads.open("Заборона");
        try (Screen screen = browser.as(leads.ownerLogin(deal))) {
            assertThat(screen.open("/team").status()).isEqualTo(403);
        }
    }

    @Test
    void aTaskIsMadeByHand() {
        try (Screen screen = browser.as(SOFIA)) {
            screen.open("/tasks");
            press(screen, "n");
            screen.page().keyboard().type("Привітати клієнта з річницею");
            screen.page().keyboard().press("Enter");

            assertThat(screen.page().getByText("Привітати клієнта з річницею")).isVisible();
        }
    }

    /** Some leads, one of them late; whoever has an overdue task. */
    private String aBusyDay() {
        String late = leads.open("Пізно");
        leads.pass(Duration.ofHours(25));
        leads.open("Рано");
        leads.open("Вчасно");
        leads.atProposal("Пропозиція");
        api.as(leads.ownerLogin(late))
                .post("/tasks", Map.of("title", "Надіслати матеріали", "deal", late))
                .expect(201);
        return leads.ownerLogin(late);
    }

    private static void press(Screen screen, String key) {
        screen.page().keyboard().press(key);
        screen.settle();
    }
}
