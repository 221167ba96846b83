package dev.struktura.journal;

import org.jspecify.annotations.Nullable;

/** Counts and digests the entries of one batch, every column of each, in their order. */
final class EntryDigest {

    private final Sha256 sha = new Sha256();
    private long entries;

    void add(EntryRow row) {
        entries++;
        for (@Nullable String column : row.columns()) {
            sha.add(column);
        }
    }

    long entries() {
        return entries;
    }

    /** Ends it. */
    String hex() {
        return sha.hex();
    }
}
