package dev.struktura.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TelegramCarrierTest {

    private static final String TOKEN = "123456:AA-secret";
    private final JsonMapper json = JsonMapper.builder().build();
    private final Provider telegram = new Provider();

    TelegramCarrierTest() throws IOException {}

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void theBotSendsTheWordsToTheChat() {
        telegram.answering(200, "{\"ok\":true,\"result\":{\"message_id\":42}}");
        Outcome outcome = send("Рахунок: сплатіть до п’ятниці");
        JsonNode sent = json.readTree(telegram.heard().getFirst().body());
        assertThat(outcome).isEqualTo(new Outcome.Taken(List.of("42"), "200 message_id 42"));
        assertThat(telegram.heard().getFirst().uri()).isEqualTo("/bot" + TOKEN + "/sendMessage");
        assertThat(sent.path("chat_id").asString()).isEqualTo("777");
        assertThat(sent.path("text").asString()).isEqualTo("Рахунок: сплатіть до п’ятниці");
    }

    @Test
    void aChatThatBlockedTheBotIsARefusalInTelegramsWords() {
        telegram.answering(
                403, "{\"ok\":false,\"error_code\":403,\"description\":\"Forbidden: bot was blocked by the user\"}");
        assertThat(send("x")).isEqualTo(new Outcome.Refused("403 Forbidden: bot was blocked by the user"));
    }

    @Test
    void aBotThatIsTooFastWaitsAsLongAsItIsTold() {
        telegram.answering(
                429, "{\"ok\":false,\"description\":\"Too Many Requests\",\"parameters\":{\"retry_after\":31}}");
        assertThat(send("x")).isEqualTo(new Outcome.NotNow("429 Too Many Requests", Duration.ofSeconds(31)));
    }

    @Test
    void anAnswerThatIsNoAnswerLeavesItUnclear() {
        telegram.answering(502, "<html>Bad Gateway</html>");
        assertThat(send("x")).isInstanceOf(Outcome.Unclear.class);
        telegram.hangingUp();
        assertThat(send("x")).isInstanceOf(Outcome.Unclear.class);
    }

    @Test
    void whenTelegramIsAwayNothingLeftAndNothingTellsTheToken() {
        telegram.close();
        Outcome outcome = send("x");
        assertThat(outcome).isInstanceOf(Outcome.NotNow.class);
        assertThat(outcome.answer()).doesNotContain(TOKEN);
        assertThat(settings().toString()).doesNotContain(TOKEN);
    }

    private Outcome send(String text) {
        return new TelegramCarrier(settings(), json).send(Letters.to("777", text));
    }

    private TelegramBot settings() {
        return new TelegramBot(new Secret(TOKEN), URI.create(telegram.url()), Duration.ofSeconds(5));
    }
}
