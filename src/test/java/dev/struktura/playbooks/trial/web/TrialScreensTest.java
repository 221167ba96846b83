package dev.struktura.playbooks.trial.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@StrukturaTest
class TrialScreensTest {

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Test
    void aDealThatExistsNowhereIsLedThroughThePublishedProcess() {
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/processes/techflow/versions/1/trial");
            assertThat(screen.at("#trial-now")).hasText("Вхідний лід");

            screen.at("button[value='next']").click();
            assertThat(screen.at(".trial-scenes > li").first()).containsText("24 години без дії");
            screen.at("button[value='move:qualification']").click();
            screen.at("button[value='move:proposal']").click();
            assertThat(screen.at(".trial-scenes > li").first()).containsText("не впускає. Потрібно: Потреба, Бюджет");
            screen.at("#trial-value").fill("Склад");
            screen.at("#trial-value").press("Enter");
            assertThat(screen.at(".trial-facts")).containsText("Склад");
        }
    }

    @Test
    void theTrialIsAccessibleInEveryLook() {
        browser.everyLook(
                Sellers.HEAD,
                "/processes/drafts/" + draft()
                        + "/trial?from=2026-03-02T09:00:00Z&act=move:qualification&act=wind:PT48H"
                        + "&act=move:proposal&act=act:call%3Dnegative",
                "process-trial");
    }

    @Test
    void whatADryRunFoundIsAccessibleInEveryLook() {
        DealOnItsWay.start(api).toProposal();
        String draft = draft();
        api.as(Sellers.HEAD)
                .post("/processes/techflow/drafts/" + draft + "/dry-runs", Map.of("months", 6))
                .expect(202);
        api.as(Sellers.HEAD).post("/clock/advances", Map.of("by", "PT1S")).expect(200);

        browser.everyLook(Sellers.HEAD, "/processes/drafts/" + draft + "/dry-runs", "process-dry-run");
    }

    /** Wants to know the legal name before there is a proposal. */
    private String draft() {
        Answer draft = api.as(Sellers.HEAD).post("/processes/techflow/drafts").expect(201);
        ObjectNode document = (ObjectNode) draft.body().at("/document").deepCopy();
        document.at("/stages")
                .valueStream()
                .filter(stage -> stage.at("/key").asString().equals("proposal"))
                .forEach(stage -> ((ObjectNode) stage).putArray("gate").add("legalName"));
        api.as(Sellers.HEAD)
                .put("/processes/techflow/drafts/" + draft.at("/id"), document)
                .expect(200);
        return draft.at("/id");
    }
}
