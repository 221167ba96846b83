package dev.struktura.base.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.base.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxFileTest {

    private static final String STYLES = "<Override PartName=\"/xl/styles.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>";

    private static final String SHEET = """
        <?xml version="1.0" encoding="UTF-8"?>%s<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
        <sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>%s</sheetData></worksheet>\
        """;

    @TempDir
    Path folder;

    @Test
    void readsTextsNumbersAndDatesAsPeopleSeeThem() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "Клієнт");
            sheet.value(0, 1, "Сума");
            sheet.value(0, 2, "Телефон");
            sheet.value(0, 3, "День");
            sheet.value(0, 4, "Час");
            sheet.value(1, 0, "ТОВ «Їжак»");
            sheet.value(1, 1, new BigDecimal("1200.5"));
            sheet.value(1, 2, 380671112233L);
            sheet.value(1, 3, LocalDate.of(2026, 2, 28));
            sheet.style(1, 3).format("dd.MM.yyyy").set();
            sheet.value(1, 4, LocalDateTime.of(2026, 2, 28, 17, 45));
            sheet.style(1, 4).format("dd.MM.yyyy HH:mm").set();
        });

        assertThat(Tables.cells(file).get(1))
                .containsExactly("ТОВ «Їжак»", "1200.5", "380671112233", "2026-02-28", "2026-02-28T17:45");
    }

    @Test
    void aFormulaCountsAsTheValueItWasSavedWithAndIsNeverEvaluated() throws IOException {
        Path file = xlsx(SHEET.formatted("", """
            <row r="2"><c r="A2"><f>SUM(1,2)</f><v>3</v></c><c r="B2" t="str"><f>WEBSERVICE("http://x")</f><v>saved</v></c>\
            <c r="C2"><f>1+1</f></c></row>\
            """));

        assertThat(Tables.cells(file).get(1)).containsExactly("3", "saved");
    }

    @Test
    void gapsAndRowsWithoutCellsKeepTheirPlace() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "a");
            sheet.value(0, 2, "c");
            sheet.value(5, 2, "x");
        });

        assertThat(Tables.rows(file))
                .containsExactly(new TableRow(1, List.of("a", "", "c")), new TableRow(6, List.of("", "", "x")));
    }

    @Test
    void refusesAZipBombWhateverSizeItDeclares() throws IOException {
        Path file = xlsx(SHEET.formatted("", " ".repeat(200 << 20)));

        assertRefused(file, "bomb");
    }

    @Test
    void refusesMoreSharedTextsThanFitIntoMemoryAndSaysHowMany() throws IOException {
        Path file = xlsx(SHEET.formatted("", ""), sharedTexts(70 << 20));

        assertThatThrownBy(() -> Tables.cells(file))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.of("base.file.too-many-words", 64)));
    }

    @Test
    void aTableOfTenThousandColumnsIsRefusedWithTheLimit() throws IOException {
        Path file = workbook(sheet -> IntStream.range(0, 10_000).forEach(i -> sheet.value(0, i, "a")));

        assertThatThrownBy(() -> Tables.cells(file))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.of("base.file.too-many-columns", 10_000, 300)));
    }

    @Test
    void refusesADocumentTypeInAnyEncoding() throws IOException {
        String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        String sheet =
                SHEET.formatted(doctype, "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>");

        assertRefused(xlsx(sheet), "doctype");
        assertRefused(
                Tables.written(folder, zip(sheet.replace("UTF-8", "UTF-16LE").getBytes(UTF_16LE), true)), "doctype");
    }

    @Test
    void refusesACellInAColumnThatExcelDoesNotHave() throws IOException {
        for (String far : List.of("ZZZZZZ2", "zzzzzz2", "A1ZZZZZZ2", "&#90;&#90;ZZZZ2", "ZZZZZZ2\" s=\"1")) {
            String row = "<row r=\"2\"><c\n r = \"%s\" t=\"inlineStr\"><is><t>far</t></is></c></row>".formatted(far);

            assertRefused(xlsx(SHEET.formatted("", row)), "broken-xlsx");
        }
    }

    @Test
    void aNumberOfAMillionDigitsStaysShort() throws IOException {
        Path file = xlsx(SHEET.formatted("", "<row r=\"2\"><c r=\"A2\"><v>1E999999</v></c></row>"));

        assertThat(Tables.cells(file).get(1).getFirst()).hasSizeLessThan(40);
    }

    @Test
    void refusesABrokenFileAndAZipThatIsNoWorkbook() throws IOException {
        assertRefused(Tables.written(folder, new byte[] {'P', 'K', 3, 4, 9, 9, 9}), "broken-xlsx");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "readme.txt", "hello".getBytes(UTF_8));
        }
        assertRefused(Tables.written(folder, out.toByteArray()), "broken-xlsx");
    }

    private static void assertRefused(Path file, String code) {
        assertThatThrownBy(() -> Tables.cells(file))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        e -> assertThat(e.reason().code()).isEqualTo("base.file." + code));
    }

    private Path workbook(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            content.accept(book.newWorksheet("Угоди"));
        }
        return Tables.written(folder, out.toByteArray());
    }

    @Test
    void readsAWorkbookOfAPlainWriterThatLeavesTheStylesOut() throws IOException {
        String rows = "<row r=\"2\"><c r=\"A2\"><v>12.5</v></c></row>";
        Path file = Tables.written(folder, zip(SHEET.formatted("", rows).getBytes(UTF_8), false));

        assertThat(Tables.cells(file)).containsExactly(List.of("a"), List.of("12.5"));
    }

    /** Texts that nothing presses much, so that they are no bomb. */
    private static byte[] sharedTexts(int size) {
        Random random = new Random(7);
        StringBuilder texts =
                new StringBuilder("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        while (texts.length() < size) {
            texts.append("<si><t>")
                    .append(Long.toString(random.nextLong(), 36).repeat(40))
                    .append("</t></si>");
        }
        return texts.append("</sst>").toString().getBytes(UTF_8);
    }

    private Path xlsx(String sheet, byte[] texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            parts(zip, sheet.getBytes(UTF_8), true);
            put(zip, "xl/sharedStrings.xml", texts);
        }
        return Tables.written(folder, out.toByteArray());
    }

    private Path xlsx(String sheet) throws IOException {
        return Tables.written(folder, zip(sheet.getBytes(UTF_8), true));
    }

    private static byte[] zip(byte[] sheet, boolean styles) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            parts(zip, sheet, styles);
        }
        return out.toByteArray();
    }

    private static void parts(ZipOutputStream zip, byte[] sheet, boolean styles) throws IOException {
        put(zip, "[Content_Types].xml", """
            <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
            %s\
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
            </Types>\
            """.formatted(styles ? STYLES : "").getBytes(UTF_8));
        put(zip, "xl/_rels/workbook.xml.rels", """
            <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>\
            </Relationships>\
            """.getBytes(UTF_8));
        put(zip, "xl/workbook.xml", """
            <?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
            <sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>\
            """.getBytes(UTF_8));
        if (styles) {
            put(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"
                            .getBytes(UTF_8));
        }
        put(zip, "xl/worksheets/sheet1.xml", sheet);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
