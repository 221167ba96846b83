package dev.struktura.billing.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.base.Money;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MonobankTest {

    private static final UUID ORDER = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    private static final ProviderAccess ACCESS = new ProviderAccess(MonobankFake.TOKEN);

    private final MonobankFake bank = new MonobankFake();
    private final Monobank adapter = adapter(Duration.ZERO);

    MonobankTest() throws IOException {}

    private Monobank adapter(Duration keyPause) {
        return new Monobank(new MonobankSettings(bank.address(), keyPause));
    }

    @AfterEach
    void stop() {
        bank.close();
    }

    @Test
    void anOrderIsToldInTheSmallestUnitsAndNumbersOfItsCurrency() throws ProviderFault {
        OpenedPage page = adapter.open(order("1234.05"), ACCESS);

        assertThat(page).isEqualTo(new OpenedPage("p2_1", URI.create("https://pay.mbnk.biz/p2_1")));
        JsonNode told = bank.orders().getFirst();
        assertThat(told.path("amount").asInt()).isEqualTo(123405);
        assertThat(told.path("ccy").asInt()).isEqualTo(980);
        assertThat(told.at("/merchantPaymInfo/reference").asString()).isEqualTo(ORDER.toString());
        assertThat(told.at("/merchantPaymInfo/destination").asString()).isEqualTo("2026-00017");
        assertThat(told.path("webHookUrl").asString()).isEqualTo("https://crm.example/hooks/payments/monobank");
        assertThat(told.path("validity").asInt()).isEqualTo(86_400);
    }

    @Test
    void whatTheBankRefusesIsToldInItsWords() {
        assertThat(messageOf(() -> adapter.open(order("1.00"), new ProviderAccess("other"))))
                .startsWith("403")
                .contains("FORBIDDEN");
    }

    private interface Asking {
        void ask() throws ProviderFault;
    }

    private static String messageOf(Asking asking) {
        try {
            asking.ask();
            return "";
        } catch (ProviderFault fault) {
            return String.valueOf(fault.getMessage());
        }
    }

    @Test
    void aBankThatIsNotThereIsAFaultToo() {
        bank.close();
        assertThat(messageOf(() -> adapter.introduce(ACCESS))).isNotBlank();
    }

    @Test
    void aSignedMessageIsRead() throws Exception {
        assertThat(read(news("success", 4200, "")))
                .isEqualTo(new ProviderNews(
                        ORDER,
                        "p2_9",
                        new Standing(
                                Standing.State.PAID,
                                Money.of("42.00", "UAH"),
                                Money.of("0.00", "UAH"),
                                Instant.parse("2026-11-28T10:00:00Z"))));
    }

    @Test
    void onlyRefundsThatWentThroughAreReturned() throws Exception {
        String list = """
            ,"cancelList":[{"status":"success","amount":1000,"ccy":980},{"status":"processing","amount":500,"ccy":980}]\
            """;
        Standing standing = read(news("success", 4200, list)).standing();
        assertThat(standing.returned()).isEqualTo(Money.of("10.00", "UAH"));
        assertThat(read(news("reversed", 4200, "")).standing().returned()).isEqualTo(Money.of("42.00", "UAH"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no base64!", "AAAA"})
    void whatTheBankDidNotSignIsRefused(String signature) {
        String body = news("success", 4200, "");
        assertThatThrownBy(() -> adapter.read(bytes(body), signature, ACCESS)).isInstanceOf(ForgedNews.class);
    }

    @Test
    void aBodyThatWasChangedIsRefused() {
        String signature = bank.sign(news("success", 4200, ""));
        assertThatThrownBy(() -> adapter.read(bytes(news("success", 420000, "")), signature, ACCESS))
                .isInstanceOf(ForgedNews.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "no json",
                "{\"reference\":\"x\",\"ccy\":980}",
                "{\"reference\":\"0198c0de-0000-7000-8000-000000000001\",\"ccy\":1,\"amount\":1,\"status\":\"success\"}"
            })
    void signedNonsenseIsRefused(String body) {
        assertThatThrownBy(() -> adapter.read(bytes(body), bank.sign(body), ACCESS))
                .isInstanceOf(ForgedNews.class);
    }

    @Test
    void anotherKeyIsAskedForWhenASignatureDoesNotFit() throws Exception {
        read(news("created", 4200, ""));
        read(news("processing", 4200, ""));
        assertThat(bank.keysGiven()).isEqualTo(1);

        bank.changeKey();
        assertThat(read(news("success", 4200, "")).standing().state()).isEqualTo(Standing.State.PAID);
        assertThat(bank.keysGiven()).isEqualTo(2);
    }

    @Test
    void nonsenseDoesNotMakeUsAskWithoutAPause() throws Exception {
        Monobank patient = adapter(Duration.ofHours(1));
        String body = news("created", 4200, "");
        patient.read(bytes(body), bank.sign(body), ACCESS);

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> patient.read(bytes(body), "AAAA", ACCESS)).isInstanceOf(ForgedNews.class);
        }
        assertThat(bank.keysGiven()).isEqualTo(1);
    }

    private ProviderNews read(String body) throws Exception {
        return adapter.read(bytes(body), bank.sign(body), ACCESS);
    }

    private static PaymentOrder order(String amount) {
        return new PaymentOrder(
                ORDER,
                Money.of(amount, "UAH"),
                "2026-00017",
                URI.create("https://crm.example/"),
                URI.create("https://crm.example/hooks/payments/monobank"),
                Duration.ofDays(1));
    }

    private static String news(String status, int amount, String more) {
        return """
            {"invoiceId":"p2_9","status":"%s","amount":%d,"ccy":980,"reference":"%s","modifiedDate":"2026-11-28T10:00:00Z"%s}\
            """.formatted(status, amount, ORDER, more);
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
