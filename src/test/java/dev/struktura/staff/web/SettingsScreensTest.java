package dev.struktura.staff.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class SettingsScreensTest {

    @Autowired
    Browser browser;

    @Test
    void everybodySeesTheirProfileInEveryLook() {
        browser.everyLook(Sellers.OLENA, "/settings", "settings");
    }

    @Test
    void theAdministratorSeesThePeopleInEveryLook() {
        browser.everyLook(Sellers.ADMIN, "/settings/people", "people");
    }

    @Test
    void aNewcomerIsEnteredInEveryLook() {
        browser.everyLook(Sellers.ADMIN, "/settings/people/new", "person-new");
    }

    @Test
    void aPersonIsChangedInEveryLook() {
        browser.everyLook(Sellers.ADMIN, "/settings/people", "person", screen -> {
            screen.at(".settings-who a:has-text('Коваль')").click();
            screen.at("h1:has-text('Коваль')").waitFor();
        });
    }

    @Test
    void absencesAreEnteredInEveryLook() {
        try (Screen screen = browser.as(Sellers.ADMIN)) {
            screen.open("/settings/absences");
            screen.at("#field-employee").selectOption(new SelectOption().setIndex(3));
            screen.at("#field-from").fill("2099-07-01");
            screen.at("#field-to").fill("2099-07-14");
            screen.at(".settings-form .btn-primary").click();
            assertThat(screen.at(".settings-list li")).hasCount(1);
        }
        browser.everyLook(Sellers.ADMIN, "/settings/absences", "absences");
    }
}
