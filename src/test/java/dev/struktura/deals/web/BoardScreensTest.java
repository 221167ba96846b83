package dev.struktura.deals.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.struktura.clients.NewClient;
import dev.struktura.deals.Deal;
import dev.struktura.deals.Deals;
import dev.struktura.deals.NewDeal;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class BoardScreensTest {

    /** Width of the words in a search field minus the room that it has for them. */
    private static final String CUT = """
        field => {
          const style = getComputedStyle(field);
          const pen = document.createElement("canvas").getContext("2d");
          pen.font = style.font;
          return pen.measureText(field.placeholder).width
            - (field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight));
        }\
        """;

    @Autowired
    Browser browser;

    @Autowired
    Deals deals;

    @Test
    void theSearchFieldSaysWholeWhatItSearches() {
        for (String language : List.of("uk", "ru", "en")) {
            for (int width : new int[] {1440, 390, 360}) {
                try (Screen screen = browser.as(Sellers.HEAD, new Look(width, "light", language))) {
                    for (String path : List.of("/board", "/deals")) {
                        screen.open(path);
                        Number cut = (Number) screen.at(".filter [name=q]").evaluate(CUT);
                        assertThat(cut.doubleValue())
                                .as("%s at %d in %s", path, width, language)
                                .isLessThanOrEqualTo(0);
                    }
                }
            }
        }
    }

    @Test
    void aCardMovedByKeyboardIntoAStageWithAGateAsksInPlaceAndStaysWhenTheAnswerIsNo() {
        Deal deal = lead("Камертон");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/board");
            Locator card = screen.at("#card-" + deal.id() + " a");
            card.focus();
            screen.page().keyboard().press("Shift+ArrowRight");
            assertThat(screen.at("#col-qualification #card-" + deal.id() + " a"))
                    .isFocused();
            screen.page().keyboard().press("Shift+ArrowRight");
            assertThat(screen.at("#dialogs dialog[open] #wanted-budget")).isFocused();
            screen.axe();

            screen.page().keyboard().press("Escape");
            assertThat(screen.at("#dialogs dialog")).hasCount(0);
            assertThat(card).isFocused();
            assertThat(screen.at("#col-qualification #card-" + deal.id())).isVisible();
            screen.noErrors();
        }
        assertThat(deals.get(deal.id()).stage().key()).isEqualTo("qualification");
    }

    @Test
    void aCardWhoseGateIsAnsweredInPlaceStandsInItsNewColumnAndTheBoardSaysSo() {
        Deal deal = lead("Веселка");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/board");
            Locator moved = screen.at("#col-qualification #card-" + deal.id() + " a");
            screen.at("#card-" + deal.id() + " a").focus();
            screen.page().keyboard().press("Shift+ArrowRight");
            assertThat(moved).isFocused();
            screen.page().keyboard().press("Shift+ArrowRight");
            screen.at("#wanted-budget").fill("90 000");
            screen.at("#wanted-decisionMaker").fill("Director");
            screen.at("#dialogs .btn-primary").click();

            assertThat(screen.at("#col-proposal #card-" + deal.id())).isVisible();
            assertThat(screen.at("#col-qualification #card-" + deal.id())).hasCount(0);
            assertThat(screen.at("#dialogs dialog")).hasCount(0);
            assertThat(screen.at("#toasts")).containsText("Веселка");
            screen.noErrors();
        }
    }

    @Test
    void theBoardScrollsWhenACardIsDraggedToItsEdge() {
        Deal deal = lead("Обрій");
        try (Screen screen = browser.as(Sellers.HEAD, new Look(900, "light", "uk"))) {
            screen.open("/board");
            screen.page().waitForFunction("() => window.boardIsReady");
            var from = screen.at("#card-" + deal.id()).boundingBox();
            var board = screen.at("#board").boundingBox();
            double y = from.y + 20;
            screen.page().mouse().move(from.x + 40, y);
            screen.page().mouse().down();
            screen.page().mouse().move(from.x + 60, y);
            for (int nudge = 0; nudge < 200 && scrolled(screen) == 0; nudge++) {
                screen.page().mouse().move(board.x + board.width - 12 - nudge % 2, y);
            }
            assertThat(scrolled(screen)).isPositive();
            screen.page().mouse().up();
        }
    }

    private static int scrolled(Screen screen) {
        return ((Number) screen.at("#board").evaluate("board => Math.round(board.scrollLeft)")).intValue();
    }

    /** A new deal whose need is known; budget and decision maker are not. */
    private Deal lead(String client) {
        return deals.open(
                new NewDeal(
                        NewClient.named(client),
                        "site",
                        null,
                        null,
                        null,
                        Map.of("need", "Дошка"),
                        NewDeal.STANDARD_PROCESS),
                null);
    }
}
