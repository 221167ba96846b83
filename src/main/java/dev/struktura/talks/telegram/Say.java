package dev.struktura.talks.telegram;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the bot says about the chat itself.
 *
 * @param button words of a button by which the sender shares their number; null for none
 */
record Say(long chat, String text, @Nullable String button) {

    Map<String, Object> body() {
        Map<String, Object> keyboard = button == null
                ? Map.of("remove_keyboard", true)
                : Map.of(
                        "keyboard",
                        List.of(List.of(Map.of("text", button, "request_contact", true))),
                        "resize_keyboard",
                        true,
                        "one_time_keyboard",
                        true);
        return Map.of("chat_id", chat, "text", text, "reply_markup", keyboard);
    }
}
