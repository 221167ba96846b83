package dev.struktura.messages;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Turns what was set of a server into what its carrier works with, by the rules that hold for the installation's properties. */
final class ChannelBinding {

    private static final String ROOT = "channel";

    private ChannelBinding() {}

    static ChannelProperties.Smtp smtp(ChannelSetup setup, ChannelProperties given) {
        return bound(setup, given.smtp() == null ? null : given.smtp().trust(), ChannelProperties.Smtp.class);
    }

    static Mailbox mailbox(ChannelSetup setup, ChannelProperties given) {
        return bound(setup, given.imap() == null ? null : given.imap().trust(), Mailbox.class);
    }

    static ChannelProperties.Smpp smpp(ChannelSetup setup, ChannelProperties given) {
        ChannelProperties.Smpp server = given.smpp();
        return bound(setup, server == null ? null : server.trust(), ChannelProperties.Smpp.class);
    }

    static ChannelProperties.Http http(ChannelSetup setup) {
        return bound(setup, null, ChannelProperties.Http.class);
    }

    static TelegramBot telegram(ChannelSetup setup) {
        return bound(setup, null, TelegramBot.class);
    }

    private static <T> T bound(ChannelSetup setup, @Nullable Path trust, Class<T> type) {
        Map<String, String> values = new HashMap<>();
        if (trust != null) {
            values.put(ROOT + ".trust", trust.toString());
        }
        for (ChannelField field : setup.kind().fields()) {
            Secret secret = setup.secrets().get(field.name());
            put(values, field, secret == null ? setup.setting(field.name()) : secret.value());
        }
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate(ROOT, type);
    }

    private static void put(Map<String, String> values, ChannelField field, String value) {
        String name = ROOT + "." + field.name();
        if (field.isPairs()) {
            pairs(value).forEach((key, one) -> values.put("%s[%s]".formatted(name, key), one));
        } else if (!value.isEmpty()) {
            values.put(name, value);
        }
    }

    /** Lines of {@code name: value}; a line without a colon is a name without a value. */
    static Map<String, String> pairs(String lines) {
        Map<String, String> pairs = new HashMap<>();
        lines(lines).forEach(line -> {
            int colon = line.indexOf(':');
            pairs.put(
                    colon < 0 ? line : line.substring(0, colon).strip(),
                    colon < 0 ? "" : line.substring(colon + 1).strip());
        });
        return pairs;
    }

    static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
