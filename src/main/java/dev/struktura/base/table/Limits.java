package dev.struktura.base.table;

import dev.struktura.base.Reason;

/**
 * What a file may cost.
 *
 * @param columns most columns of a table
 * @param cell longest cell in characters; a longer one spoils its row, not the file
 * @param rows most rows after the header
 * @param unpacked most bytes an XLSX may unpack to
 * @param words most bytes the shared texts of an XLSX may unpack to, as they are kept in memory
 * @param ratio how many times its size an XLSX may unpack to
 */
public record Limits(int columns, int cell, int rows, long unpacked, long words, int ratio) {

    private static final int TOO_WIDE = 10;

    /** A cell as long as Excel allows, a table no seller scrolls to the end of. */
    public static final Limits USUAL = new Limits(300, 32_767, 300_000, 400L << 20, 64L << 20, 150);

    /** A row somewhat wider than its table is a slip, one many times as wide is no row of a table. */
    void refuseTooWide(int cells) throws UnreadableTable {
        if (cells > columns * TOO_WIDE) {
            throw new UnreadableTable(Reason.of("base.file.too-many-columns", cells, columns));
        }
    }
}
