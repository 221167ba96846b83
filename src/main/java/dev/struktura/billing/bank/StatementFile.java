package dev.struktura.billing.bank;

import dev.struktura.base.Reason;
import dev.struktura.base.table.Limits;
import dev.struktura.base.table.UnreadableTable;
import dev.struktura.base.table.ZipGuard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A file of a bank; what it is, its content says unless somebody does. */
public final class StatementFile {

    private static final int HEAD = 4096;

    private StatementFile() {}

    /**
     * @param told the format somebody names; null to find it out
     * @throws UnreadableStatement when any of it makes no sense; there is no half of a statement
     */
    public static Statement read(Path file, @Nullable Format told, Reading reading) throws IOException {
        String head = head(file);
        if (head.isBlank()) {
            throw new UnreadableStatement(Reason.of("billing.bank.empty"));
        }
        return switch (told == null ? detected(file, head) : told) {
            case ONE_C -> ClientBankExchange.read(BankText.lines(Files.readAllBytes(file)), reading);
            case MT940 -> Mt940File.read(BankText.lines(Files.readAllBytes(file)));
            case CAMT_053, CAMT_054 -> isZip(head) ? archive(file, reading) : camt(file, reading);
            case CSV -> TableStatement.read(file, reading);
        };
    }

    /**
     * The rows a table begins with; empty for a file that is none.
     *
     * @param told the format somebody names; null to find it out
     */
    public static Optional<TableHead> tableHead(Path file, @Nullable Format told) throws IOException {
        String head = head(file);
        boolean table = !head.isBlank() && (told == null ? detected(file, head) : told) == Format.CSV;
        return table
                ? Optional.of(TableHead.of(file)).filter(found -> !found.rows().isEmpty())
                : Optional.empty();
    }

    private static Format detected(Path file, String head) throws IOException {
        if (isZip(head)) {
            return holdsSheets(file) ? Format.CSV : Format.CAMT_053;
        }
        String text = head.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "");
        if (text.startsWith(ClientBankExchange.HEADER)) {
            return Format.ONE_C;
        }
        if (text.startsWith("<")) {
            return Format.CAMT_053;
        }
        return Mt940File.isOne(text) ? Format.MT940 : Format.CSV;
    }

    private static Statement camt(Path file, Reading reading) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return CamtFile.read(in, reading);
        }
    }

    private static Statement archive(Path file, Reading reading) throws IOException {
        guard(file);
        List<StatementLine> lines = new ArrayList<>();
        int outgoing = 0;
        Format format = Format.CAMT_053;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : statements(zip)) {
                try (InputStream in = zip.getInputStream(entry)) {
                    Statement one = CamtFile.read(in, reading);
                    lines.addAll(one.lines());
                    outgoing += one.outgoing();
                    format = one.format();
                }
            }
        }
        return new Statement(format, lines, outgoing);
    }

    private static List<ZipEntry> statements(ZipFile zip) {
        return zip.stream()
                .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml"))
                .map(ZipEntry.class::cast)
                .toList();
    }

    private static boolean holdsSheets(Path file) throws IOException {
        guard(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("[Content_Types].xml") != null;
        }
    }

    private static void guard(Path file) throws IOException {
        try {
            ZipGuard.check(file, Limits.USUAL);
        } catch (UnreadableTable refused) {
            throw new UnreadableStatement(Reason.of("billing.bank.archive"));
        }
    }

    private static boolean isZip(String head) {
        return head.startsWith("PK\u0003\u0004");
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }
}
