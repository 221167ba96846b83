package dev.struktura.base.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {

    private static final List<String> HEADER = List.of("Назва клієнта", "Місто", "Сума", "Коментар");

    @Property(tries = 300)
    void whateverIsWrittenInAnyEncodingAndSeparatorIsReadAgain(
            @ForAll("rows") List<List<String>> rows,
            @ForAll("encodings") String encoding,
            @ForAll("separators") char separator)
            throws IOException {
        List<List<String>> all =
                new ArrayList<>(List.of(HEADER, List.of("ТОВ Ромашка", "Київ", "1200,50", "подзвонити")));
        all.addAll(rows);

        assertThat(Tables.cells(file(write(all, separator).getBytes(Charset.forName(encoding)))))
                .isEqualTo(all);
    }

    @Property(tries = 200)
    void whatSafeCsvWritesNeverStartsAFormulaAndIsReadAgain(@ForAll("cells") String cell) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SafeCsv csv = new SafeCsv(out, ';')) {
            csv.row(List.of("a", "b"));
            csv.row(List.of(cell, "x"));
        }

        assertThat(SafeCsv.neutral(cell)).doesNotMatch("(?s)^[=+@\\t\\r].*").doesNotMatch("(?s)^-\\D.*");
        assertThat(Tables.cells(file(out.toByteArray())).get(1)).containsExactly(cell, "x");
    }

    @Property(tries = 300)
    void noBytesWhateverBreakTheReader(@ForAll byte[] noise) throws IOException {
        Path file = file(noise);
        try {
            assertThat(Tables.cells(file)).isNotNull();
        } catch (UnreadableTable refused) {
            assertThat(refused.reason().code()).startsWith("base.file.");
        }
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        return cells().list()
                .ofSize(4)
                .filter(row -> !row.getFirst().isBlank())
                .list()
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<String> cells() {
        String signs = " 0123456789,;|\"\n=+-@'.";
        Arbitrary<String> cyrillic = Arbitraries.strings()
                .withChars("абвгдеєжзиіїйклмнопрстуфхцчшщьюя" + signs)
                .ofMaxLength(30);
        Arbitrary<String> latin =
                Arbitraries.strings().withChars("abcdefxyz" + signs).ofMaxLength(30);
        return Arbitraries.oneOf(cyrillic, latin).map(String::strip).filter(word -> !word.startsWith("'"));
    }

    @Provide
    Arbitrary<String> encodings() {
        return Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251");
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(';', ',', '\t', '|');
    }

    private static String write(List<List<String>> rows, char separator) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(text)) {
            rows.forEach(csv::writeRecord);
        }
        return text.toString();
    }

    private static Path file(byte[] content) throws IOException {
        Path file = Files.createTempFile("round-trip", ".csv");
        file.toFile().deleteOnExit();
        return Files.write(file, content);
    }
}
