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
import dev.struktura.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
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

    @Autowired
    private TestClock clock;

    private DealOnItsWay deal;

    @AfterEach
    void runOn() {
        clock.run();
    }

    @BeforeEach
    void aDeal() {
        clock.freezeAt("2026-03-02T09:00:00Z");
        jdbc.sql("delete from talks.message").update();
        jdbc.sql("delete from talks.sms_heard").update();
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

    @Test
    void anSmsThatTheCentreDeliversAgainIsOneMessage() {
        SmsPart part = new SmsPart(Alphabet.GSM7, "Hi".getBytes(StandardCharsets.US_ASCII), 0, 1, 1);
        hear(part);
        clock.advance(Duration.ofSeconds(50));
        hear(part);
        reception.arrived(new Arrival(Channel.SMS, US, "380509998877", part));
        assertThat(texts()).containsExactly("Hi");
        assertThat(waiting()).containsExactly("Hi");
        assertThat(deal.happened("message-received")).isEqualTo(1);
    }

    @Test
    void theSameWordsAMinuteLaterAreSaidAgain() {
        SmsPart part = new SmsPart(Alphabet.GSM7, "Yes".getBytes(StandardCharsets.US_ASCII), 0, 1, 1);
        hear(part);
        clock.advance(Duration.ofSeconds(61));
        hear(part);
        assertThat(texts()).containsExactly("Yes", "Yes");
    }

    @Test
    void aMessageInPartsIsOneForAsLongAsItsReferenceIsTheSame() {
        SmsPart first = new SmsPart(Alphabet.GSM7, "Good ".getBytes(StandardCharsets.US_ASCII), 9, 1, 2);
        SmsPart second = new SmsPart(Alphabet.GSM7, "day".getBytes(StandardCharsets.US_ASCII), 9, 2, 2);
        hear(first);
        hear(second);
        clock.advance(Duration.ofHours(2));
        hear(second);
        hear(first);
        assertThat(texts()).containsExactly("Good day");
        hear(new SmsPart(Alphabet.GSM7, "Good ".getBytes(StandardCharsets.US_ASCII), 10, 1, 2));
        hear(new SmsPart(Alphabet.GSM7, "day".getBytes(StandardCharsets.US_ASCII), 10, 2, 2));
        assertThat(texts()).containsExactly("Good day", "Good day");
    }

    private void hear(SmsPart part) {
        reception.arrived(new Arrival(Channel.SMS, US, IRYNA, part));
    }

    private List<String> waiting() {
        return texts("/received-messages");
    }

    private List<String> texts() {
        return texts(deal.path() + "/conversation");
    }

    private List<String> texts(String list) {
        return api.as(Sellers.HEAD)
                .get(list)
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/text").asString())
                .toList();
    }
}
