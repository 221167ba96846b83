package dev.struktura.structure.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class ActivationScreensTest {

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Test
    void whatWouldChangeIsAccessibleInEveryLook() {
        DealOnItsWay.start(api, "1000.00");

        browser.everyLook(Sellers.HEAD, "/structure/designs/" + pods() + "/activation", "activation");
    }

    @Test
    void aStructureIsPutInForceForAReasonAndTakenBack() {
        String before = inForce();
        String pods = pods();
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/structure/designs/" + pods);
            screen.at(".design-tools .btn-primary").click();
            assertThat(screen.at("#outlook-people")).containsText("6");
            assertThat(screen.at("[aria-labelledby=outlook-sight]")).containsText("Олена Коваль");
            assertThat(screen.at("[aria-labelledby=outlook-sight]")).not().containsText("Наталія Бондар");
            screen.at("#activation-reason").fill("Пробуємо поди");
            screen.at(".activation-form button").click();
            assertThat(screen.at("#activation form[action$=reversal]")).isVisible();
            assertThat(inForce()).isEqualTo(pods);
            screen.picture("activation-done");
            screen.check();

            screen.at("#activation form[action$=reversal] button").click();
            assertThat(screen.at("#activation form[action$=reversal]")).hasCount(0);
            assertThat(inForce()).isEqualTo(before);
            screen.noErrors();
        }
    }

    @Test
    void whatWasScheduledIsCalledOffAndNotChangedMeanwhile() {
        String pods = pods();
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/structure/designs/" + pods + "/activation");
            screen.at("#activation-at").fill("2030-01-07T09:00");
            screen.at("#activation-reason").fill("З нового року");
            screen.at(".activation-form button").click();
            screen.at("#activation form[action$=cancellation]").waitFor();
            screen.open("/structure/designs/" + pods);
            assertThat(screen.at(".design-edit")).hasCount(0);

            screen.open("/structure/designs/" + pods + "/activation");
            screen.at("#activation form[action$=cancellation] button").click();
            screen.at(".activation-form").waitFor();
            screen.open("/structure/designs/" + pods);
            assertThat(screen.at(".design-edit")).hasCount(1);
        }
    }

    @Test
    void errorsKeepItFromBeingPutInForce() {
        String empty = api.as(Sellers.HEAD)
                .send("POST", "/structures", "{\"name\":\"Порожня\",\"teams\":[]}")
                .expect(201)
                .at("/id");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/structure/designs/" + empty + "/activation");

            assertThat(screen.at(".is-blocked")).isVisible();
            assertThat(screen.at(".activation-form")).hasCount(0);
            screen.check();
        }
    }

    private String pods() {
        return api.as(Sellers.HEAD)
                .post("/structure-templates/pods/drafts")
                .expect(201)
                .at("/id");
    }

    private String inForce() {
        return api.as(Sellers.HEAD).get("/structures").expect(200).at("/items/0/id");
    }
}
