package dev.struktura.playbooks.change;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@StrukturaTest
class PublicationScreensTest {

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Test
    void whatIsAskedBeforePublishingIsAccessibleInEveryLook() {
        DealOnItsWay.start(api, "1000.00");

        browser.everyLook(Sellers.HEAD, "/processes/drafts/" + withoutInbound() + "/publication?mode=now", "publish");
    }

    @Test
    void aDraftIsPublishedWithAMappingAndTakenBack() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1000.00");
        api.as(Sellers.HEAD)
                .patch(deal.path(), Map.of("fields", Map.of("need", "Облік")))
                .expect(200);
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/processes/drafts/" + withoutInbound() + "/publication");
            screen.at("input[value=now]").check();
            screen.at("#publish-preview").click();
            assertThat(screen.at("#preview .compare-moves")).containsText(deal.number());
            screen.at("#became-inbound").selectOption("incoming");
            screen.at("#field-need").selectOption("purpose");
            screen.at("[data-key=publish-timers-of] summary").click();
            screen.at("#timer-idle-24h").selectOption("CANCEL");
            screen.check();
            screen.at("#publish-reason").fill("Нова назва першої стадії");
            screen.at("#publish-do").click();
            assertThat(screen.at("form[action$=taking-back]")).isVisible();
            assertThat(stage(deal)).isEqualTo("incoming");
            assertThat(after(deal).at("/fields/purpose").asString()).isEqualTo("Облік");
            assertThat(timers(deal)).isEmpty();
            screen.picture("publication-done");
            screen.check();

            screen.at("form[action$=taking-back] button").click();
            assertThat(screen.at("form[action$=taking-back]")).hasCount(0);
            assertThat(stage(deal)).isEqualTo("inbound");
            assertThat(after(deal).at("/fields/need").asString()).isEqualTo("Облік");
            assertThat(timers(deal)).contains("idle-24h");

            screen.open("/processes/publications");
            assertThat(screen.at(".process-list li").first()).containsText("Нова назва першої стадії");
            assertThat(screen.at(".process-list .chip").first()).hasText("Відкликано");
            screen.check();
            screen.picture("publications");
        }
    }

    private JsonNode after(DealOnItsWay deal) {
        return api.as(Sellers.HEAD).get(deal.path()).body();
    }

    private List<String> timers(DealOnItsWay deal) {
        return after(deal)
                .at("/timers")
                .valueStream()
                .map(timer -> timer.at("/rule").asString())
                .toList();
    }

    private String stage(DealOnItsWay deal) {
        return api.as(Sellers.HEAD).get(deal.path()).at("/stage/key");
    }

    private String withoutInbound() {
        String standard = api.as(Sellers.HEAD)
                .get("/processes/techflow/versions/1")
                .expect(200)
                .text();
        return api.as(Sellers.HEAD)
                .post(
                        "/processes/techflow/drafts",
                        new JsonMapper()
                                .readTree(standard.replace("\"inbound\"", "\"incoming\"")
                                        .replace("\"need\"", "\"purpose\"")))
                .expect(201)
                .at("/id");
    }
}
