package dev.struktura.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "договір.pdf, договір.pdf",
        "../../etc/passwd.txt, passwd.txt",
        "C:\\Users\\ira\\акт.docx, акт.docx",
        "archive.tar.gz, archive.tar.gz",
        "без розширення, без розширення",
        "лист. Відповідь клієнта, лист. Відповідь клієнта"
    })
    void foldersAreLeftOut(String sent, String kept) {
        assertThat(FileName.of(sent)).hasToString(kept);
    }

    @Test
    void whatHeadersAndFileSystemsTripOverIsLeftOut() {
        assertThat(FileName.of("a\"b<c>\r\n\u202Efdp.exe\u0000").toString()).isEqualTo("a b c    fdp.exe");
    }

    @Test
    void aNameOfNothingGetsAnother() {
        assertThat(FileName.of("..").orElse("document")).hasToString("document");
        assertThat(FileName.of("").orElse("document")).hasToString("document");
        assertThat(FileName.of(".pdf").orElse("document")).hasToString("document.pdf");
    }

    @Test
    void aLongNameKeepsItsExtensionAndNoHalfOfACharacter() {
        assertThat(FileName.of("😀".repeat(200) + ".pdf")).hasToString("😀".repeat(120) + ".pdf");
    }
}
