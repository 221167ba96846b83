package dev.struktura.deals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Reason;
import dev.struktura.process.ActionHandler.Order;
import dev.struktura.process.CaseView;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@StrukturaTest
class MessageTemplatesTest {

    private static final Map<String, String> TEXT = Map.of(
            "uk", "Добрий день, {client.name}! Ваша справа №{deal.number}.",
            "ru", "Добрый день, {client.name}! Ваше дело №{deal.number}.",
            "en", "Good day, {client.name}! Your case is {deal.number}.");

    @Autowired
    private Api api;

    @Autowired
    private MessageAction action;

    @Autowired
    private TransactionTemplate transactions;

    private Caller head;
    private DealOnItsWay deal;

    @BeforeEach
    void aDeal() {
        head = api.as(Sellers.HEAD);
        deal = DealOnItsWay.start(api);
    }

    @Test
    void aTemplateIsShownOnADealInItsClientsLanguage() {
        make("welcome");
        String number = head.get(deal.path()).at("/number");

        Answer preview = head.post("/message-templates/welcome/previews", Map.of("deal", deal.id()))
                .expect(200);

        assertThat(preview.at("/language")).isEqualTo("uk");
        assertThat(preview.at("/text")).endsWith("Ваша справа №" + number + ".").doesNotContain("{");
    }

    @Test
    void anUnknownFieldAndAMissingLanguageAreRefusedAtTheirPlace() {
        Map<String, String> wrong = new HashMap<>(TEXT);
        wrong.put("ru", "Здравствуйте!\n{client.nmae}");
        wrong.put("en", "");
        Answer refused = head.post("/message-templates", template(wrong)).expect(400);
        assertThat(refused.text()).contains("text.ru", "client.nmae", "text.en");
    }

    @Test
    void aSubjectOfTwoLinesIsRefused() {
        Map<String, Object> template = new HashMap<>(template(TEXT));
        template.put("subject", Map.of("uk", "Ціна\r\nBcc: all@rival.example", "ru", "", "en", ""));
        assertThat(head.post("/message-templates", template).expect(400).at("/errors/0/path"))
                .isEqualTo("subject.uk");
    }

    @Test
    void everyChangeIsAVersionAndTheSameWordsAreNone() {
        make("kept");
        assertThat(head.put("/message-templates/kept", template(TEXT)).at("/version"))
                .isEqualTo("1");
        Map<String, String> other = new HashMap<>(TEXT);
        other.put("uk", "Інакше, {client.name}");
        assertThat(head.put("/message-templates/kept", template(other)).at("/version"))
                .isEqualTo("2");
        Answer versions = head.get("/message-templates/kept/versions").expect(200);
        assertThat(versions.at("/items/1/text/uk")).isEqualTo(TEXT.get("uk"));
        head.with("If-Match", "\"1\"")
                .put("/message-templates/kept", template(TEXT))
                .expect(412);
    }

    @Test
    void aKeyStandsForOneTemplateAndNoneIsMadeByChangingIt() {
        make("once");
        Map<String, Object> again = new HashMap<>(template(TEXT));
        again.put("key", "once");
        head.post("/message-templates", again).expect(409);
        head.put("/message-templates/never", template(TEXT)).expect(404);
    }

    @Test
    void sellersUseTemplatesAndDoNotChangeThem() {
        make("shared");
        Caller olena = api.as(Sellers.OLENA);
        olena.get("/message-templates/shared").expect(200);
        olena.put("/message-templates/shared", template(TEXT)).expect(403);
    }

    @Test
    void aRuleWritesToTheClientByATemplate() {
        make("by-rule");
        order("by-rule");
        Answer message = newest();
        assertThat(message.at("/items/0/about/id")).isEqualTo(deal.id());
        assertThat(message.at("/items/0/subject")).isEqualTo("Вітаємо");
        assertThat(message.at("/items/0/to/client")).isEqualTo("true");
    }

    @Test
    void aRuleWithoutItsTemplateIsSeenInTheOutboxAndStopsNothing() {
        order("not-there");
        assertThat(newest().at("/items/0/about/id")).isEqualTo(deal.id());
    }

    private void make(String key) {
        Map<String, Object> template = new HashMap<>(template(TEXT));
        template.put("key", key);
        head.post("/message-templates", template).expect(201);
    }

    private Answer newest() {
        return head.get("/messages?limit=1").expect(200);
    }

    private void order(String template) {
        CaseView view =
                new CaseView(UUID.fromString(deal.id()), 1, "Угода", "techflow", 1, "inbound", 1, null, null, Map.of());
        Order order = new Order(
                view,
                "welcome",
                Map.of("template", template),
                Instant.parse("2026-03-02T09:00:00Z"),
                Reason.of("why.message.sent"),
                null);
        transactions.executeWithoutResult(_ -> action.perform(List.of(order)));
    }

    private static Map<String, Object> template(Map<String, String> text) {
        return Map.of(
                "name",
                "Вітання",
                "subject",
                Map.of("uk", "Вітаємо", "ru", "Приветствуем", "en", "Welcome"),
                "text",
                text);
    }
}
