package dev.struktura.base.table;

import java.util.regex.Pattern;

/** Cleans a cell of what no column of text may hold: NULs and other control characters, marks, surrounding blanks. */
final class Cells {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\uFEFF\\uFFFE\\p{Cs}&&[^\\n\\t\\uD800-\\uDFFF]]");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern GUARDED = Pattern.compile("'(?=[=+\\-@＝＋－＠])");

    private Cells() {}

    /** The cell as text; the apostrophe that {@link SafeCsv} puts before a formula is taken away again. */
    static String clean(String cell) {
        String text = LINE_END.matcher(cell).replaceAll("\n");
        String visible = CONTROL.matcher(text).replaceAll("");
        String stripped = withoutLoneSurrogates(visible).replace('\u00a0', ' ').strip();
        return GUARDED.matcher(stripped).lookingAt() ? stripped.substring(1) : stripped;
    }

    private static String withoutLoneSurrogates(String text) {
        boolean sound = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
        return sound
                ? text
                : text.codePoints()
                        .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
