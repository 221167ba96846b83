package dev.struktura.deals.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.clients.NewClient;
import dev.struktura.deals.Deal;
import dev.struktura.deals.Deals;
import dev.struktura.deals.NewDeal;
import dev.struktura.staff.Staff;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class BulkEditScreensTest {

    @Autowired
    Browser browser;

    @Autowired
    Deals deals;

    @Autowired
    Staff staff;

    @Autowired
    Api api;

    @Test
    void thePreviewReadsWellInEveryLook() {
        Deal one = lead("Аметист");
        Deal other = lead("Смарагд");
        browser.everyLook(Sellers.HEAD, "/deals?q=" + one.number(), "bulk-bar", screen -> choose(screen, one));
        browser.everyLook(
                Sellers.HEAD, "/deals", "bulk-preview", screen -> preview(screen, "qualification", one, other));
    }

    @Test
    void aDealThatIsThereAlreadyIsNotCalledImpossible() {
        Deal deal = lead("Топаз");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/deals");
            preview(screen, "inbound", deal);
            assertThat(screen.at("tbody")).containsText("Так уже є");
            assertThat(screen.at("form[action$='/application']")).hasCount(0);
        }
    }

    @Test
    void whoeverGivesUpIsBackOnTheListThatTheyCameFrom() {
        Deal deal = lead("Корал");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/deals?status=open&stage=inbound&q=Корал");
            preview(screen, "qualification", deal);
            screen.at(".bulk-buttons a").click();
            assertThat(screen.at(".filter [name=q]")).hasValue("Корал");
            assertThat(screen.at(".filter [name=stage]")).hasValue("inbound");
        }
    }

    @Test
    void nobodyWhoOnlyReadsIsGivenADeal() {
        Deal deal = lead("Бурштин");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/deals");
            assertThat(screen.at("#bulk-bar [name=owner]")).containsText("Олена Коваль");
            assertThat(screen.at("#bulk-bar [name=owner]")).not().containsText("Павло Рибак");
        }
        String analyst =
                staff.byEmail(Sellers.email(Sellers.ANALYST)).orElseThrow().id().toString();
        var refused = Visitor.as(Sellers.HEAD, api)
                .submit("/deals/bulk-edits", Map.of("deal", deal.id().toString(), "kind", "owner", "owner", analyst));
        assertThat(refused.statusCode()).isEqualTo(400);
    }

    private static void choose(Screen screen, Deal... chosen) {
        for (Deal deal : chosen) {
            screen.at("input[value='" + deal.id() + "']").check();
        }
    }

    private static void preview(Screen screen, String stage, Deal... chosen) {
        choose(screen, chosen);
        screen.at("#bulk-bar [name=stage]").selectOption(stage);
        screen.at("#bulk-bar .btn-primary").click();
        screen.at(".bulk-buttons").waitFor();
    }

    private Deal lead(String client) {
        return deals.open(
                new NewDeal(NewClient.named(client), "site", null, null, null, Map.of(), NewDeal.STANDARD_PROCESS),
                null);
    }
}
