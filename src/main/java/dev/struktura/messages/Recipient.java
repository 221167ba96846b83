package dev.struktura.messages;

import java.util.Locale;

/**
 * Whom a message is for.
 *
 * @param address e-mail address, phone in E.164, or Telegram chat id; empty when there is none, which the outbox will show
 * @param locale the language they read
 */
public record Recipient(String name, String address, Locale locale) {

    public Recipient {
        name = name.strip();
        address = address.strip();
    }
}
