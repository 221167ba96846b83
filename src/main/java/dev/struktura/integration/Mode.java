package dev.struktura.integration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an import means for the department. */
public enum Mode {
    /** Open deals enter the process as if they came today: owners, tasks, timers, gates. */
    NORMAL,
    /** Closed deals are written down with their dates; nothing is assigned, nothing is sent. */
    HISTORY;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Mode> of(String key) {
        return Arrays.stream(values()).filter(mode -> mode.key().equals(key)).findFirst();
    }
}
