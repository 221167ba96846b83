package dev.struktura.custody;

import java.util.Locale;

/** Where an export stands. */
public enum ExportState {
    /** For a second person. */
    WAITING,
    /** To be fetched. */
    READY,
    DECLINED,
    /** Fetched as often as it may be, or too late for that; the file is erased. */
    OVER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
