package dev.struktura.feeds.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.TestCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostTest {

    private static final SigningSecret SECRET = SigningSecret.fresh();

    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aMessageCarriesItsIdItsTimeAndASignatureOfEachSecret() throws Exception {
        SigningSecret before = SigningSecret.fresh();
        Posting posting = new Posting(
                receiver.address(),
                new DeliveryId(UUID.randomUUID()),
                Instant.parse("2026-03-02T09:00:00.700Z"),
                "{\"слово\":1}",
                List.of(SECRET, before));

        send(posting, Duration.ofSeconds(5));

        Receiver.Heard heard = receiver.heard().getFirst();
        assertThat(heard.id()).isEqualTo(posting.id().toString());
        assertThat(heard.timestamp()).isEqualTo("1772442000");
        assertThat(heard.contentType()).startsWith("application/json");
        assertThat(heard.body()).isEqualTo("{\"слово\":1}");
        assertThat(heard.isSignedBy(SECRET.text())).isTrue();
        assertThat(heard.isSignedBy(before.text())).isTrue();
        assertThat(heard.isSignedBy(SigningSecret.fresh().text())).isFalse();
    }

    @Test
    void whatTheServerAnswersIsToldExactly() throws Exception {
        receiver.answering(422, "не розумію");

        assertThat(send(to("localhost"), Duration.ofSeconds(5)))
                .isInstanceOfSatisfying(Reply.Answered.class, answered -> {
                    assertThat(answered.status()).isEqualTo(422);
                    assertThat(answered.answer()).isEqualTo("не розумію");
                    assertThat(answered.isTaken()).isFalse();
                });
    }

    @Test
    void aRedirectIsAnAnswerAndLeadsNowhere() throws Exception {
        receiver.answering(exchange -> {
            exchange.getResponseHeaders().set("Location", receiver.address() + "/elsewhere");
            Receiver.say(exchange, 307, "");
        });

        assertThat(send(to("localhost"), Duration.ofSeconds(5)))
                .isInstanceOfSatisfying(
                        Reply.Answered.class,
                        answered -> assertThat(answered.status()).isEqualTo(307));
        assertThat(receiver.heard()).hasSize(1);
    }

    @Test
    void ofAnAnswerWithoutEndOnlyTheBeginningIsRead() throws Exception {
        receiver.answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            while (true) {
                exchange.getResponseBody().write(piece);
            }
        });

        assertThat(send(to("localhost"), Duration.ofSeconds(20)))
                .isInstanceOfSatisfying(Reply.Answered.class, answered -> {
                    assertThat(answered.answer()).hasSize(Post.ANSWER);
                    assertThat(answered.took()).isLessThan(Duration.ofSeconds(10));
                });
    }

    @Test
    void whoeverDoesNotAnswerInTimeIsHungUpOn() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        receiver.answering(exchange -> end.await());

        assertThat(fault(send(to("localhost"), Duration.ofMillis(300)))).isEqualTo(Fault.TOO_SLOW);
        end.countDown();
    }

    @Test
    void whoeverTricklesTheirAnswerIsHungUpOn() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        receiver.answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 1000 && end.getCount() > 0; i++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                end.await(50, TimeUnit.MILLISECONDS);
            }
        });

        assertThat(fault(send(to("localhost"), Duration.ofMillis(400)))).isEqualTo(Fault.TOO_SLOW);
        end.countDown();
    }

    @Test
    void aHostInsideHearsNothing() throws Exception {
        assertThat(fault(send(to("127.0.0.1"), Duration.ofSeconds(5)))).isEqualTo(Fault.FORBIDDEN_ADDRESS);
        assertThat(receiver.heard()).isEmpty();
    }

    /** A name that leads elsewhere when it is asked again is not asked again. */
    @Test
    void theConnectionGoesToTheAddressThatWasChecked() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        DnsResolver turncoat =
                resolver(host -> InetAddress.ofLiteral(asked.incrementAndGet() == 1 ? "127.0.0.1" : "::2"));

        Post post =
                new Post(new AddressGuard(settings(Duration.ofSeconds(5)), turncoat), settings(Duration.ofSeconds(5)));
        Reply reply = post.send(to("localhost"));
        post.destroy();

        assertThat(reply).isInstanceOf(Reply.Answered.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aServerThatIsNotThereIsToldApartFromANameThatIsNot() throws Exception {
        String address = receiver.address();
        receiver.close();

        assertThat(fault(send(posting(address), Duration.ofSeconds(5)))).isEqualTo(Fault.NO_CONNECTION);
        assertThat(fault(send(posting("https://no-such-host.invalid/"), Duration.ofSeconds(5))))
                .isEqualTo(Fault.UNKNOWN_HOST);
    }

    @Test
    void aServerThatSpeaksNoTlsIsToldSo() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = Thread.ofVirtual().start(() -> answerInPlainText(plain));

            Reply reply = send(posting("https://localhost:" + plain.getLocalPort() + "/"), Duration.ofSeconds(5));

            assertThat(fault(reply)).isEqualTo(Fault.NO_TLS);
            server.join();
        }
    }

    /** What is connected to is an address; what the certificate has to be of is the name. */
    @Test
    void overTlsTheCertificateMustBeTrustedAndOfTheNameThatWasTyped(@TempDir Path ours, @TempDir Path theirs)
            throws Exception {
        TestCertificate good = TestCertificate.of("dns:localhost", ours);
        TestCertificate ofAnother = TestCertificate.of("dns:hooks.other.example", theirs);

        assertThat(overTls(good, good.pem())).isInstanceOf(Reply.Answered.class);
        assertThat(fault(overTls(good, null))).isEqualTo(Fault.NO_TLS);
        assertThat(fault(overTls(good, ofAnother.pem()))).isEqualTo(Fault.NO_TLS);
        assertThat(fault(overTls(ofAnother, ofAnother.pem()))).isEqualTo(Fault.NO_TLS);
    }

    /** Whoever is refused for their certificate has read nothing of the message. */
    private static Reply overTls(TestCertificate shown, @Nullable Path trust) throws Exception {
        try (Receiver secured = Receiver.showing(shown)) {
            Reply reply = send(posting(secured.address()), settings(Duration.ofSeconds(5), trust));
            assertThat(secured.heard()).hasSize(reply instanceof Reply.Answered ? 1 : 0);
            return reply;
        }
    }

    private static void answerInPlainText(ServerSocket server) {
        try (Socket one = server.accept()) {
            one.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            one.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Posting to(String host) {
        return posting(receiver.address(host));
    }

    private static Posting posting(String address) {
        return new Posting(
                address,
                new DeliveryId(UUID.randomUUID()),
                Instant.parse("2026-03-02T09:00:00Z"),
                "{}",
                List.of(SECRET));
    }

    private static Reply send(Posting posting, Duration timeout) throws IOException {
        return send(posting, settings(timeout));
    }

    private static Reply send(Posting posting, WebhookSettings settings) throws IOException {
        Post post = new Post(new AddressGuard(settings, SystemDefaultDnsResolver.INSTANCE), settings);
        try {
            return post.send(posting);
        } finally {
            post.destroy();
        }
    }

    private static @Nullable Fault fault(Reply reply) {
        return reply instanceof Reply.Unanswered unanswered ? unanswered.fault() : null;
    }

    private static WebhookSettings settings(Duration timeout) {
        return settings(timeout, null);
    }

    private static WebhookSettings settings(Duration timeout, @Nullable Path trust) {
        return new WebhookSettings(Set.of("localhost"), Set.of(443), timeout, trust);
    }

    private interface Leads {
        InetAddress to(String host);
    }

    private static DnsResolver resolver(Leads names) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {names.to(host)};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
