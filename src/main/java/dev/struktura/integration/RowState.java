package dev.struktura.integration;

/** What became of a row. */
enum RowState {
    STAGED,
    READY,
    REFUSED,
    IMPORTED,
    /** Imported and taken back. */
    UNDONE,
    /** Imported and not taken back, because somebody works on it. */
    KEPT
}
