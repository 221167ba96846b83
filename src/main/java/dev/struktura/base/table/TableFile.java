package dev.struktura.base.table;

import dev.struktura.base.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file of rows; what it is, its content says, not its name. */
public interface TableFile {

    /** The rows from the top, header included; to be closed. */
    Rows rows() throws IOException;

    /** {@code csv} or {@code xlsx}. */
    String format();

    /** How it was understood: encoding and separator of a CSV, name of the sheet of an XLSX. */
    String reading();

    /** @throws UnreadableTable when it is empty, something else, or out to do harm */
    static TableFile open(Path file, Limits limits) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new UnreadableTable(Reason.of("base.file.empty"));
        }
        if (startsWith(head, 'P', 'K', 3, 4)) {
            return XlsxFile.open(file, limits);
        }
        refuseStrangers(head);
        return CsvFile.open(file, limits);
    }

    private static void refuseStrangers(byte[] head) throws UnreadableTable {
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableTable(Reason.of("base.file.old-excel"));
        }
        String text = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("<html") || text.startsWith("<!doctype") || text.startsWith("<?xml")) {
            throw new UnreadableTable(Reason.of("base.file.markup"));
        }
        if (text.startsWith("%pdf") || startsWith(head, 0x89, 'P', 'N', 'G') || startsWith(head, 0xFF, 0xD8, 0xFF)) {
            throw new UnreadableTable(Reason.of("base.file.not-a-table"));
        }
    }

    private static boolean startsWith(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(512);
        }
    }
}
