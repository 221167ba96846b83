package dev.struktura.talks.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.struktura.messages.Secret;
import dev.struktura.messages.TelegramBot;
import dev.struktura.testing.Api;
import dev.struktura.testing.Sellers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Telegram's server as its public description has it: gives each update until a later offset says that it is kept. */
final class TelegramServer implements AutoCloseable {

    static final String TOKEN = "4242:AA-secret";

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;
    private final List<Map<String, Object>> updates = new CopyOnWriteArrayList<>();
    private final List<JsonNode> said = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    TelegramServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/bot" + TOKEN + "/", this::answer);
        server.createContext("/file/bot" + TOKEN + "/", this::give);
        server.start();
    }

    /** An administrator sets it among the channels. */
    void isSet(Api api) {
        api.as(Sellers.ADMIN)
                .put(
                        "/channels/telegram",
                        Map.of(
                                "settings",
                                Map.of("base-url", bot().baseUrl().toString()),
                                "secrets",
                                Map.of("token", TOKEN)))
                .expect(200);
    }

    TelegramBot bot() {
        return new TelegramBot(
                new Secret(TOKEN),
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                Duration.ofSeconds(5));
    }

    /** A person writes to the bot. */
    void writes(long chat, String name, Map<String, Object> message) {
        Map<String, Object> from = Map.of("id", chat, "is_bot", false, "first_name", name, "language_code", "uk");
        Map<String, Object> all = new HashMap<>(message);
        all.putAll(Map.of(
                "message_id",
                updates.size() + 1,
                "date",
                1,
                "chat",
                Map.of("id", chat, "type", "private"),
                "from",
                from));
        updates.add(Map.of("update_id", 100 + updates.size(), "message", all));
    }

    /** A file lies on the server; its identity is what it is asked for by. */
    void holds(String path, byte[] content) {
        files.put(path, content);
    }

    /** What the bot said of itself. */
    List<JsonNode> said() {
        return said;
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode asked = json.readTree(exchange.getRequestBody().readAllBytes());
        String method = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
        boolean known = !method.equals("getFile") || files.containsKey(path(asked));
        byte[] answer = json.writeValueAsBytes(
                known
                        ? Map.of("ok", true, "result", result(method, asked))
                        : Map.of("ok", false, "error_code", 400, "description", "Bad Request: invalid file_id"));
        exchange.sendResponseHeaders(known ? 200 : 400, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private Object result(String method, JsonNode asked) {
        return switch (method) {
            case "getUpdates" -> after(asked.path("offset").asLong(0));
            case "sendMessage" -> {
                said.add(asked);
                yield Map.of("message_id", said.size());
            }
            case "getFile" -> Map.of("file_id", asked.path("file_id").asString(), "file_path", path(asked));
            default -> Map.of("username", "techflow_bot");
        };
    }

    /** Its identity is its path with a sign before it. */
    private static String path(JsonNode asked) {
        return asked.path("file_id").asString("").replaceFirst("^id:", "");
    }

    private void give(HttpExchange exchange) throws IOException {
        byte[] content = files.get(exchange.getRequestURI().getPath().substring(("/file/bot" + TOKEN + "/").length()));
        exchange.sendResponseHeaders(content == null ? 404 : 200, content == null ? -1 : content.length);
        if (content != null) {
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }

    private List<Map<String, Object>> after(long offset) {
        List<Map<String, Object>> waiting = new ArrayList<>(updates);
        waiting.removeIf(update -> ((Number) Objects.requireNonNull(update.get("update_id"))).longValue() < offset);
        return waiting;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
