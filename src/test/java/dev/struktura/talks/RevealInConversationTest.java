package dev.struktura.talks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From where a client wrote is revealed as any contact point is: for a reason, counted and journaled. */
@StrukturaTest
class RevealInConversationTest {

    @Autowired
    private Api api;

    @Autowired
    private Browser browser;

    @Autowired
    private Strangers strangers;

    @Autowired
    private JdbcClient jdbc;

    private DealOnItsWay deal;
    private String client;

    @BeforeEach
    void aDeal() {
        jdbc.sql("delete from talks.message").update();
        jdbc.sql("delete from clients.reveal").update();
        deal = DealOnItsWay.start(api);
        client = api.as(Sellers.HEAD).get(deal.path()).expect(200).at("/client/id");
    }

    @Test
    void theAddressOfAContactIsRevealedForAReasonAndCounted() {
        strangers.mail("Ірина", "Iryna@Ganok.example", "Раз");
        String point = first("contactPoint");
        api.as(Sellers.HEAD)
                .post("/contact-points/" + point + "/reveals", Map.of())
                .expect(400);
        assertThat(api.as(Sellers.HEAD)
                        .post("/contact-points/" + point + "/reveals", Map.of("reason", "Відповідаю"))
                        .expect(200)
                        .at("/value"))
                .isEqualTo("iryna@ganok.example");
        assertThat(jdbc.sql("select count(*) from clients.reveal")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsNoContactOfTheClientIsNotRevealedNorAnythingToAnalysts() {
        ReceivedId id = strangers.mail("Петро", "petro@reveal.example", "Два");
        api.as(Sellers.HEAD)
                .post("/received-messages/" + id + "/assignment", Map.of("client", client))
                .expect(200);
        strangers.sms("+380501112233", "Три");
        Answer conversation =
                api.as(Sellers.HEAD).get(deal.path() + "/conversation").expect(200);
        assertThat(conversation.body().at("/items/0/contactPoint").isNull()).isTrue();
        assertThat(conversation.at("/items/1/contactPoint")).isNotEmpty();
        Answer analyst =
                api.as(Sellers.ANALYST).get(deal.path() + "/conversation").expect(200);
        assertThat(analyst.body().at("/items/1/contactPoint").isNull()).isTrue();
    }

    @Test
    void aContactOfAnotherClientIsNotRevealedInThisThread() {
        ReceivedId id = strangers.mail("Павло", "pavlo@reveal.example", "Чотири");
        api.as(Sellers.HEAD)
                .post("/received-messages/" + id + "/assignment", Map.of("client", client))
                .expect(200);
        Map<String, Object> pavlo = Map.of("name", "Павло", "emails", List.of("pavlo@reveal.example"));
        api.as(Sellers.HEAD)
                .post("/clients", Map.of("name", "Інша компанія", "contacts", List.of(pavlo)))
                .expect(201);
        Answer conversation =
                api.as(Sellers.HEAD).get(deal.path() + "/conversation").expect(200);
        assertThat(conversation.body().at("/items/0/contactPoint").isNull()).isTrue();
    }

    @Test
    void theNumberIsRevealedFromTheThread() {
        strangers.sms("+380501112233", "Передзвоніть");
        try (Screen screen = browser.as(Sellers.HEAD, Look.PHONE)) {
            screen.open(deal.path());
            screen.at(".talk-reveal").click();
            screen.at("dialog[open] [name=reason]").fill("Передзвоню");
            screen.picture("conversation-reveal");
            screen.check();
            screen.at("dialog[open] .btn-primary").click();
            screen.at("dialog[open]").getByText("380501112233").waitFor();
            screen.check();
        }
        assertThat(jdbc.sql("select count(*) from clients.reveal")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private String first(String field) {
        return api.as(Sellers.HEAD)
                .get(deal.path() + "/conversation")
                .expect(200)
                .at("/items/0/" + field);
    }
}
