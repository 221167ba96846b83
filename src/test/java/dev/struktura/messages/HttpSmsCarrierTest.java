package dev.struktura.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.messages.ChannelProperties.Body;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HttpSmsCarrierTest {

    private static final Map<String, String> FIELDS =
            Map.of("phone", "{to}", "sms.text", "{text}", "sms.from", "{from}");
    private final JsonMapper json = JsonMapper.builder().build();
    private final Provider provider = new Provider();

    HttpSmsCarrierTest() throws IOException {}

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void theRequestIsTheDocumentThatTheSettingsDescribe() {
        provider.answering(200, "{\"status\":\"accepted\",\"id\":\"m-17\"}");
        Outcome outcome = json(FIELDS).send(Letters.sms("Оплатіть \"рахунок\" {from} №7"));
        Provider.Heard heard = provider.heard().getFirst();
        assertThat(outcome)
                .isEqualTo(new Outcome.Taken(List.of("m-17"), "200 {\"status\":\"accepted\",\"id\":\"m-17\"}"));
        assertThat(json.readTree(heard.body()))
                .isEqualTo(json.readTree("{\"phone\":\"+380671234567\",\"sms\":"
                        + "{\"text\":\"Оплатіть \\\"рахунок\\\" {from} №7\",\"from\":\"TechFlow\"}}"));
        assertThat(heard.contentType()).isEqualTo("application/json");
    }

    @Test
    void aFormIsEncodedSoThatTheWordsStayOneField() {
        provider.answering(200, "accepted");
        carrier(Body.FORM, "/send", Map.of("text", "{text}")).send(Letters.sms("a&b=ї 1"));
        assertThat(provider.heard().getFirst().body()).isEqualTo("text=a%26b%3D%D1%97+1");
    }

    @Test
    void wordsInTheAddressAreEncodedToo() {
        provider.answering(200, "accepted");
        carrier(Body.FORM, "/send?to={to}&text={text}", Map.of()).send(Letters.sms("a&to=1"));
        assertThat(provider.heard().getFirst().uri()).isEqualTo("/send?to=%2B380671234567&text=a%26to%3D1");
    }

    @Test
    void anAnswerWithoutTheSignOfSuccessIsARefusal() {
        provider.answering(200, "{\"status\":\"no money\"}");
        assertThat(json(FIELDS).send(Letters.sms("x"))).isEqualTo(new Outcome.Refused("200 {\"status\":\"no money\"}"));
    }

    @Test
    void aBusyProviderIsTriedLaterAndALostAnswerIsUnclear() {
        provider.answering(503, "busy");
        assertThat(json(FIELDS).send(Letters.sms("x"))).isInstanceOf(Outcome.NotNow.class);
        provider.answering(500, "oops");
        assertThat(json(FIELDS).send(Letters.sms("x"))).isInstanceOf(Outcome.Unclear.class);
        provider.hangingUp();
        assertThat(json(FIELDS).send(Letters.sms("x"))).isInstanceOf(Outcome.Unclear.class);
        provider.close();
        assertThat(json(FIELDS).send(Letters.sms("x"))).isInstanceOf(Outcome.NotNow.class);
    }

    @Test
    void theSettingsTellWhereItLeadsAndKeepTheirSecrets() {
        HttpSmsCarrier carrier = carrier(Body.FORM, "/send?key=secret&to={to}", Map.of());
        assertThat(carrier.describe()).isEqualTo(provider.url());
    }

    private HttpSmsCarrier json(Map<String, String> fields) {
        return carrier(Body.JSON, "/send", fields);
    }

    private HttpSmsCarrier carrier(Body body, String path, Map<String, String> fields) {
        return new HttpSmsCarrier(
                new ChannelProperties.Http(
                        provider.url() + path,
                        "POST",
                        body,
                        Map.of("Authorization", new Secret("Bearer secret")),
                        fields,
                        "TechFlow",
                        "accepted",
                        "\"id\":\"([^\"]+)\"",
                        Duration.ofSeconds(5)),
                json);
    }
}
