package dev.struktura.base.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.base.Reason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static final String UKRAINIAN = "Клієнт;Місто;Сума\nТОВ «Їжак»;Київ;1200,50\nФОП Ґудзь;Львів;900,00\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", "KOI8-U", "IBM866", "ISO-8859-5"})
    void readsCyrillicInEveryUsualEncoding(String name) throws IOException {
        String russian = "Клиент;Город;Сумма\nООО Ромашка;Одесса;1200,50\nИП Иванов и сыновья;Днепр;900,00\n";
        Path file = Tables.written(folder, russian, Charset.forName(name));

        assertThat(Tables.cells(file).get(1)).containsExactly("ООО Ромашка", "Одесса", "1200,50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void knowsUtf16WithoutAMarkByCyrillicLettersAlone(String name) throws IOException {
        String long_ = "Надзвичайнодовгеслово".repeat(10);
        Path file =
                Tables.written(folder, "Назва;Опис\n" + (long_ + ";" + long_ + "\n").repeat(40), Charset.forName(name));

        assertThat(Tables.cells(file).get(1)).containsExactly(long_, long_);
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 20_000, 400_000})
    void aTableOfTenThousandColumnsIsRefusedWithTheLimit(int columns) throws IOException {
        Path file = Tables.written(folder, "a;".repeat(columns - 1) + "a\n" + "1;".repeat(columns - 1) + "1\n", UTF_8);

        assertThatThrownBy(() -> Tables.cells(file))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.of("base.file.too-many-columns", columns, 300)));
    }

    @Test
    void readsUkrainianLettersOfCp1251() throws IOException {
        Path file = Tables.written(folder, UKRAINIAN, Charset.forName("windows-1251"));

        assertThat(Tables.cells(file).get(2)).containsExactly("ФОП Ґудзь", "Львів", "900,00");
    }

    @Test
    void readsWesternLettersOfCp1252() throws IOException {
        String german =
                "Firma;Ort\nToms Spezialitäten;München\nSuprêmes délices;Bruxelles\nBlauer See Delikatessen;Köln\n";
        Path file = Tables.written(folder, german, Charset.forName("windows-1252"));

        assertThat(Tables.cells(file))
                .contains(List.of("Toms Spezialitäten", "München"), List.of("Suprêmes délices", "Bruxelles"));
    }

    @Test
    void takesNoByteOrderMarkForPartOfTheHeader() throws IOException {
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            Path file = Tables.written(folder, "\uFEFF" + UKRAINIAN, charset);

            assertThat(Tables.cells(file).getFirst()).containsExactly("Клієнт", "Місто", "Сума");
        }
    }

    @Test
    void findsTheEncodingEvenWhenTheFirstForeignLetterComesLate() throws IOException {
        String late = "name,city\n" + "Acme,Kyiv\n".repeat(20_000) + "Ромашка и партнёры,Киев\n";
        Path file = Tables.written(folder, late, Charset.forName("windows-1251"));

        assertThat(Tables.cells(file).getLast()).containsExactly("Ромашка и партнёры", "Киев");
    }

    @Test
    void aDecimalCommaIsNoSeparator() throws IOException {
        List<List<String>> rows = Tables.read(folder, "Назва;Ціна;Знижка\nЧай;1,5;0,1\nКава;2,5;0,2\n");

        assertThat(rows.get(1)).containsExactly("Чай", "1,5", "0,1");
    }

    @Test
    void separatorsAndLineEndsInsideQuotesBelongToTheCell() throws IOException {
        List<List<String>> rows = Tables.read(folder, "a,b\n\"Cargo, Inc.\",\"first\nsecond \"\"line\"\"\"\nx,y\n");

        assertThat(rows)
                .containsExactly(
                        List.of("a", "b"), List.of("Cargo, Inc.", "first\nsecond \"line\""), List.of("x", "y"));
    }

    @Test
    void aQuoteInTheMiddleOfACellIsJustACharacter() throws IOException {
        assertThat(Tables.read(folder, "name;size\nPipe 2\";5\n\"Tube\" X;6\n").get(1))
                .containsExactly("Pipe 2\"", "5");
    }

    @Test
    void raggedAndBlankRowsAreReadAsTheyAre() throws IOException {
        assertThat(Tables.read(folder, "a;b;c\n1;2\n\n;;\n1;2;3;4\n"))
                .containsExactly(List.of("a", "b", "c"), List.of("1", "2"), List.of("1", "2", "3", "4"));
    }

    @Test
    void theHintOfExcelForItsSeparatorIsNoRow() throws IOException {
        assertThat(Tables.read(folder, "sep=|\na|b\n1,5|2\n")).containsExactly(List.of("a", "b"), List.of("1,5", "2"));
    }

    @Test
    void saysWhereARowStarts() throws IOException {
        Path file = Tables.written(folder, "a;b\n\"x\ny\";1\nz;2\n", UTF_8);

        assertThat(Tables.rows(file)).extracting(TableRow::line).containsExactly(1L, 2L, 4L);
    }

    @Test
    void dropsNulsAndOtherControlCharacters() throws IOException {
        assertThat(Tables.read(folder, "a;b\nx\u0000y\u0007;\u001b[31mz\n" + "ordinary;row\n".repeat(9))
                        .get(1))
                .containsExactly("xy", "[31mz");
    }

    @Test
    void takesAwayTheApostropheThatGuardsAFormula() throws IOException {
        assertThat(Tables.read(folder, "a;b\n'+380671112233;'=1+1\n").get(1)).containsExactly("+380671112233", "=1+1");
    }

    @Test
    void oneHugeCellSpoilsItsRowOnly() throws IOException {
        String huge = "x".repeat(10 << 20);
        List<List<String>> rows = Tables.read(folder, "a;b\n" + huge + ";1\nok;2\n");

        assertThat(rows.get(1).getFirst()).hasSize(10 << 20);
        assertThat(rows.get(2)).containsExactly("ok", "2");
    }

    @Test
    void aQuoteNeverClosedEndsTheReadingWithAReason() throws IOException {
        Path file = Tables.written(folder, "a;b\n\"open;1\n" + "row;2\n".repeat(4_000_000), UTF_8);

        assertThatThrownBy(() -> Tables.cells(file))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        e -> assertThat(e.reason().code()).isEqualTo("base.file.broken-csv"));
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        assertRefused(new byte[0], "empty");
        assertRefused("<html><table><tr><td>1</td></tr></table></html>".getBytes(UTF_8), "markup");
        assertRefused("%PDF-1.7 ...".getBytes(UTF_8), "not-a-table");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "old-excel");
        assertRefused(new byte[] {1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15}, "not-a-table");
    }

    private void assertRefused(byte[] content, String code) throws IOException {
        Path file = Tables.written(folder, content);
        assertThatThrownBy(() -> Tables.cells(file))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        e -> assertThat(e.reason().code()).isEqualTo("base.file." + code));
    }
}
