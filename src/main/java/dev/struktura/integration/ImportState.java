package dev.struktura.integration;

import java.util.Locale;

/** How far an import is. */
public enum ImportState {
    /** Every row is tried without writing anything. */
    CHECKING,
    /** The dry run is there; nothing is written yet. */
    READY,
    RUNNING,
    DONE,
    UNDOING,
    UNDONE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it goes on by itself. */
    public boolean isAtWork() {
        return switch (this) {
            case CHECKING, RUNNING, UNDOING -> true;
            case READY, DONE, UNDONE -> false;
        };
    }
}
