package dev.struktura.structure.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class ComparisonScreenTest {

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Test
    void twoDesignsSideBySideAreAccessibleInEveryLook() {
        String pods = api.as(Sellers.HEAD)
                .post("/structure-templates/pods/drafts")
                .expect(201)
                .at("/id");

        browser.everyLook(Sellers.HEAD, "/structure/designs/" + pods + "/comparison", "designs-compared");
    }

    @Test
    void whoMovesAndWhichTeamsChangeIsTold() {
        String active = api.as(Sellers.HEAD).get("/structures").expect(200).at("/items/0/id");
        String levels = api.as(Sellers.HEAD)
                .post("/structure-templates/two-levels/drafts")
                .expect(201)
                .at("/id");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/structure/designs/" + levels + "/comparison?with=" + active);

            assertThat(screen.at(".compare-teams > .is-removed")).containsText("Акаунт-менеджмент");
            assertThat(screen.at(".compare-teams > .is-changed")).hasCount(1);
            assertThat(screen.at(".compare-moves")).containsText("Марко Савченко");
            assertThat(screen.at(".compare-moves li")).hasCount(1);
        }
    }

    @Test
    void thePictureTellsItsFiguresAsATableToo() {
        DealOnItsWay.start(api, "1000.00");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/structure");
            screen.at(".structure-picture").scrollIntoViewIfNeeded();
            screen.picture("structure-picture");
            assertThat(screen.at(".picture-team")).hasCount(3);
            assertThat(screen.at(".picture-way")).hasCount(2);

            screen.at("#picture-figures summary").click();
            assertThat(screen.at("#picture-figures tbody tr").first()).containsText("Лідогенерація");
            screen.check();
        }
    }
}
