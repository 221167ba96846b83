package dev.struktura.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.struktura.testing.TestCertificate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtectedMailTest {

    private static final Map<String, String> OFFERING = Map.of(
            "EHLO", "250-test\r\n250 STARTTLS",
            "STARTTLS", "220 go ahead");

    @TempDir
    static Path ours;

    @TempDir
    static Path theirs;

    private static TestCertificate good;
    private static TestCertificate ofAnother;
    private static GreenMail mail;

    @BeforeAll
    static void start() throws IOException {
        good = TestCertificate.of("ip:127.0.0.1", ours);
        ofAnother = TestCertificate.of("dns:mail.other.example", theirs);
        System.setProperty("greenmail.tls.keystore.file", good.store().toString());
        System.setProperty("greenmail.tls.keystore.password", TestCertificate.PASSWORD);
        mail = new GreenMail(ServerSetupTest.SMTPS.dynamicPort());
        mail.start();
    }

    @AfterAll
    static void stop() {
        mail.stop();
        System.clearProperty("greenmail.tls.keystore.file");
        System.clearProperty("greenmail.tls.keystore.password");
    }

    @Test
    void aMailGoesOverTlsToAServerWhoseCertificateIsTrusted() throws Exception {
        Outcome outcome = send(mail.getSmtps().getPort(), Protection.TLS, good.pem());

        assertThat(outcome).as(outcome.answer()).isInstanceOf(Outcome.Taken.class);
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("Рахунок");
    }

    @Test
    void aServerWithACertificateThatNobodyTrustsGetsNoMailAndTheOutboxSaysWhy() {
        Outcome outcome = send(mail.getSmtps().getPort(), Protection.TLS, null);

        assertThat(outcome).isInstanceOf(Outcome.NotNow.class);
        assertThat(outcome.answer()).contains("certification path");
    }

    @Test
    void aMailGoesOverStartTlsToAServerWhoseCertificateIsTrusted() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(OFFERING, good.context())) {
            Outcome outcome = send(server.port(), Protection.STARTTLS, good.pem());

            assertThat(outcome).as(outcome.answer()).isInstanceOf(Outcome.Taken.class);
            assertThat(server.heard()).element(1).isEqualTo("STARTTLS");
            assertThat(server.heard()).element(2).asString().startsWith("EHLO");
        }
    }

    @Test
    void aCertificateOfAnotherServerIsRefusedAndNothingIsSaidToWhoShowsIt() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(OFFERING, ofAnother.context())) {
            Outcome outcome = send(server.port(), Protection.STARTTLS, ofAnother.pem());

            assertThat(outcome).isInstanceOf(Outcome.NotNow.class);
            assertThat(outcome.answer()).contains("127.0.0.1");
            assertThat(server.heard()).last().isEqualTo("STARTTLS");
        }
    }

    @Test
    void aServerThatOffersNoStartTlsGetsNoMailInTheClear() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
            Outcome outcome = send(server.port(), Protection.STARTTLS, good.pem());

            assertThat(outcome).isInstanceOf(Outcome.NotNow.class);
            assertThat(outcome.answer()).contains("STARTTLS");
            assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void aFileOfNoCertificatesIsToldWhenTheProgramStarts() throws IOException {
        Path empty = Files.writeString(ours.resolve("empty.pem"), "", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> send(1, Protection.TLS, empty)).hasMessageContaining(empty.toString());
    }

    private static Outcome send(int port, Protection protection, @Nullable Path trust) {
        return new SmtpCarrier(
                        new ChannelProperties.Smtp(
                                "127.0.0.1",
                                port,
                                protection,
                                trust,
                                null,
                                null,
                                "sales@techflow.example",
                                Duration.ofSeconds(5)),
                        Clock.systemUTC())
                .send(Letters.mail("Рахунок", "Текст"));
    }
}
