package dev.struktura.deals.api;

import static dev.struktura.testing.Sellers.ANALYST;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A seller writes to a client without seeing the address. */
@StrukturaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersApiTest {

    private static final Map<String, String> LETTER = Map.of("subject", "Зустріч", "text", "Чекаю на вас о десятій.");

    @Autowired
    Api api;

    private DealOnItsWay deal;
    private String phone;
    private String email;

    @BeforeAll
    void aLead() {
        deal = DealOnItsWay.start(api);
        String client = api.as(HEAD).get(deal.path()).at("/client/id");
        Answer card = api.as(HEAD).get("/clients/" + client).expect(200);
        phone = "/contact-points/" + card.at("/contacts/0/contactPoints/0/id") + "/letters";
        email = "/contact-points/" + card.at("/contacts/0/contactPoints/1/id") + "/letters";
    }

    @Test
    void aLetterIsInTheOutboxMaskedAndCountsAsAnAction() {
        long before = deal.happened("activity-logged");

        Answer posted = api.as(OLENA).post(email, LETTER).expect(201);

        assertThat(posted.at("/channel")).isEqualTo("email");
        assertThat(posted.text()).doesNotContain("iryna@ganok");
        assertThat(deal.happened("activity-logged")).isEqualTo(before + 1);
        Answer outbox = api.as(OLENA).get("/messages").expect(200);
        assertThat(outbox.at("/items/0/subject")).isEqualTo("Зустріч");
        assertThat(outbox.at("/items/0/to/masked")).isEqualTo("i***@ganok.example");
        assertThat(outbox.at("/items/0/about/id")).isEqualTo(deal.id());
    }

    @Test
    void aNumberGetsAnSms() {
        assertThat(api.as(OLENA)
                        .post(phone, Map.of("text", "Передзвоню о десятій"))
                        .expect(201)
                        .at("/channel"))
                .isEqualTo("sms");
    }

    @Test
    void aSubjectIsOneLineHoweverItIsWritten() {
        Map<String, String> sly = Map.of("subject", "Ціна\r\nBcc: all@rival.example", "text", "Ось вона");

        api.as(OLENA).post(email, sly).expect(201);

        assertThat(api.as(OLENA).get("/messages").at("/items/0/subject")).isEqualTo("Ціна Bcc: all@rival.example");
    }

    @Test
    void whoDoesNotSeeTheClientOrOnlyReadsWritesNothing() {
        api.as(MARKO).post(email, LETTER).expect(404);
        api.as(ANALYST).post(email, LETTER).expect(403);
        api.as(OLENA).post(email, Map.of("text", " ")).expect(400);
    }

    @Test
    void theFormShowsTheMaskAndSaysWhatBecomesOfIt() {
        Visitor olena = Visitor.as(OLENA, api);

        assertThat(olena.get(email + "/new").body())
                .contains("i****@g****.example")
                .doesNotContain("iryna@ganok");
        assertThat(olena.submit(email, Map.of("text", "")).statusCode()).isEqualTo(422);
        assertThat(olena.submit(email, LETTER).statusCode()).isEqualTo(302);
    }
}
