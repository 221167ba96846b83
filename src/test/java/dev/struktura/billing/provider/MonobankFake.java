package dev.struktura.billing.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** monobank on this machine: opens pages, gives its key and signs, as its public description says. */
public final class MonobankFake implements AutoCloseable {

    public static final String TOKEN = "uMerchantToken";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private final HttpServer server;
    private final List<JsonNode> orders = new CopyOnWriteArrayList<>();
    private final AtomicInteger keysGiven = new AtomicInteger();
    private volatile KeyPair keys = keyPair();
    private volatile boolean closed;

    public MonobankFake() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What was asked to be paid, newest last. */
    public List<JsonNode> orders() {
        return orders;
    }

    public int keysGiven() {
        return keysGiven.get();
    }

    /** Signs by a new key from now on. */
    public void changeKey() {
        keys = keyPair();
    }

    /** Whether it answers every request with an error of its own. */
    public void isClosed(boolean now) {
        closed = now;
    }

    public String sign(String body) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(body.getBytes(StandardCharsets.UTF_8));
            return BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (closed) {
            say(exchange, 500, Map.of("errCode", "INTERNAL_ERROR", "errText", "спробуйте пізніше"));
        } else if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Token"))) {
            say(exchange, 403, Map.of("errCode", "FORBIDDEN", "errText", "forbidden"));
        } else {
            say(exchange, 200, made(exchange.getRequestURI().getPath(), body));
        }
    }

    private Object made(String path, String body) {
        return switch (path) {
            case "/api/merchant/details" -> Map.of("merchantId", "12o4Vv7EWy", "merchantName", "ТОВ «Тест»");
            case "/api/merchant/pubkey" -> {
                keysGiven.incrementAndGet();
                yield Map.of("key", pem());
            }
            case "/api/merchant/invoice/create" -> {
                orders.add(JSON.readTree(body));
                String id = "p2_" + orders.size();
                yield Map.of("invoiceId", id, "pageUrl", "https://pay.mbnk.biz/" + id);
            }
            default -> throw new IllegalArgumentException(path);
        };
    }

    private String pem() {
        String der = Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
        String pem = "-----BEGIN PUBLIC KEY-----\n" + der + "\n-----END PUBLIC KEY-----\n";
        return BASE64.encodeToString(pem.getBytes(StandardCharsets.US_ASCII));
    }

    private static void say(HttpExchange exchange, int status, Object answer) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(answer);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
