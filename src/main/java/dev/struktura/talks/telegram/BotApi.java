package dev.struktura.talks.telegram;

import dev.struktura.messages.TelegramBot;
import dev.struktura.talks.IncomingFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of Telegram's server for a bot (core.telegram.org/bots/api). */
final class BotApi {

    /** The largest file that the server gives to a bot, in bytes. */
    static final long LARGEST_FILE = 20L * 1024 * 1024;

    /** As many as one answer holds. */
    private static final int MOST = 100;

    private static final Duration PATIENCE_FOR_FILES = Duration.ofMinutes(1);
    private static final Pattern PATH = Pattern.compile("[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*");

    private final TelegramBot bot;
    private final JsonMapper json;
    private final HttpClient http;

    BotApi(TelegramBot bot, JsonMapper json) {
        this.bot = bot;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .connectTimeout(bot.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * The messages after the one with this number; asking for them tells the server that those up to it are kept.
     *
     * @param patience how long the server may wait for one
     */
    List<Update> after(long last, Duration patience) throws IOException, InterruptedException {
        JsonNode updates = call(
                "getUpdates",
                Map.of(
                        "offset",
                        last + 1,
                        "limit",
                        MOST,
                        "timeout",
                        patience.toSeconds(),
                        "allowed_updates",
                        List.of("message")),
                patience);
        return updates.valueStream().map(Update::of).toList();
    }

    /** Says something in a chat that is about the chat itself and no word of ours to the client. */
    void say(Say say) throws IOException, InterruptedException {
        call("sendMessage", say.body(), Duration.ZERO);
    }

    /** The name by which links open a chat with the bot. */
    String name() throws IOException, InterruptedException {
        return call("getMe", Map.of(), Duration.ZERO).path("username").asString("");
    }

    /**
     * A file that was sent to the bot, under the name of its sender, else that of the server.
     *
     * @throws IOException also when the server names no such file, or gives more than it may
     */
    IncomingFile file(SentFile file) throws IOException, InterruptedException {
        String path = call("getFile", Map.of("file_id", file.id()), Duration.ZERO)
                .path("file_path")
                .asString("");
        if (!PATH.matcher(path).matches()) {
            throw new IOException("no path to a file");
        }
        return IncomingFile.of(file.name().isEmpty() ? path : file.name(), bytes(path));
    }

    /** One more than may be is enough to know that it is too much. */
    private byte[] bytes(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(bot.file(path))
                .timeout(bot.timeout().plus(PATIENCE_FOR_FILES))
                .build();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException(answer.statusCode() + " for a file");
            }
            return body.readNBytes(IncomingFile.LARGEST + 1);
        }
    }

    /** @throws IOException in Telegram's words, and never with the address, which holds the token */
    private JsonNode call(String method, Map<String, Object> body, Duration patience)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(bot.method(method))
                .timeout(bot.timeout().plus(patience))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        JsonNode said = read(answer.body());
        if (!said.path("ok").asBoolean(false)) {
            throw new IOException(
                    answer.statusCode() + " " + said.path("description").asString("no answer of Telegram"));
        }
        return said.path("result");
    }

    private JsonNode read(String body) throws IOException {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new IOException("no answer of Telegram", e);
        }
    }
}
