package dev.struktura.messages;

import static dev.struktura.messages.ChannelField.choice;
import static dev.struktura.messages.ChannelField.number;
import static dev.struktura.messages.ChannelField.text;

import dev.struktura.messages.ChannelField.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The servers through which messages leave and arrive, and what is to be set of each. */
public enum ChannelKind {
    SMTP(
            text("host").needed(),
            number("port", "587"),
            choice("protection", "starttls", "tls", "none"),
            text("username"),
            ChannelField.of(Kind.SECRET, "password"),
            text("from").needed(),
            number("per-minute", "")),
    IMAP(
            text("host").needed(),
            number("port", "993"),
            choice("protection", "tls", "starttls", "none"),
            text("username").needed(),
            ChannelField.of(Kind.SECRET, "password").needed(),
            text("folder").usually("INBOX")),
    SMPP(
            text("host").needed(),
            number("port", "2775"),
            choice("tls", "false", "true"),
            text("system-id").needed(),
            ChannelField.of(Kind.SECRET, "password").needed(),
            text("system-type"),
            text("source").needed(),
            choice("long-messages", "udh", "payload"),
            choice("hex-receipts", "false", "true"),
            number("per-minute", "")),
    HTTP_SMS(
            text("url").needed(),
            choice("method", "POST", "GET", "PUT"),
            choice("body", "json", "form"),
            ChannelField.of(Kind.SECRET_PAIRS, "headers"),
            ChannelField.of(Kind.PAIRS, "fields"),
            text("from"),
            text("success"),
            text("id"),
            number("per-minute", "")),
    TELEGRAM(
            ChannelField.of(Kind.SECRET, "token").needed(),
            text("base-url").usually("https://api.telegram.org"),
            number("per-minute", ""));

    /** Where a server is: whoever changes that has to know its secrets. */
    private static final Set<String> PLACE = Set.of("host", "port", "url", "base-url");

    @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change, of records
    private final List<ChannelField> fields;

    ChannelKind(ChannelField... fields) {
        this.fields = List.of(fields);
    }

    public List<ChannelField> fields() {
        return fields;
    }

    /** The word for it in the database, in addresses and in bundle keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people call it in every language. */
    public String title() {
        return switch (this) {
            case SMTP -> "SMTP";
            case IMAP -> "IMAP";
            case SMPP -> "SMPP";
            case HTTP_SMS -> "HTTP SMS";
            case TELEGRAM -> "Telegram";
        };
    }

    /** The channel that goes out by it; empty for the one that only comes in. */
    public Optional<Channel> channel() {
        return switch (this) {
            case SMTP -> Optional.of(Channel.EMAIL);
            case SMPP, HTTP_SMS -> Optional.of(Channel.SMS);
            case TELEGRAM -> Optional.of(Channel.TELEGRAM);
            case IMAP -> Optional.empty();
        };
    }

    public static Optional<ChannelKind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    static boolean isPlace(ChannelField field) {
        return PLACE.contains(field.name());
    }
}
