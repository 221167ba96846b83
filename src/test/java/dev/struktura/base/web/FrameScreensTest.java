package dev.struktura.base.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.struktura.testing.Browser;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class FrameScreensTest {

    @Autowired
    Browser browser;

    @Test
    void signingInReadsWellInEveryLook() {
        for (Look look : Look.ALL) {
            try (Screen screen = browser.visitor(look)) {
                screen.open("/sign-in");
                screen.picture("sign-in");
                screen.check();
            }
        }
    }

    @Test
    void thePaletteReadsWellInEveryLook() {
        browser.everyLook(Sellers.HEAD, "/board", "palette", screen -> {
            screen.page().keyboard().press("Control+k");
            screen.at("#palette [role=option]").first().waitFor();
            screen.page().keyboard().type("Мед");
            screen.at("#palette a:has-text('Медлайн')").first().waitFor();
        });
    }

    @Test
    void theSearchPageReadsWellInEveryLook() {
        browser.everyLook(Sellers.HEAD, "/search?q=Мед", "search");
    }

    @Test
    void hitsSpeakTheLanguageOfTheScreen() {
        try (Screen screen = browser.as(Sellers.HEAD, Look.WIDE.in("ru"))) {
            screen.open("/search?q=Медлайн");
            assertThat(screen.at("main")).containsText("Квалификация");
        }
    }

    @Test
    void theClockOfTheDemoReadsWellInEveryLook() {
        browser.everyLook(Sellers.HEAD, "/board", "clock", screen -> {
            screen.at(".top-clock").click();
            screen.at("#clock .btn").first().waitFor();
        });
    }

    @Test
    void aPageThatIsNotThereSaysWhatToDoInEveryLook() {
        for (Look look : Look.ALL) {
            try (Screen screen = browser.as(Sellers.OLENA, look)) {
                screen.open("/deals/00000000-0000-7000-8000-000000000000");
                screen.picture("not-found");
                screen.axe();
                screen.noHorizontalScroll();
                assertThat(screen.at("main .btn-primary")).hasAttribute("href", "/");
            }
        }
    }

    @Test
    void theSecondaryPagesOfAPhoneAreBehindMore() {
        try (Screen screen = browser.as(Sellers.HEAD, Look.PHONE)) {
            screen.open("/board");
            assertThat(screen.at(".bottom a").first()).hasAttribute("href", "/team");
            screen.at(".bottom button").click();
            screen.at("#more a").first().waitFor();
            screen.picture("more");
            screen.check();
        }
    }
}
