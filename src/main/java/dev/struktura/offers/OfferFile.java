package dev.struktura.offers;

import dev.struktura.base.FileName;

/** The file of a proposal: its name without folders, what it is, and its bytes. */
// the bytes only pass through; two files are never compared
@SuppressWarnings("ArrayRecordComponent")
public record OfferFile(String name, FileKind kind, byte[] content) {

    public OfferFile {
        name = FileName.of(name)
                .orElse("proposal")
                .withExtension(kind.extension())
                .toString();
    }

    public Summary summary() {
        return new Summary(name, kind, content.length);
    }

    /** The file without its bytes; {@code size} in bytes. */
    public record Summary(String name, FileKind kind, int size) {}
}
