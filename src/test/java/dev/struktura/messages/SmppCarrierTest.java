package dev.struktura.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.messages.ChannelProperties.LongMessages;
import dev.struktura.testing.TestCertificate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmppCarrierTest {

    private final SmsCentre centre = new SmsCentre();
    private final BlockingQueue<String> receipts = new LinkedBlockingQueue<>();
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final SmppCarrier carrier = carrier("geheim", LongMessages.UDH, false);

    SmppCarrierTest() throws IOException {}

    @AfterEach
    void stop() throws IOException {
        carrier.close();
        centre.close();
    }

    @Test
    void aShortLatinMessageGoesInTheDefaultAlphabet() {
        Outcome outcome = carrier.send(Letters.sms("Invoice 7 is due"));
        SubmitSm submit = centre.taken().getFirst();
        assertThat(outcome).isEqualTo(new Outcome.Taken(List.of("3e9"), "message id 3e9"));
        assertThat(submit.getDestAddress()).isEqualTo("380671234567");
        assertThat(submit.getSourceAddr()).isEqualTo("TechFlow");
        assertThat(submit.getDataCoding()).isEqualTo((byte) 0);
        assertThat(centre.words()).isEqualTo("Invoice 7 is due");
    }

    @Test
    void cyrillicGoesInUcs2() {
        carrier.send(Letters.sms("Рахунок №7: їжак, ґанок, €"));
        assertThat(centre.taken().getFirst().getDataCoding()).isEqualTo(Alphabet.ALPHA_UCS2.value());
        assertThat(centre.words()).isEqualTo("Рахунок №7: їжак, ґанок, €");
    }

    @Test
    void aLongMessageGoesAsPartsThatThePhonePutsTogether() {
        String text = "Доброго дня! ".repeat(20);
        Outcome outcome = carrier.send(Letters.sms(text));
        List<SubmitSm> parts = centre.taken();
        assertThat(((Outcome.Taken) outcome).providerIds()).hasSize(4);
        assertThat(parts).hasSize(4).allMatch(SubmitSm::isUdhi);
        for (int i = 0; i < 4; i++) {
            byte[] octets = parts.get(i).getShortMessage();
            assertThat(octets).startsWith(5, 0, 3, parts.getFirst().getShortMessage()[3], 4, i + 1);
            assertThat(octets.length).isLessThanOrEqualTo(140);
        }
        assertThat(centre.words()).isEqualTo(text);
    }

    @Test
    void aLongMessageGoesInOnePieceWhereTheCentreSplitsItself() {
        try (SmppCarrier whole = carrier("geheim", LongMessages.PAYLOAD, false)) {
            whole.send(Letters.sms("a".repeat(400)));
        }
        OptionalParameter.Message_payload payload =
                centre.taken().getFirst().getOptionalParameter(OptionalParameter.Message_payload.class);
        assertThat(centre.taken()).hasSize(1);
        assertThat(payload.getValue()).hasSize(400);
    }

    @Test
    void aThrottledMessageIsTriedLaterAndAnInvalidNumberIsNot() {
        centre.answering(SMPPConstant.STAT_ESME_RTHROTTLED);
        assertThat(carrier.send(Letters.sms("x"))).isEqualTo(new Outcome.NotNow("submit_sm_resp 0x00000058"));
        centre.answering(SMPPConstant.STAT_ESME_RINVDSTADR);
        assertThat(carrier.send(Letters.sms("x"))).isEqualTo(new Outcome.Refused("submit_sm_resp 0x0000000B"));
    }

    @Test
    void aLineThatEndsBeforeTheAnswerLeavesItUnclearAndNothingIsSentTwice() {
        centre.hangingUp();
        assertThat(carrier.send(Letters.sms("once"))).isInstanceOf(Outcome.Unclear.class);
        assertThat(centre.taken()).hasSize(1);
    }

    @Test
    void theLineIsBoundAnewAfterItBroke() {
        carrier.send(Letters.sms("first"));
        centre.drop();
        waitUntilTheCarrierKnows();
        assertThat(carrier.send(Letters.sms("second"))).isInstanceOf(Outcome.Taken.class);
        assertThat(centre.taken()).hasSize(2);
    }

    @Test
    void aCentreThatIsAwayIsTriedLaterAndServedWhenItIsBack() throws IOException {
        int port = centre.port();
        carrier.send(Letters.sms("first"));
        centre.close();
        waitUntilTheCarrierKnows();
        assertThat(carrier.send(Letters.sms("second"))).isInstanceOf(Outcome.NotNow.class);
        try (SmsCentre back = new SmsCentre(port)) {
            assertThat(carrier.send(Letters.sms("second"))).isInstanceOf(Outcome.Taken.class);
            assertThat(back.taken()).hasSize(1);
        }
    }

    @Test
    void aWrongPasswordIsToldAndNeverShown() {
        try (SmppCarrier stranger = carrier("falsch", LongMessages.UDH, false)) {
            Outcome outcome = stranger.send(Letters.sms("x"));
            assertThat(outcome).isInstanceOf(Outcome.NotNow.class);
            assertThat(outcome.answer()).doesNotContain("falsch").contains("e");
        }
        assertThat(centre.taken()).isEmpty();
    }

    @Test
    void whoeverWritesToTheCompanyIsHeard() throws Exception {
        carrier.send(Letters.sms("x"));
        centre.written("380441234567", "380991112233", "Добрий день");
        Arrival arrival = Objects.requireNonNull(arrivals.poll(5, TimeUnit.SECONDS));
        assertThat(arrival.to()).isEqualTo("380441234567");
        assertThat(arrival.from()).isEqualTo("380991112233");
        assertThat(SmsPart.text(List.of(Objects.requireNonNull(arrival.sms())))).isEqualTo("Добрий день");
        assertThat(receipts).isEmpty();
    }

    @Test
    void receiptsTellWhetherItArrived() throws Exception {
        carrier.send(Letters.sms("x"));
        centre.receipt("3e9", "ENROUTE");
        centre.receipt("3e9", "DELIVRD");
        centre.receipt("3ea", "UNDELIV");
        assertThat(receipts.poll(5, TimeUnit.SECONDS)).isEqualTo("3e9 true");
        assertThat(receipts.poll(5, TimeUnit.SECONDS)).isEqualTo("3ea false");
    }

    @Test
    void aCentreThatAnswersInHexAndReportsInDecimalIsUnderstood() throws Exception {
        try (SmppCarrier hex = carrier("geheim", LongMessages.UDH, true)) {
            Outcome outcome = hex.send(Letters.sms("x"));
            centre.receipt("0000001001", "DELIVRD");
            assertThat(((Outcome.Taken) outcome).providerIds()).containsExactly("1001");
            assertThat(receipts.poll(5, TimeUnit.SECONDS)).isEqualTo("1001 true");
        }
    }

    @Test
    void aLineOverTlsIsOpenedToACentreWithATrustedCertificateOfItsNameOnly(@TempDir Path ours, @TempDir Path theirs)
            throws Exception {
        TestCertificate good = TestCertificate.of("ip:127.0.0.1", ours);
        TestCertificate ofAnother = TestCertificate.of("dns:sms.other.example", theirs);

        assertThat(overTls(good, good.pem())).isInstanceOf(Outcome.Taken.class);
        assertThat(overTls(good, null).answer()).contains("certification path");
        assertThat(overTls(ofAnother, ofAnother.pem())).isInstanceOf(Outcome.NotNow.class);
    }

    private static Outcome overTls(TestCertificate shown, @Nullable Path trust) throws Exception {
        try (SmsCentre centre = new SmsCentre(shown.context());
                SmppCarrier carrier = new SmppCarrier(
                        new ChannelProperties.Smpp(
                                "127.0.0.1",
                                centre.port(),
                                true,
                                trust,
                                "techflow",
                                new Secret("geheim"),
                                "",
                                "TechFlow",
                                LongMessages.UDH,
                                false,
                                Duration.ofSeconds(3)),
                        (channel, id, receipt) -> {},
                        arrival -> {})) {
            return carrier.send(Letters.sms("x"));
        }
    }

    private void waitUntilTheCarrierKnows() {
        org.awaitility.Awaitility.await().until(() -> !carrier.isBound());
    }

    private SmppCarrier carrier(String password, LongMessages longMessages, boolean hexReceipts) {
        return new SmppCarrier(
                new ChannelProperties.Smpp(
                        "127.0.0.1",
                        centre.port(),
                        false,
                        null,
                        "techflow",
                        new Secret(password),
                        "",
                        "TechFlow",
                        longMessages,
                        hexReceipts,
                        Duration.ofSeconds(3)),
                (channel, id, receipt) -> receipts.add(id + " " + receipt.delivered()),
                arrivals::add);
    }
}
