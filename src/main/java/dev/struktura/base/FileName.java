package dev.struktura.base;

/**
 * The name of a file that somebody sent, without folders and without what file systems or headers trip over.
 *
 * @param stem empty when nothing of the name was left
 * @param extension with its dot; empty when there is none
 */
public record FileName(String stem, String extension) {

    private static final int LONGEST_STEM = 120;

    public static FileName of(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String name = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}<>:\"|?*;]", " ")
                .strip();
        int dot = name.matches("(?s).*\\.[^. ]{1,8}") ? name.lastIndexOf('.') : name.length();
        return new FileName(stem(name.substring(0, dot)), name.substring(dot));
    }

    private static String stem(String name) {
        String stem = name.strip();
        if (stem.chars().allMatch(c -> c == '.')) {
            return "";
        }
        int end = stem.offsetByCodePoints(0, Math.min(stem.codePointCount(0, stem.length()), LONGEST_STEM));
        return stem.substring(0, end);
    }

    /** The same name, or this stem where nothing was left of it. */
    public FileName orElse(String otherwise) {
        return stem.isEmpty() ? new FileName(otherwise, extension) : this;
    }

    /** @param other without its dot */
    public FileName withExtension(String other) {
        return new FileName(stem, "." + other);
    }

    @Override
    public String toString() {
        return stem + extension;
    }
}
