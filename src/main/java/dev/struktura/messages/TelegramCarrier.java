package dev.struktura.messages;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Telegram by the Bot API; the address of a recipient is the id of their chat with the bot. */
final class TelegramCarrier implements Carrier {

    /** The longest text the Bot API takes, in UTF-16 units. */
    private static final int LONGEST = 4096;

    private final TelegramBot bot;
    private final JsonMapper json;
    private final WebCall web;

    TelegramCarrier(TelegramBot bot, JsonMapper json) {
        this.bot = bot;
        this.json = json;
        this.web = new WebCall(bot.timeout());
    }

    @Override
    public Channel channel() {
        return Channel.TELEGRAM;
    }

    @Override
    public String describe() {
        return bot.baseUrl().toString();
    }

    @Override
    public Outcome send(Letter letter) {
        Map<String, Object> message = Map.of(
                "chat_id",
                letter.to().address(),
                "text",
                shortened(letter.words().text()),
                "link_preview_options",
                Map.of("is_disabled", true));
        HttpRequest request = HttpRequest.newBuilder(bot.method("sendMessage"))
                .timeout(bot.timeout())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(message)))
                .build();
        return switch (web.send(request)) {
            case WebCall.Result.Answered answered -> outcome(answered);
            case WebCall.Result.NeverLeft(String fault) -> new Outcome.NotNow(fault);
            case WebCall.Result.NoAnswer(String fault) -> new Outcome.Unclear(fault);
        };
    }

    private Outcome outcome(WebCall.Result.Answered answered) {
        JsonNode answer = read(answered.body());
        String said = answered.status() + " " + answer.path("description").asString(answered.body());
        if (answer.path("ok").asBoolean(false)) {
            String id = answer.path("result").path("message_id").asString("");
            return new Outcome.Taken(id.isEmpty() ? List.of() : List.of(id), answered.status() + " message_id " + id);
        }
        if (answered.status() == 429) {
            long seconds = answer.path("parameters").path("retry_after").asLong(0);
            return new Outcome.NotNow(said, Duration.ofSeconds(seconds));
        }
        return answered.status() >= 500 || !answer.has("ok") ? new Outcome.Unclear(said) : new Outcome.Refused(said);
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
