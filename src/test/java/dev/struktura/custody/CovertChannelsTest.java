package dev.struktura.custody;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Ways to learn of another team's client without being shown it: ids in bodies and filters, and values that have to be unique. */
@StrukturaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CovertChannelsTest {

    private static final String PHONE = "+380671234501";
    private static final String EMAIL = "iryna@far.example";
    private static final String TAX_ID = "40123456";

    @Autowired
    Api api;

    private Caller stranger;
    private String client;
    private String deal;
    private String invoice;
    private String own;

    @BeforeAll
    void aClientOfTheSecondLevelAndASellerOfTheThird() {
        Caller head = api.as(Sellers.HEAD);
        stranger = api.as(Sellers.MARKO);
        deal = DealOnItsWay.start(api, "1200.00").toAgreement().id();
        client = head.get("/deals/" + deal).at("/client/id");
        invoice = head.get("/invoices?deal=" + deal).at("/items/0/id");
        head.patch("/clients/" + client, Map.of("taxId", TAX_ID)).expect(200);
        head.post(
                        "/clients/" + client + "/contacts",
                        Map.of("name", "Ірина", "phones", List.of(PHONE), "emails", List.of(EMAIL)))
                .expect(201);
        own = stranger.post("/clients", Map.of("name", "Своя справа"))
                .expect(201)
                .at("/id");
        stranger.get("/clients/" + client).expect(404);
        stranger.get("/clients/" + own).expect(200);
    }

    @Test
    void anIdOfAnotherTeamInABodyIsAnIdOfNothing() {
        alike(deal, id -> stranger.post("/tasks", Map.of("title", "Подзвонити", "deal", id)));
        alike(client, id -> stranger.post("/clients/" + own + "/merges", Map.of("merged", id)));
        alike(
                invoice,
                id -> stranger.post(
                        "/payments",
                        Map.of(
                                "invoiceId",
                                id,
                                "amount",
                                Map.of("amount", "5.00", "currency", "UAH"),
                                "paidAt",
                                "2026-01-05T10:00:00Z")));
    }

    @Test
    void anIdOfAnotherTeamInAFilterIsAnIdOfNothing() {
        for (String list : List.of("/tasks?deal=", "/invoices?deal=", "/payments?deal=")) {
            alike(deal, id -> stranger.get(list + id));
        }
    }

    @Test
    void aClientMayBeRegisteredWithWhatAnotherTeamsClientHasAndNothingIsSaid() {
        sameAnswers(
                registered(Map.of("phones", List.of(PHONE)), Map.of()),
                registered(Map.of("phones", List.of("+380671234599")), Map.of()));
        sameAnswers(
                registered(Map.of("emails", List.of(EMAIL)), Map.of()),
                registered(Map.of("emails", List.of("iryna@fir.example")), Map.of()));
        sameAnswers(registered(Map.of(), Map.of("taxId", TAX_ID)), registered(Map.of(), Map.of("taxId", "32855961")));
    }

    @Test
    void aClientsDuplicatesAreOnlyThoseThePersonSees() {
        String twin = registered(Map.of("phones", List.of(PHONE), "emails", List.of(EMAIL)), Map.of("taxId", TAX_ID))
                .at("/id");

        assertThat(stranger.get("/clients/" + twin + "/duplicates").expect(200).text())
                .doesNotContain(client);
        assertThat(api.as(Sellers.HEAD)
                        .get("/clients/" + twin + "/duplicates")
                        .expect(200)
                        .text())
                .contains(client);
    }

    @Test
    void whatAPersonMayNotSetIsRefusedAndNotIgnored() {
        String path = "/clients/" + own;
        for (String property : List.of("id", "team", "teamId", "owner", "version", "createdAt")) {
            Answer answer = stranger.patch(path, Map.of("name", "Нова", property, client));
            assertThat(answer.status()).as(property).isEqualTo(400);
        }
        assertThat(stranger.get(path).at("/name")).isEqualTo("Своя справа");
    }

    private Answer registered(Map<String, Object> contact, Map<String, Object> more) {
        Map<String, Object> person = new HashMap<>(contact);
        person.put("name", "Ірина");
        Map<String, Object> body = new HashMap<>(more);
        body.put("name", "Чужа схожа");
        body.put("contacts", List.of(person));
        return stranger.post("/clients", body).expect(201);
    }

    private static void sameAnswers(Answer one, Answer other) {
        assertThat(shape(one)).isEqualTo(shape(other));
    }

    /** What is in an answer but ids and digits. */
    private static String shape(Answer answer) {
        return answer.status() + answer.text().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+", "#");
    }

    private static void alike(String foreign, Function<String, Answer> request) {
        Answer theirs = request.apply(foreign);
        Answer nothing = request.apply(UUID.randomUUID().toString());
        assertThat(shape(theirs)).isEqualTo(shape(nothing));
    }
}
