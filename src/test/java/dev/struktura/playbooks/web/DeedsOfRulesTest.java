package dev.struktura.playbooks.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What rules do, as it is typed in the designer. */
@StrukturaTest
class DeedsOfRulesTest {

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Test
    void aMessageToTheClientIsChosenFromTheTemplatesThereAre() {
        Map<String, Object> words = Map.of("uk", "Дякуємо!", "ru", "Спасибо!", "en", "Thank you!");
        api.as(Sellers.HEAD)
                .post("/message-templates", Map.of("key", "thanks", "name", "Подяка", "subject", words, "text", words))
                .expect(201);
        String draft = draft();
        try (Screen screen = designer(draft, "rule.delivery.project")) {
            Hand hand = Hand.withKeyboard(screen);
            hand.select(screen.at("#new-action"), "message");
            hand.add("add-action");
            assertThat(screen.at(".process-findings")).containsText("такого немає");
            hand.choose("does-1-template", "thanks");
            hand.choose("does-1-channel", "sms");

            assertThat(doing(draft, "delivery", "project").at("/1/message").toString())
                    .isEqualTo("{\"template\":\"thanks\",\"channel\":\"sms\"}");
            assertThat(screen.at(".process-findings")).not().containsText("такого немає");
            screen.picture("process-message");
            screen.check();
        }
    }

    @Test
    void tasksOfTheProjectAreTypedAndTheDraftStaysSound() {
        String draft = draft();
        try (Screen screen = designer(draft, "rule.delivery.project")) {
            Hand hand = Hand.withKeyboard(screen);
            hand.fill("does-0-tasks-0-uk", "Замір");
            hand.fill("does-0-tasks-0-amount", "2");
            hand.choose("does-0-tasks-0-unit", "days");

            JsonNode task = doing(draft, "delivery", "project").at("/0/start-project/tasks/0");
            assertThat(task.at("/title/uk").asString()).isEqualTo("Замір");
            assertThat(task.at("/due").asString()).isEqualTo("P2D");
            assertThat(errors(draft)).isEmpty();
            screen.check();
        }
    }

    private Screen designer(String draft, String at) {
        Screen screen = browser.as(Sellers.HEAD);
        screen.open("/processes/drafts/" + draft + "?at=" + at);
        screen.page().waitForFunction("() => window.designerIsReady");
        return screen;
    }

    private String draft() {
        return api.as(Sellers.HEAD)
                .post("/processes/techflow/drafts")
                .expect(201)
                .at("/id");
    }

    /** What a rule of the draft does, one action after the other. */
    private JsonNode doing(String draft, String stage, String rule) {
        return of(
                        of(
                                        api.as(Sellers.HEAD)
                                                .get("/processes/techflow/drafts/" + draft)
                                                .expect(200)
                                                .body()
                                                .at("/document/stages"),
                                        stage)
                                .path("rules"),
                        rule)
                .path("do");
    }

    private static JsonNode of(JsonNode list, String key) {
        return list.valueStream()
                .filter(one -> one.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> errors(String draft) {
        return api.as(Sellers.HEAD)
                .post("/processes/techflow/drafts/" + draft + "/checks")
                .expect(200)
                .body()
                .at("/findings")
                .valueStream()
                .filter(one -> one.path("severity").asString().equalsIgnoreCase("error"))
                .map(JsonNode::toString)
                .toList();
    }
}
