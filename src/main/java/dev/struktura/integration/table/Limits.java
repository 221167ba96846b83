package dev.struktura.integration.table;

/**
 * What a file may cost.
 *
 * @param columns most columns of a table
 * @param cell longest cell in characters; a longer one spoils its row, not the file
 * @param rows most rows after the header
 * @param unpacked most bytes an XLSX may unpack to
 * @param ratio how many times its size an XLSX may unpack to
 */
public record Limits(int columns, int cell, int rows, long unpacked, int ratio) {

    /** A cell as long as Excel allows, a table no seller scrolls to the end of. */
    public static final Limits USUAL = new Limits(300, 32_767, 300_000, 400L << 20, 150);
}
