package dev.struktura.contracts.docx;

import dev.struktura.base.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks into the archive of a document before anything of it is believed: how much it unpacks to, and whether it brings programs. */
final class DocxGuard {

    static final int MOST_ENTRIES = 1_000;
    static final long MOST_UNPACKED = 60_000_000;

    private static final int BUFFER = 8192;

    private DocxGuard() {}

    /** Why the archive is not taken; empty when nothing speaks against it. */
    static Optional<Reason> objection(byte[] file) {
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(file))) {
            int entries = 0;
            long unpacked = 0;
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (isProgram(entry.getName())) {
                    return Optional.of(Reason.of("contracts.docx.program"));
                }
                unpacked += size(archive, MOST_UNPACKED - unpacked);
                entries++;
                if (entries > MOST_ENTRIES || unpacked > MOST_UNPACKED) {
                    return Optional.of(Reason.of("contracts.docx.bomb"));
                }
            }
            return entries == 0 ? Optional.of(Reason.of("contracts.docx.broken")) : Optional.empty();
        } catch (IOException | IllegalArgumentException broken) { // names in no known encoding
            return Optional.of(Reason.of("contracts.docx.broken"));
        }
    }

    /** Macros, embedded programs and pieces in other formats, which Word would run or read. */
    private static boolean isProgram(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("vbaproject")
                || lower.contains("vbadata")
                || lower.contains("activex")
                || lower.contains("/embeddings/")
                || lower.contains("afchunk");
    }

    /** Counts no further than tells that it is too much. */
    private static long size(ZipInputStream entry, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int n = entry.read(buffer); n >= 0 && size <= most; n = entry.read(buffer)) {
            size += n;
        }
        return size;
    }
}
