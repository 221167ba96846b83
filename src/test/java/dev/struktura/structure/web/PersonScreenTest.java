package dev.struktura.structure.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.struktura.staff.Staff;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class PersonScreenTest {

    @Autowired
    Browser browser;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Test
    void theHeadTrainsSomebodyAndLetsThemStandIn() {
        clock.freezeAt("2027-02-01T08:00:00Z");
        String page = "/structure/people/"
                + staff.byEmail(Sellers.email(Sellers.OLENA)).orElseThrow().id();
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open(page);
            screen.at("#stand-in-team").selectOption("Конвертація");
            screen.at("#stand-in-from").fill("2027-02-01");
            screen.at("#stand-in-to").fill("2027-02-05");
            screen.at("form[action$=stand-ins] .btn-primary").click();
            assertThat(screen.at("#stand-in-wrong")).containsText("немає запису про навчання");

            screen.at("[aria-label='Записати навчання: Конвертація']").click();
            assertThat(screen.at(".settings-list").first()).containsText("Записано");
            screen.at("#stand-in-team").selectOption("Конвертація");
            screen.at("#stand-in-from").fill("2027-02-01");
            screen.at("#stand-in-to").fill("2027-02-05");
            screen.at("form[action$=stand-ins] .btn-primary").click();

            assertThat(screen.at(".settings-list").last()).containsText("Триває");
            screen.check();
            screen.open("/structure");
            assertThat(screen.at(".structure-team").nth(1)).containsText("Олена Коваль");
            assertThat(screen.at(".structure-team").nth(0)).containsText("Заміняє в команді «Конвертація»");
            screen.picture("structure-with-a-stand-in");
        }
        browser.everyLook(Sellers.HEAD, page, "person-places");
    }
}
