package dev.struktura.talks.telegram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A message to our bot.
 *
 * @param number by which updates are told apart and in order
 * @param chat empty for what is no message in a private chat: groups and channels are no clients
 * @param text the words, those under a picture too; empty when there are none
 * @param phone the sender's own number when they shared it; empty when they did not, or shared somebody else's
 * @param files those that came with it, still on Telegram's server
 */
record Update(
        long number,
        Optional<Long> chat,
        String name,
        String language,
        String text,
        String phone,
        List<SentFile> files) {

    private static final String START = "/start ";

    static Update of(JsonNode update) {
        JsonNode message = update.path("message");
        JsonNode from = message.path("from");
        boolean personal = message.path("chat").path("type").asString("").equals("private")
                && !from.path("is_bot").asBoolean(false);
        return new Update(
                update.path("update_id").asLong(0),
                personal ? Optional.of(message.path("chat").path("id").asLong(0)) : Optional.empty(),
                name(from),
                from.path("language_code").asString(""),
                message.path("text").asString(message.path("caption").asString("")),
                phone(message, from),
                SentFile.of(message));
    }

    /** What stands in the link by which the chat was opened; empty when it was opened by none. */
    Optional<String> invitation() {
        return text.startsWith(START)
                ? Optional.of(text.substring(START.length()).strip())
                : Optional.empty();
    }

    boolean isStart() {
        return text.equals("/start") || text.startsWith(START);
    }

    private static String name(JsonNode from) {
        return Stream.of("first_name", "last_name")
                .map(part -> from.path(part).asString(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static String phone(JsonNode message, JsonNode from) {
        JsonNode contact = message.path("contact");
        boolean own = contact.path("user_id").asLong(-1) == from.path("id").asLong(-2);
        String phone = contact.path("phone_number").asString("");
        return own && !phone.isEmpty() ? (phone.startsWith("+") ? phone : "+" + phone) : "";
    }
}
