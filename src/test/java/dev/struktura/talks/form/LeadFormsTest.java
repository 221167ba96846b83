package dev.struktura.talks.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Forms that strangers fill in on other sites. */
@StrukturaTest
class LeadFormsTest {

    private static final String SITE = "https://techflow.example";
    private static final Map<String, String> OKSANA = Map.of(
            "name", "Оксана", "phone", "+380 67 555 11 22", "email", "oksana@zirka.example", "text", "Потрібен склад");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private Caller head;
    private String path;

    @BeforeEach
    void aFormOfTheSite() {
        clock.freezeAt("2026-03-02T09:00:00Z");
        head = api.as(Sellers.HEAD);
        path = head.post("/lead-forms", Map.of("name", "Заявка з сайту", "origins", List.of(SITE)))
                .expect(201)
                .at("/path");
    }

    @AfterEach
    void runOn() {
        clock.run();
    }

    @Test
    void whatAStrangerFillsInIsALeadWithTheWordsInItsConversation() {
        HttpResponse<String> answer = script(filled(), SITE);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        String deal = head.get("/deals?q=Оксана").expect(200).at("/items/0/id");
        assertThat(head.get("/deals/" + deal + "/conversation").at("/items/0/text"))
                .isEqualTo("Потрібен склад");
        assertThat(head.get("/deals/" + deal + "/conversation").at("/items/0/medium"))
                .isEqualTo("form");
    }

    @Test
    void theSameTicketTwiceIsOneLeadAndWhoeverIsKnownIsToldNothingElse() {
        Map<String, String> once = filled();
        String first = script(once, SITE).body();
        int leads = leads();
        assertThat(script(once, SITE).body()).isEqualTo(first);
        assertThat(leads()).isEqualTo(leads);
        assertThat(script(filled(), SITE).body()).isEqualTo(first);
        assertThat(clients()).isEqualTo(1);
    }

    @Test
    void aProgramThatFillsInTheTrapLeavesNothing() {
        Map<String, String> trapped = filled();
        trapped.put("website", "https://spam.example");
        int leads = leads();
        assertThat(script(trapped, SITE).statusCode()).isEqualTo(201);
        assertThat(leads()).isEqualTo(leads);
    }

    @Test
    void whoeverIsFasterThanPeopleOrForgesTheTicketIsRefused() {
        Map<String, String> hasty = new HashMap<>(OKSANA);
        hasty.put("ticket", ticket());
        Map<String, String> forged = new HashMap<>(OKSANA);
        forged.put("ticket", hasty.get("ticket").replaceFirst("^\\d+", "1"));
        assertThat(script(hasty, SITE).statusCode()).isEqualTo(400);
        assertThat(script(forged, SITE).statusCode()).isEqualTo(400);
        clock.advance(Duration.ofSeconds(3));
        assertThat(script(hasty, SITE).statusCode()).isEqualTo(201);
    }

    @Test
    void otherSitesMayNotPost() {
        assertThat(script(filled(), "https://other.example").statusCode()).isEqualTo(403);
        assertThat(script(filled(), "null").statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyFillsAFormInAgainAndAgain() {
        for (int i = 0; i < 6; i++) {
            assertThat(script(filled(), SITE).statusCode()).isEqualTo(201);
        }
        assertThat(script(filled(), SITE).statusCode()).isEqualTo(429);
        clock.advance(Duration.ofHours(1));
        assertThat(script(filled(), SITE).statusCode()).isEqualTo(201);
    }

    @Test
    void aFormWithoutScriptsIsAnsweredByAPage() {
        assertThat(form(filled()).statusCode()).isEqualTo(200);
        Map<String, String> unreachable = filled();
        unreachable.put("phone", "");
        unreachable.put("email", "");
        HttpResponse<String> again = form(unreachable);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("field-error").contains("Потрібен склад");
    }

    @Test
    void aRemovedFormLeadsNowhere() {
        String id = head.get("/lead-forms?limit=200")
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .filter(form -> form.at("/path").asString().equals(path))
                .map(form -> form.at("/id").asString())
                .findFirst()
                .orElseThrow();
        head.delete("/lead-forms/" + id).expect(204);
        assertThat(script(filled(), SITE).statusCode()).isEqualTo(404);
    }

    /** Opened three seconds ago. */
    private Map<String, String> filled() {
        Map<String, String> filled = new HashMap<>(OKSANA);
        filled.put("ticket", ticketOrNone());
        clock.advance(Duration.ofSeconds(3));
        return filled;
    }

    private String ticketOrNone() {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(api.uri(path + "/ticket")).header("Origin", SITE));
        return answer.statusCode() == 200
                ? json.readTree(answer.body()).at("/ticket").asString()
                : "";
    }

    private String ticket() {
        return json.readTree(
                        send(HttpRequest.newBuilder(api.uri(path + "/ticket")).header("Origin", SITE))
                                .body())
                .at("/ticket")
                .asString();
    }

    private HttpResponse<String> script(Map<String, String> fields, String origin) {
        return send(HttpRequest.newBuilder(api.uri(path))
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(fields))));
    }

    private HttpResponse<String> form(Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(api.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", SITE)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int leads() {
        return jdbc.sql("select count(*) from talks.message")
                .query(Integer.class)
                .single();
    }

    private int clients() {
        return jdbc.sql("select count(*) from clients.client where name = 'Оксана'")
                .query(Integer.class)
                .single();
    }
}
