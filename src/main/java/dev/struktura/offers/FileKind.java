package dev.struktura.offers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The kinds of file a proposal may be, told by their content; names and declared types are not believed. */
public enum FileKind {
    PDF("application/pdf", "pdf", true),
    PNG("image/png", "png", true),
    JPEG("image/jpeg", "jpg", true),
    GIF("image/gif", "gif", true),
    WEBP("image/webp", "webp", true),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", false),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", false),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", false),
    ODT("application/vnd.oasis.opendocument.text", "odt", false);

    private static final int PDF_HEADER_WITHIN = 1024;

    private final String type;
    private final String extension;
    private final boolean shownByBrowsers;

    FileKind(String type, String extension, boolean shownByBrowsers) {
        this.type = type;
        this.extension = extension;
        this.shownByBrowsers = shownByBrowsers;
    }

    public String type() {
        return type;
    }

    public String extension() {
        return extension;
    }

    /** Whether a browser shows it by itself; anything else is downloaded. */
    public boolean isShownByBrowsers() {
        return shownByBrowsers;
    }

    public boolean isPicture() {
        return type.startsWith("image/");
    }

    static FileKind ofType(String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no proposal is of type " + type));
    }

    /** What the bytes are; empty when they are nothing we take, such as a page, a program or a document with macros. */
    public static Optional<FileKind> sniff(byte[] content) {
        if (startsWith(content, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (startsWith(content, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (startsWith(content, "GIF87a") || startsWith(content, "GIF89a")) {
            return Optional.of(GIF);
        }
        if (startsWith(content, "RIFF") && latin(content, 8, 12).equals("WEBP")) {
            return Optional.of(WEBP);
        }
        if (startsWith(content, "PK\u0003\u0004")) {
            return document(content);
        }
        return latin(content, 0, PDF_HEADER_WITHIN).contains("%PDF-") ? Optional.of(PDF) : Optional.empty();
    }

    /** Office documents are zip archives; only their list of entries is read, nothing is unpacked. */
    private static Optional<FileKind> document(byte[] content) {
        try (ZipFile archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            return document(Collections.list(archive.getEntries()).stream()
                    .map(ZipArchiveEntry::getName)
                    .collect(Collectors.toSet()));
        } catch (IOException | IllegalArgumentException brokenArchive) {
            return Optional.empty();
        }
    }

    private static Optional<FileKind> document(Set<String> entries) {
        if (entries.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            return Optional.empty();
        }
        if (entries.contains("word/document.xml")) {
            return Optional.of(DOCX);
        }
        if (entries.contains("xl/workbook.xml")) {
            return Optional.of(XLSX);
        }
        if (entries.contains("ppt/presentation.xml")) {
            return Optional.of(PPTX);
        }
        return entries.contains("mimetype") && entries.contains("content.xml") ? Optional.of(ODT) : Optional.empty();
    }

    private static boolean startsWith(byte[] content, String magic) {
        return latin(content, 0, magic.length()).equals(magic);
    }

    private static String latin(byte[] content, int from, int to) {
        int end = Math.min(to, content.length);
        return from >= end ? "" : new String(content, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
