package dev.struktura.staff.web;

import static dev.struktura.testing.Sellers.ADMIN;
import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.IRYNA;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.OWNER;
import static dev.struktura.testing.Sellers.SOFIA;
import static dev.struktura.testing.Sellers.TARAS;
import static dev.struktura.testing.Sellers.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class SettingsPagesTest {

    private static final String PASSWORD = "горобець на даху";
    private static final String SAVE = "main form button.btn-primary";

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Autowired
    Staff staff;

    @Test
    void everyPageOfTheSettingsIsSoundInEveryLook() {
        for (Look look : Look.ALL) {
            try (Screen screen = browser.as(HEAD, look)) {
                open(screen, "/settings", "settings-profile");
                open(screen, "/settings/access", "settings-access");
                open(screen, "/settings/people", "settings-people");
                open(screen, "/settings/people/new", "settings-newcomer");
                open(screen, "/settings/people/" + person(OLENA).id(), "settings-person");
                open(screen, "/settings/absences", "settings-absences");
            }
        }
    }

    @Test
    void theDoorIsSoundInEveryLookAndAfterARefusal() {
        for (Look look : Look.ALL) {
            try (Screen screen = browser.visitor(look)) {
                screen.open("/sign-in");
                screen.at("#email").fill("nobody@techflow.example");
                screen.at("#password").fill("wrong");
                screen.at("#password").press("Enter");
                screen.at("[role=alert]:not([hidden])").waitFor();

                assertThat(screen.at("#email").inputValue()).isEqualTo("nobody@techflow.example");
                screen.picture("sign-in-refused");
                screen.axe();
                screen.noHorizontalScroll();
            }
        }
    }

    @Test
    void aDeepLinkIsReachedAfterSigningIn() {
        try (Screen screen = browser.visitor(Look.WIDE)) {
            screen.open("/settings/absences");
            assertThat(screen.page().url()).contains("/sign-in");

            screen.at("#email").fill(email(OLENA));
            screen.at("#password").fill("demo");
            screen.at("#password").press("Enter");
            screen.page().waitForURL("**/settings/absences");
        }
    }

    @Test
    void aHeadHiresSomebodyByKeyboardAlone() {
        try (Screen screen = browser.as(HEAD)) {
            screen.open("/settings/people/new");
            screen.at("#field-name").focus();
            screen.page().keyboard().type("Зоряна Нова");
            tabTo(screen, "field-email");
            screen.page().keyboard().type(email("zoryana"));
            tabTo(screen, "field-password");
            screen.page().keyboard().type(PASSWORD);
            screen.page().keyboard().press("Enter");
            screen.page().waitForURL("**/settings/people");

            assertThat(screen.at("main").textContent()).contains("Зоряна Нова");
            assertThat(new Visitor(api).signIn(email("zoryana"), PASSWORD).statusCode())
                    .isBetween(302, 303);
            screen.check();
        }
    }

    @Test
    void whatDoesNotFitIsToldWhereItWasTypedAndNothingTypedIsLost() {
        for (Look look : new Look[] {Look.WIDE, Look.PHONE.in("en")}) {
            try (Screen screen = browser.as(ADMIN, look)) {
                screen.open("/settings/people/new");
                screen.at("#field-name").fill("Ярослав");
                screen.at("#field-email").fill(email(OLENA));
                screen.at("#field-hours").fill("коли завгодно");
                screen.at(SAVE).first().click();
                screen.at("[aria-invalid=true]").first().waitFor();

                assertThat(screen.at("#field-name").inputValue()).isEqualTo("Ярослав");
                assertThat(screen.at("#field-hours").getAttribute("aria-invalid"))
                        .isEqualTo("true");
                assertThat(screen.at("#field-hours").getAttribute("aria-describedby"))
                        .isNotEmpty();
                screen.picture("settings-newcomer-refused");
                screen.axe();
                screen.noHorizontalScroll();
            }
        }
    }

    @Test
    void workingHoursAreChangedAndSaidInWords() {
        try (Screen screen = browser.as(HEAD)) {
            screen.open("/settings/people/" + person(TARAS).id());
            assertThat(screen.at("#field-hours").inputValue()).startsWith("пн–пт 9:00–13:00");
            screen.at("#field-hours").fill("пн–чт 10:00–16:00");
            screen.at(SAVE).first().click();
            screen.page().waitForURL("**/settings/people");

            assertThat(person(TARAS).hours()).hasToString("mon-thu 10:00-16:00");
            screen.open("/settings/people");
            assertThat(screen.at("main").textContent()).contains("10:00–16:00");
        }
    }

    @Test
    void whoeverWasChangedMeanwhileIsNotOverwritten() {
        try (Screen screen = browser.as(HEAD)) {
            screen.open("/settings/people/" + person(IRYNA).id());
            api.as(ADMIN)
                    .patch("/employees/" + person(IRYNA).id(), Map.of("hours", "fri 10:00-12:00"))
                    .expect(200);
            screen.at("#field-name").fill("Ірина Інша");
            screen.at(SAVE).first().click();
            screen.at("[role=alert]").first().waitFor();

            assertThat(person(IRYNA).name()).isEqualTo("Ірина Мороз");
            assertThat(screen.at("#field-name").inputValue()).isEqualTo("Ірина Інша");
            screen.axe();
        }
    }

    @Test
    void anAbsenceIsEnteredAndShownToThePersonItself() {
        try (Screen screen = browser.as(HEAD)) {
            screen.open("/settings/absences");
            screen.at("#field-employee").selectOption(person(MARKO).id().toString());
            screen.at("#field-from").fill("2099-07-01");
            screen.at("#field-to").fill("2099-07-14");
            screen.at("#field-note").fill("Карпати");
            screen.at(SAVE).click();
            screen.at("main :text('Карпати')").first().waitFor();
            assertThat(screen.at(".settings-list").textContent())
                    .as("whole days are told as days, with the last one as it was typed")
                    .contains("14")
                    .doesNotContain("00:00");
            screen.picture("settings-absence-entered");
            screen.check();
        }
        try (Screen marko = browser.as(MARKO);
                Screen sofia = browser.as(SOFIA)) {
            marko.open("/settings/absences");
            sofia.open("/settings/absences");

            assertThat(marko.at("main").textContent()).contains("Карпати");
            assertThat(marko.at("#field-from").count()).isZero();
            assertThat(sofia.at("main").textContent()).doesNotContain("Карпати");
        }
    }

    @Test
    void theLanguageOfLettersIsThePersonsOwn() {
        try (Screen screen = browser.as(SOFIA)) {
            screen.open("/settings");
            screen.at("#field-locale").selectOption("en");
            screen.at("form[action='/settings/language'] button").click();
            screen.settle();

            assertThat(person(SOFIA).locale()).isEqualTo(Locale.ENGLISH);
            screen.check();
        }
    }

    @Test
    void aTokenIsShownOnceFocusedAndCanBeRevoked() {
        try (Screen screen = browser.as(MARKO)) {
            screen.open("/settings/access");
            screen.at("#field-name").fill("Звіти");
            screen.at("form[action='/settings/tokens'] button").click();
            screen.at("#secret").waitFor();

            String secret = screen.at("#secret").inputValue();
            assertThat(screen.page().evaluate("document.activeElement.id")).isEqualTo("secret");
            screen.picture("settings-token");
            screen.check();
            api.anonymous()
                    .with("Authorization", "Bearer " + secret)
                    .get("/deals")
                    .expect(200);

            screen.at("form[action^='/settings/tokens'][action$='/revocation'] button")
                    .click();
            screen.settle();

            api.anonymous()
                    .with("Authorization", "Bearer " + secret)
                    .get("/deals")
                    .expect(401);
        }
    }

    @Test
    void aPasswordIsChangedByWhoeverKnowsThePresentOne() {
        try (Screen screen = browser.as(OWNER)) {
            screen.open("/settings/access");
            screen.at("#field-present").fill("не той");
            screen.at("#field-password").fill(PASSWORD);
            screen.at("form[action='/settings/password'] button").click();
            screen.at("#field-present[aria-invalid=true]").waitFor();
            screen.axe();

            screen.at("#field-present").fill("demo");
            screen.at("#field-password").fill(PASSWORD);
            screen.at("form[action='/settings/password'] button").click();
            screen.settle();

            assertThat(new Visitor(api).signIn(email(OWNER), PASSWORD).statusCode())
                    .isBetween(302, 303);
        }
    }

    @Test
    void whoeverDecidesAboutNobodyIsOfferedNoPeople() {
        try (Screen screen = browser.as(ANALYST, Look.PHONE)) {
            screen.open("/settings");

            assertThat(screen.at("a[href='/settings/people']").count()).isZero();
            assertThat(screen.open("/settings/people").status()).isEqualTo(403);
            screen.axe();
        }
    }

    private static void open(Screen screen, String path, String picture) {
        screen.open(path);
        screen.picture(picture);
        screen.check();
    }

    /** Goes on with the Tab key until the element has the focus. */
    private static void tabTo(Screen screen, String id) {
        for (int i = 0;
                i < 15 && !screen.page().evaluate("document.activeElement.id").equals(id);
                i++) {
            screen.page().keyboard().press("Tab");
        }
        assertThat(screen.page().evaluate("document.activeElement.id")).isEqualTo(id);
    }

    private Employee person(String login) {
        return staff.byEmail(email(login)).orElseThrow();
    }
}
