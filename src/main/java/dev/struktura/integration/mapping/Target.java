package dev.struktura.integration.mapping;

import java.util.Optional;

/** Where a column goes. */
public sealed interface Target {

    /** {@code client.name}, {@code fields.Region} or {@code ignore}, as the API writes it. */
    String key();

    /** A place the product knows. */
    record Known(Field field) implements Target {
        @Override
        public String key() {
            return field.key();
        }
    }

    /** A custom field of the deal under this name. */
    record Custom(String name) implements Target {

        public static final int LONGEST = 60;

        public Custom {
            String plain = name.strip();
            name = plain.length() > LONGEST ? plain.substring(0, LONGEST).strip() : plain;
        }

        @Override
        public String key() {
            return PREFIX + name;
        }
    }

    /** Nowhere. */
    record Ignored() implements Target {
        @Override
        public String key() {
            return "ignore";
        }
    }

    String PREFIX = "fields.";

    static Optional<Target> parse(String key) {
        if (key.equals("ignore")) {
            return Optional.of(new Ignored());
        }
        if (key.startsWith(PREFIX) && key.length() > PREFIX.length()) {
            return Optional.of(new Custom(key.substring(PREFIX.length())));
        }
        return Field.of(key).map(Known::new);
    }
}
