package dev.struktura.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileKindTest {

    @Test
    void aFileIsWhatItsBytesSayWhateverItIsCalled() throws IOException {
        assertThat(FileKind.sniff(bytes("%PDF-1.7\n..."))).contains(FileKind.PDF);
        assertThat(FileKind.sniff(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0}))
                .contains(FileKind.PNG);
        assertThat(FileKind.sniff(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0x00}))
                .contains(FileKind.JPEG);
        assertThat(FileKind.sniff(bytes("RIFF....WEBPVP8 "))).contains(FileKind.WEBP);
        assertThat(FileKind.sniff(zip("[Content_Types].xml", "word/document.xml")))
                .contains(FileKind.DOCX);
        assertThat(FileKind.sniff(zip("[Content_Types].xml", "xl/workbook.xml")))
                .contains(FileKind.XLSX);
    }

    @Test
    void pagesProgramsAndDocumentsWithMacrosAreNotTaken() throws IOException {
        assertThat(FileKind.sniff(bytes("<html><script>alert(1)</script></html>")))
                .isEmpty();
        assertThat(FileKind.sniff(bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")))
                .isEmpty();
        assertThat(FileKind.sniff(bytes("MZ\u0090\u0000"))).isEmpty();
        assertThat(FileKind.sniff(zip("anything.txt"))).isEmpty();
        assertThat(FileKind.sniff(zip("word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
        assertThat(FileKind.sniff(new byte[0])).isEmpty();
    }

    @Test
    void brokenArchivesAndNoiseAreNothing() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            byte[] noise = new byte[random.nextInt(2000)];
            random.nextBytes(noise);
            byte[] archive = ("PK\u0003\u0004" + new String(noise, StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1);
            assertThat(FileKind.sniff(archive)).isEmpty();
        }
    }

    @Test
    void namesLoseFoldersAndWhatHeadersTripOver() {
        assertThat(new OfferFile("../../etc/passwd.pdf", FileKind.PDF, new byte[0]).name())
                .isEqualTo("passwd.pdf");
        assertThat(new OfferFile("C:\\x\\Пропозиція \"№1\"\r\n.docx", FileKind.DOCX, new byte[0]).name())
                .isEqualTo("Пропозиція  №1.docx");
        assertThat(new OfferFile("", FileKind.PNG, new byte[0]).name()).isEqualTo("proposal.png");
        assertThat(new OfferFile("virus.pdf.exe", FileKind.PDF, new byte[0]).name())
                .isEqualTo("virus.pdf.pdf");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
