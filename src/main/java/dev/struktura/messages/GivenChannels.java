package dev.struktura.messages;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the installation's properties say of servers, in the words of the settings page. */
final class GivenChannels {

    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, Secret> secrets = new HashMap<>();

    private GivenChannels() {}

    static Optional<ChannelSetup> of(ChannelKind kind, ChannelProperties properties) {
        GivenChannels given = new GivenChannels();
        boolean known = switch (kind) {
            case SMTP -> given.smtp(properties.smtp());
            case IMAP -> given.imap(properties.imap());
            case SMPP -> given.smpp(properties.smpp());
            case HTTP_SMS -> given.http(properties.http());
            case TELEGRAM -> given.telegram(properties.telegram());
        };
        return known
                ? Optional.of(new ChannelSetup(kind, given.settings, given.secrets, true, null))
                : Optional.empty();
    }

    private boolean smtp(ChannelProperties.@Nullable Smtp smtp) {
        if (smtp == null) {
            return false;
        }
        say("host", smtp.host());
        say("port", smtp.port());
        say("protection", lower(smtp.protection()));
        say("username", smtp.username());
        say("from", smtp.from());
        keep("password", smtp.password());
        return true;
    }

    private boolean imap(@Nullable Mailbox imap) {
        if (imap == null) {
            return false;
        }
        say("host", imap.host());
        say("port", imap.port());
        say("protection", lower(imap.protection()));
        say("username", imap.username());
        say("folder", imap.folder());
        keep("password", imap.password());
        return true;
    }

    private boolean smpp(ChannelProperties.@Nullable Smpp smpp) {
        if (smpp == null) {
            return false;
        }
        say("host", smpp.host());
        say("port", smpp.port());
        say("tls", smpp.tls());
        say("system-id", smpp.systemId());
        say("system-type", smpp.systemType());
        say("source", smpp.source());
        say("long-messages", lower(smpp.longMessages()));
        say("hex-receipts", smpp.hexReceipts());
        keep("password", smpp.password());
        return true;
    }

    private boolean http(ChannelProperties.@Nullable Http http) {
        if (http == null) {
            return false;
        }
        say("url", http.url());
        say("method", http.method());
        say("body", lower(http.body()));
        say("fields", lines(http.fields()));
        say("from", http.from());
        say("success", http.success());
        say("id", http.id());
        Map<String, String> headers = new HashMap<>();
        http.headers().forEach((name, value) -> headers.put(name, value.value()));
        keep("headers", new Secret(lines(headers)));
        return true;
    }

    private boolean telegram(@Nullable TelegramBot bot) {
        if (bot == null) {
            return false;
        }
        say("base-url", bot.baseUrl());
        keep("token", bot.token());
        return true;
    }

    private void say(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            settings.put(name, value.toString());
        }
    }

    private void keep(String name, @Nullable Secret secret) {
        if (secret != null && !secret.value().isEmpty()) {
            secrets.put(name, secret);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String lines(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> pair.getKey() + ": " + pair.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
