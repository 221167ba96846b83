package dev.struktura.feeds.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.struktura.testing.TestCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Another system that is told what happens, on this machine; it checks signatures by itself. */
final class Receiver implements AutoCloseable {

    /** One message as it came. */
    record Heard(String id, String timestamp, String signatures, String contentType, String body) {

        /** Whether one of the signatures is right, computed anew from the secret. */
        boolean isSignedBy(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
                byte[] signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
                return List.of(signatures.split(" "))
                        .contains("v1," + Base64.getEncoder().encodeToString(signed));
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** How it answers. */
    @FunctionalInterface
    interface Manner {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final String scheme;
    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile Manner manner = exchange -> say(exchange, 204, "");

    Receiver() throws IOException {
        this("http", HttpServer.create());
    }

    /** Over TLS, with this certificate. */
    static Receiver showing(TestCertificate certificate) throws IOException, GeneralSecurityException {
        HttpsServer server = HttpsServer.create();
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        return new Receiver("https", server);
    }

    private Receiver(String scheme, HttpServer server) throws IOException {
        this.scheme = scheme;
        this.server = server;
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::hear);
        server.start();
    }

    String address() {
        return address("localhost");
    }

    String address(String host) {
        return scheme + "://" + host + ":" + server.getAddress().getPort() + "/hook";
    }

    List<Heard> heard() {
        return heard;
    }

    Receiver answering(int status, String body) {
        return answering(exchange -> say(exchange, status, body));
    }

    Receiver answering(Manner how) {
        manner = how;
        return this;
    }

    private void hear(HttpExchange exchange) throws IOException {
        heard.add(new Heard(
                header(exchange, "webhook-id"),
                header(exchange, "webhook-timestamp"),
                header(exchange, "webhook-signature"),
                header(exchange, "Content-Type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        try (exchange) {
            manner.answer(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
