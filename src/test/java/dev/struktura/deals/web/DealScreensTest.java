package dev.struktura.deals.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.struktura.clients.Clients;
import dev.struktura.clients.NewClient;
import dev.struktura.deals.Deal;
import dev.struktura.deals.Deals;
import dev.struktura.deals.NewDeal;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class DealScreensTest {

    @Autowired
    Browser browser;

    @Autowired
    Deals deals;

    @Autowired
    Clients clients;

    @Autowired
    Structure structure;

    @Test
    void theBoardReadsWellInEveryLook() {
        lead("Світанок");
        browser.everyLook(Sellers.HEAD, "/board", "board");
    }

    @Test
    void theListReadsWellInEveryLook() {
        lead("Подорожник");
        browser.everyLook(Sellers.HEAD, "/deals", "deals");
    }

    @Test
    void aDealReadsWellInEveryLook() {
        Deal deal = lead("Добробут");
        browser.everyLook(Sellers.HEAD, "/deals/" + deal.id(), "deal");
    }

    @Test
    void aNewDealIsAskedForInEveryLook() {
        browser.everyLook(Sellers.HEAD, "/deals/new", "deal-new");
    }

    @Test
    void fieldsThatAGateWantsAreAskedInPlaceAndTheMoveRepeated() {
        Deal deal = lead("Будмаш");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/deals/" + deal.id());
            screen.at(".rail button").first().click();
            screen.at(".rail .is-here:has-text('Кваліфікація')").waitFor();
            screen.at(".rail button:has-text('Комерційна')").click();
            screen.at("#dialogs").getByLabel("Потреба").fill("Воронка продажів");
            assertThat(screen.at("#wanted-need").inputValue()).isEqualTo("Воронка продажів");
            screen.axe();
            screen.at("#wanted-budget").fill("300 000");
            screen.at("#wanted-decisionMaker").fill("Директор");
            screen.at("#dialogs .dialog-buttons .btn-primary").click();
            screen.at(".rail .is-here:has-text('Комерційна')").waitFor();
            screen.noErrors();
        }
        assertThat(deals.get(deal.id()).stage().key()).isEqualTo("proposal");
    }

    @Test
    void aCardIsMovedByKeyboard() {
        Deal deal = lead("Драйв");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/board");
            screen.at("#card-" + deal.id() + " a").focus();
            screen.page().keyboard().press("Shift+ArrowRight");
            screen.at("#col-qualification #card-" + deal.id()).waitFor();
            screen.noErrors();
        }
        assertThat(deals.get(deal.id()).stage().key()).isEqualTo("qualification");
    }

    @Test
    void aCardStillInMotionDoesNotHinderTheBoardFromBeingSwapped() {
        Deal deal = lead("Гойдалка");
        Deal moving = lead("Карусель");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/board");
            screen.page().evalOnSelector("#card-" + moving.id(), "card => card.style.transform = 'translateY(1px)'");
            screen.at("#card-" + deal.id() + " a").focus();
            screen.page().keyboard().press("Shift+ArrowRight");
            screen.at("#col-qualification #card-" + deal.id()).waitFor();
            screen.noErrors();
        }
    }

    @Test
    void aLinkToAFilteredBoardStaysFiltered() {
        Deal wanted = lead("Ясна Поляна");
        Deal other = lead("Темний Ліс");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/board?q=Поляна");
            assertThat(screen.at("#card-" + wanted.id()).count()).isOne();
            assertThat(screen.at("#card-" + other.id()).count()).isZero();
        }
    }

    @Test
    void aCardIsDraggedToTheNextStage() {
        Deal deal = lead("Опера");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/board");
            screen.page().waitForFunction("() => window.boardIsReady");
            Locator card = screen.at("#card-" + deal.id());
            drag(screen.page(), card, screen.at("#col-qualification .cards"));
            screen.at("#col-qualification #card-" + deal.id()).waitFor();
            screen.page()
                    .waitForCondition(() -> deals.get(deal.id()).stage().key().equals("qualification"));
            screen.noErrors();
        }
    }

    @Test
    void aCardThatMayNotMoveGoesBack() {
        Deal deal = lead("Контраст");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/board");
            screen.page().waitForFunction("() => window.boardIsReady");
            drag(screen.page(), screen.at("#card-" + deal.id()), screen.at("#col-agreement .cards"));
            screen.at(".toast-words.is-danger").waitFor();
            screen.at("#col-inbound #card-" + deal.id()).waitFor();
        }
        assertThat(deals.get(deal.id()).stage().key()).isEqualTo("inbound");
    }

    @Test
    void whatIsWrittenIntoAFieldIsSavedWithoutAButton() {
        Deal deal = lead("Техносервіс");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/deals/" + deal.id());
            screen.at("#field-need").fill("Підтримка на рік");
            screen.page().keyboard().press("Tab");
            screen.at("#facts-state:has-text('Збережено')").waitFor();
            screen.noErrors();
        }
        assertThat(deals.get(deal.id()).fields()).containsEntry("need", "Підтримка на рік");
    }

    @Test
    void anAmountIsSeenInTheHeadAtOnce() {
        Deal deal = lead("Оріон");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/deals/" + deal.id());
            screen.at("#field-amount").fill("75000");
            screen.page().keyboard().press("Tab");
            screen.at("#deal-head:has-text('75 000')").waitFor();
            screen.check();
        }
    }

    @Test
    void anActivityAppearsInTheHistoryAtOnce() {
        Deal deal = lead("Аргумент");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/deals/" + deal.id());
            screen.at("#activity-text").fill("Домовилися про зустріч");
            screen.at(".activity-outcomes button").first().click();
            screen.at(".timeline-text:has-text('Домовилися про зустріч')").waitFor();
            screen.noErrors();
        }
    }

    @Test
    void manyDealsAreChangedAfterAPreviewAndChangedBack() {
        Deal one = lead("Вікна-Люкс");
        Deal other = lead("Лада");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/deals");
            screen.at("input[value='" + one.id() + "']").check();
            screen.at("input[value='" + other.id() + "']").check();
            screen.at("#bulk-kind").selectOption("field");
            screen.at("#bulk-bar [name=field]").selectOption("budget");
            screen.at("#bulk-bar [name=value]:visible").fill("100 000");
            screen.at("#bulk-bar .btn-primary").click();
            screen.check();
            screen.at(".bulk-buttons .btn-primary").click();
            screen.at(".bulk-buttons form button").waitFor();
            assertThat(deals.get(one.id()).fields()).containsEntry("budget", "100 000");
            screen.at(".bulk-buttons form button").click();
            screen.page().waitForCondition(() -> !deals.get(other.id()).fields().containsKey("budget"));
            screen.noErrors();
        }
    }

    @Test
    void theDealsOfAClientStandOnItsPage() {
        Deal deal = lead("Горизонт");
        try (Screen screen = browser.as(Sellers.HEAD, Look.PHONE)) {
            screen.open("/clients/" + deal.clientId());
            screen.picture("client-deals");
            screen.check();
            screen.at("#client-deals a").click();
            screen.at("#rail").waitFor();
            assertThat(screen.page().url()).endsWith("/deals/" + deal.id());
        }
    }

    @Test
    void aClientShowsOnlyTheDealsThatTheReaderMaySee() {
        Deal deal = lead("Дзеркало");
        clients.entrust(deal.clientId(), accountManagement(), null);
        try (Screen screen = browser.as(Sellers.MARKO)) {
            screen.open("/clients/" + deal.clientId());
            assertThat(screen.at("#client-deals").count()).isEqualTo(1);
            assertThat(screen.at("#client-deals a").count()).isZero();
        }
    }

    @Test
    void theSearchFindsADealByItsClient() {
        lead("Полімер Груп");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/board");
            screen.page().keyboard().press("Control+k");
            screen.page().keyboard().type("полімер");
            screen.at("#palette a:has-text('Полімер Груп')").first().waitFor();
            screen.page().keyboard().press("Enter");
            screen.page()
                    .getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName("Полімер Груп").setLevel(1))
                    .waitFor();
        }
    }

    @Test
    void aSellerDoesNotSeeDealsOfAnotherTeam() {
        Deal deal = lead("Рошен");
        try (Screen screen = browser.as(Sellers.MARKO, Look.WIDE)) {
            assertThat(screen.open("/deals/" + deal.id()).status()).isEqualTo(404);
        }
    }

    private Deal lead(String client) {
        return deals.open(
                new NewDeal(NewClient.named(client), "site", null, null, null, Map.of(), NewDeal.STANDARD_PROCESS),
                null);
    }

    private TeamId accountManagement() {
        return structure.teams().stream()
                .filter(team -> Integer.valueOf(3).equals(team.level()))
                .map(Team::id)
                .findFirst()
                .orElseThrow();
    }

    /** Lets go only when the board shows the card where it is to be. */
    private static void drag(Page page, Locator what, Locator where) {
        String card = what.getAttribute("id");
        var from = what.boundingBox();
        var to = where.boundingBox();
        page.mouse().move(from.x + 40, from.y + 12);
        page.mouse().down();
        page.mouse().move(from.x + 60, from.y + 20);
        page.mouse().move(to.x + 60, to.y + 40, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
        Locator there = where.locator("#" + card);
        for (int nudge = 0; nudge < 100 && there.count() == 0; nudge++) {
            page.mouse().move(to.x + 60 + nudge % 2, to.y + 40);
        }
        there.waitFor();
        page.mouse().up();
    }
}
