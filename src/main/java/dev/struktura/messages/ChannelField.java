package dev.struktura.messages;

import java.util.List;

/**
 * One thing to be set of a server.
 *
 * @param standard what it is when nothing is entered
 * @param choices what it may be; empty for anything
 */
public record ChannelField(String name, Kind kind, String standard, boolean required, List<String> choices) {

    /** What is entered. */
    public enum Kind {
        TEXT,
        NUMBER,
        CHOICE,
        /** Lines of {@code name: value}. */
        PAIRS,
        SECRET,
        /** Lines of {@code name: value} that nobody sees again. */
        SECRET_PAIRS
    }

    public boolean isSecret() {
        return kind == Kind.SECRET || kind == Kind.SECRET_PAIRS;
    }

    boolean isPairs() {
        return kind == Kind.PAIRS || kind == Kind.SECRET_PAIRS;
    }

    static ChannelField text(String name) {
        return new ChannelField(name, Kind.TEXT, "", false, List.of());
    }

    static ChannelField number(String name, String standard) {
        return new ChannelField(name, Kind.NUMBER, standard, false, List.of());
    }

    static ChannelField choice(String name, String... choices) {
        return new ChannelField(name, Kind.CHOICE, choices[0], false, List.of(choices));
    }

    static ChannelField of(Kind kind, String name) {
        return new ChannelField(name, kind, "", false, List.of());
    }

    ChannelField needed() {
        return new ChannelField(name, kind, standard, true, choices);
    }

    ChannelField usually(String value) {
        return new ChannelField(name, kind, value, required, choices);
    }
}
