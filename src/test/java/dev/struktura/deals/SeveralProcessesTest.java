package dev.struktura.deals;

import static dev.struktura.testing.Sellers.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Publishing;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** New business and repeat sales side by side, and deals that pass from one to the other. */
@StrukturaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralProcessesTest {

    private static final String REPEAT = """
        key: repeat
        name: { uk: Повторний продаж, ru: Повторная продажа, en: Repeat sale }
        fields: []
        stages:
          - key: call
            name: { uk: Дзвінок, ru: Звонок, en: Call }
            hint: { uk: Зателефонуйте, ru: Позвоните, en: Call }
            duty: lead-generation
            next: [again]
            rules:
              - key: call-first
                name: { uk: Дзвінок, ru: Звонок, en: Call }
                on: entry
                do: [{ task: { title: { uk: Дзвінок, ru: Звонок, en: Call }, due: PT2H } }]
          - key: again
            name: { uk: Знову, ru: Снова, en: Again }
            hint: { uk: Продайте, ru: Продайте, en: Sell }
            kind: won
        """;

    private static final String HUNT = """
        key: hunt
        name: { uk: Пошук, ru: Поиск, en: Hunt }
        fields: []
        stages:
          - key: found
            name: { uk: Знайдено, ru: Найдено, en: Found }
            hint: { uk: Запитайте, ru: Спросите, en: Ask }
            duty: lead-generation
            next: []
            rules:
              - key: knows-us
                name: { uk: Знає нас, ru: Знает нас, en: Knows us }
                on: activity
                outcome: positive
                do: [{ transfer: { process: repeat } }]
              - key: nowhere
                name: { uk: Нікуди, ru: Никуда, en: Nowhere }
                on: activity
                outcome: negative
                do: [{ transfer: { process: nowhere } }]
              - key: idle
                name: { uk: Тиша, ru: Тишина, en: Idle }
                after: PT24H
                do: [{ remind: { text: { uk: Тиша, ru: Тишина, en: Idle } } }]
        """;

    @Autowired
    Api api;

    @Autowired
    ProcessVersions versions;

    @Autowired
    JdbcClient sql;

    @BeforeAll
    void threeProcesses() {
        versions.publish(ProcessDocument.parse(REPEAT), Publishing.SHIPPED);
        versions.publish(ProcessDocument.parse(HUNT), Publishing.SHIPPED);
    }

    @Test
    void aDealIsOpenedInTheProcessThatIsNamed() {
        Answer deal = open("repeat").expect(201);

        assertThat(deal.at("/process/key")).isEqualTo("repeat");
        assertThat(deal.at("/stage/key")).isEqualTo("call");
        assertThat(api.as(HEAD).get("/deals?process=repeat").body().at("/items").findValuesAsString("id"))
                .contains(deal.at("/id"));
        assertThat(api.as(HEAD)
                        .get("/deals?process=techflow")
                        .body()
                        .at("/items")
                        .findValuesAsString("id"))
                .doesNotContain(deal.at("/id"));
    }

    @Test
    void aProcessThatIsNotThereIsRefused() {
        assertThat(open("nowhere").at("/errors/0/path")).isEqualTo("process");
    }

    @Test
    void aRuleTakesADealToAnotherProcessWithAllItsHistory() {
        String deal = open("hunt").expect(201).at("/id");

        answer(deal, "positive");

        Answer now = api.as(HEAD).get("/deals/" + deal).expect(200);
        assertThat(now.at("/process/key")).isEqualTo("repeat");
        assertThat(now.at("/stage/key")).isEqualTo("call");
        assertThat(types(deal)).containsSubsequence("deal-opened", "activity-logged", "process-changed", "deal-moved");
        assertThat(timers(deal)).as("timers of the process before").isZero();
        assertThat(sql.sql("select count(*) from desk.task where deal = ? and state = 'open'")
                        .param(UUID.fromString(deal))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        api.as(HEAD).post("/deals/" + deal + "/moves", Map.of("to", "again")).expect(200);
    }

    @Test
    void aTransferToNowhereIsToldAndTheDealStays() {
        String deal = open("hunt").expect(201).at("/id");

        answer(deal, "negative");

        assertThat(api.as(HEAD).get("/deals/" + deal).at("/process/key")).isEqualTo("hunt");
        assertThat(types(deal)).contains("move-blocked");
        assertThat(timers(deal)).isEqualTo(1);
    }

    private Answer open(String process) {
        Map<String, Object> lead = new HashMap<>(Map.of("client", Map.of("name", "ТОВ Промінь"), "source", "site"));
        lead.put("process", process);
        return api.as(HEAD).post("/leads", lead);
    }

    private void answer(String deal, String outcome) {
        api.as(HEAD)
                .post("/deals/" + deal + "/activities", Map.of("kind", "call", "outcome", outcome))
                .expect(201);
    }

    private List<String> types(String deal) {
        return StreamSupport.stream(
                        api.as(HEAD)
                                .get("/deals/" + deal + "/journal?limit=200")
                                .body()
                                .at("/items")
                                .spliterator(),
                        false)
                .map(entry -> entry.at("/type").asString())
                .toList();
    }

    private long timers(String deal) {
        return sql.sql("select count(*) from process.timer where case_id = ?")
                .param(UUID.fromString(deal))
                .query(Long.class)
                .single();
    }
}
