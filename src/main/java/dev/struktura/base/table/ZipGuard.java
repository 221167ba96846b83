package dev.struktura.base.table;

import dev.struktura.base.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks an XLSX, or another archive of XML, to nowhere before anybody believes it: declared sizes lie, so the bytes are counted. A document type
 * declaration, which no spreadsheet program writes, is refused as well: it is how XML reads other people's files.
 */
public final class ZipGuard {

    private static final int MOST_PARTS = 2_000;
    private static final long ALWAYS_FINE = 4L << 20;
    private static final byte[] DOCTYPE = {'<', '!', 'D', 'O', 'C', 'T', 'Y', 'P', 'E'};

    private final Limits limits;
    private final long packed;
    private long unpacked;

    private ZipGuard(Limits limits, long packed) {
        this.limits = limits;
        this.packed = packed;
    }

    /** @throws UnreadableTable when it is damaged, unpacks to too much or declares a document type */
    public static void check(Path file, Limits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new UnreadableTable(Reason.of("base.file.bomb"));
            }
            new ZipGuard(limits, Files.size(file)).checkParts(zip);
        } catch (ZipException e) {
            throw new UnreadableTable(Reason.of("base.file.broken-xlsx"), e);
        }
    }

    private void checkParts(ZipFile zip) throws IOException {
        Enumeration<? extends ZipEntry> parts = zip.entries();
        while (parts.hasMoreElements()) {
            ZipEntry part = parts.nextElement();
            long before = unpacked;
            try (InputStream in = zip.getInputStream(part)) {
                drain(in, isStreamed(part) ? limits.unpacked() : before + limits.words());
            }
        }
    }

    /** Sheets are read row by row and pictures not at all; what else there is comes into memory as a whole. */
    private static boolean isStreamed(ZipEntry part) {
        String name = part.getName().toLowerCase(Locale.ROOT);
        return name.contains("worksheets/") || !name.endsWith(".xml");
    }

    private void drain(InputStream in, long end) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        FarCells cells = new FarCells();
        int matched = 0;
        for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
            unpacked += n;
            refuseBomb();
            if (unpacked > end) {
                throw new UnreadableTable(Reason.of("base.file.too-many-words", limits.words() >> 20));
            }
            matched = match(buffer, n, matched);
            refuseFarCells(cells, buffer, n);
        }
    }

    private void refuseBomb() throws UnreadableTable {
        if (unpacked > limits.unpacked() || (unpacked > ALWAYS_FINE && unpacked / limits.ratio() > packed)) {
            throw new UnreadableTable(Reason.of("base.file.bomb"));
        }
    }

    private static void refuseFarCells(FarCells cells, byte[] buffer, int length) throws UnreadableTable {
        for (int i = 0; i < length; i++) {
            if (cells.isFar(buffer[i])) {
                throw new UnreadableTable(Reason.of("base.file.broken-xlsx"));
            }
        }
    }

    /** Looks for the declaration across buffers; zeros are passed over, so UTF-16 does not hide it. */
    private static int match(byte[] buffer, int length, int from) throws UnreadableTable {
        int matched = from;
        for (int i = 0; i < length; i++) {
            byte b = buffer[i];
            if (b == 0) {
                continue;
            }
            matched = b == DOCTYPE[matched] ? matched + 1 : b == DOCTYPE[0] ? 1 : 0;
            if (matched == DOCTYPE.length) {
                throw new UnreadableTable(Reason.of("base.file.doctype"));
            }
        }
        return matched;
    }
}
