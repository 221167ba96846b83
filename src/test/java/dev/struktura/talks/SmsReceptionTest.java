package dev.struktura.talks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.messages.Arrival;
import dev.struktura.messages.Channel;
import dev.struktura.messages.SmsPart;
import dev.struktura.messages.SmsPart.Alphabet;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SMS of clients reach their deals, whole. */
@StrukturaTest
class SmsReceptionTest {

    private static final String US = "380441234567";
    private static final String IRYNA = "380501112233";

    @Autowired
    private SmsReception reception;

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    private DealOnItsWay deal;

    @BeforeEach
    void aDeal() {
        jdbc.sql("delete from talks.message").update();
        deal = DealOnItsWay.start(api);
    }

    @Test
    void anSmsOfAClientIsPartOfTheDeal() {
        hear(new SmsPart(Alphabet.GSM7, new byte[] {0x48, 0x69, 0x1b, 0x65}, 0, 1, 1));
        assertThat(texts()).containsExactly("Hi€");
        assertThat(deal.happened("message-received")).isEqualTo(1);
    }

    @Test
    void partsAreJoinedInTheirOrderAndCharactersThatWereCutAreWhole() {
        byte[] text = "Так 👍".getBytes(StandardCharsets.UTF_16BE);
        int within = text.length - 2;
        hear(new SmsPart(Alphabet.UCS2, Arrays.copyOfRange(text, within, text.length), 7, 2, 2));
        assertThat(texts()).isEmpty();
        hear(new SmsPart(Alphabet.UCS2, Arrays.copyOf(text, within), 7, 1, 2));
        assertThat(texts()).containsExactly("Так 👍");
    }

    @Test
    void aReferenceIsUsedAgainForTheNextMessage() {
        for (String words : List.of("раз", "два")) {
            hear(new SmsPart(Alphabet.UCS2, words.getBytes(StandardCharsets.UTF_16BE), 7, 1, 2));
            hear(new SmsPart(Alphabet.UCS2, "!".getBytes(StandardCharsets.UTF_16BE), 7, 2, 2));
        }
        assertThat(texts()).containsExactly("раз!", "два!");
    }

    private void hear(SmsPart part) {
        reception.arrived(new Arrival(Channel.SMS, US, IRYNA, part));
    }

    private List<String> texts() {
        return api.as(Sellers.HEAD)
                .get(deal.path() + "/conversation")
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/text").asString())
                .toList();
    }
}
