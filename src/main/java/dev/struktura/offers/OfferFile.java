package dev.struktura.offers;

/** The file of a proposal: its name without folders, what it is, and its bytes. */
// the bytes only pass through; two files are never compared
@SuppressWarnings("ArrayRecordComponent")
public record OfferFile(String name, FileKind kind, byte[] content) {

    private static final int LONGEST_NAME = 120;

    public OfferFile {
        name = clean(name, kind);
    }

    public Summary summary() {
        return new Summary(name, kind, content.length);
    }

    /** The file without its bytes; {@code size} in bytes. */
    public record Summary(String name, FileKind kind, int size) {}

    /** What is left of a name when folders and characters that file systems or headers trip over are gone. */
    private static String clean(String name, FileKind kind) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String base = last.replaceFirst("\\.[^.]{1,8}$", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*;]", " ")
                .strip();
        if (base.isEmpty() || base.chars().allMatch(c -> c == '.')) {
            base = "proposal";
        }
        int end = base.offsetByCodePoints(0, Math.min(base.codePointCount(0, base.length()), LONGEST_NAME));
        return base.substring(0, end) + '.' + kind.extension();
    }
}
