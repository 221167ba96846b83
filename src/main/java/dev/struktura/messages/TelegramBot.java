package dev.struktura.messages;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** A Telegram bot and the server it speaks to. */
public record TelegramBot(
        Secret token,
        @DefaultValue("https://api.telegram.org") URI baseUrl,
        @DefaultValue("10s") Duration timeout) implements ChannelProperties.Outgoing {

    public TelegramBot {
        Objects.requireNonNull(token, "struktura.messages.telegram.token is missing");
    }

    /** Where a method of the bot is called; holds the token, so it is for no log. */
    public URI method(String name) {
        return URI.create(place() + "/bot" + token.value() + "/" + name);
    }

    /**
     * Where a file that was sent to the bot is fetched; holds the token, so it is for no log.
     *
     * @param path as the server named it, of letters, digits and {@code ._-/}
     */
    public URI file(String path) {
        return URI.create(place() + "/file/bot" + token.value() + "/" + path);
    }

    private String place() {
        return baseUrl.toString().replaceFirst("/+$", "");
    }
}
