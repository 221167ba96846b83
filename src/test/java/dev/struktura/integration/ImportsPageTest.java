package dev.struktura.integration;

import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OLENA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Browser;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.StrukturaTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class ImportsPageTest {

    private static final Path AMO = Path.of("src/test/resources/import/dialects/amocrm-deals.csv");

    @Autowired
    private Browser browser;

    @Autowired
    private ImportWork work;

    @Test
    void aFileIsReadLookedAtImportedAndTakenBack() {
        try (Screen screen = browser.as(HEAD, Look.WIDE)) {
            read(screen);
            assertThat(screen.at("main").textContent()).contains("amoCRM").contains("ТОВ «Касовий світ»");
            screen.check();

            screen.at("form[action$='/commit'] button").click();
            screen.settle();
            finishWork();
            screen.page().reload();
            assertThat(screen.at(".import-count.is-good dd").first().textContent())
                    .isEqualTo("2");
            assertThat(screen.at("a[href$='/rejected']").count()).isEqualTo(1);
            screen.check();

            screen.at("form[action$='/undo'] button").click();
            screen.settle();
            finishWork();
            screen.page().reload();
            assertThat(screen.at("#import-status .chip").first().textContent()).contains("Скасовано");
            screen.check();
        }
    }

    @Test
    void aFileThatCannotBeReadSaysWhatToDo() {
        try (Screen screen = browser.as(HEAD, Look.WIDE)) {
            screen.open("/imports");
            screen.at("#import-file")
                    .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                            "old.xls",
                            "application/vnd.ms-excel",
                            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}));
            screen.at("form.import-upload button").click();
            assertThat(screen.at("#import-wrong").textContent()).contains(".xlsx");
            screen.axe();
        }
    }

    @Test
    void everyLookIsSound() {
        browser.everyLook(HEAD, "/imports", "imports");
        browser.everyLook(HEAD, "/imports", "import", ImportsPageTest::read);
    }

    @Test
    void aSellerHasNoImport() {
        try (Screen screen = browser.as(OLENA, Look.WIDE)) {
            assertThat(screen.open("/imports").status()).isEqualTo(403);
            assertThat(screen.at("a[href='/imports']").count()).isZero();
        }
    }

    private static void read(Screen screen) {
        screen.open("/imports");
        screen.at("#import-file").setInputFiles(AMO);
        screen.at("form.import-upload button").click();
        screen.page().waitForURL(address -> address.matches(".*/imports/[0-9a-f-]{36}"));
        screen.settle();
    }

    private void finishWork() {
        int done;
        do {
            done = work.runDue();
        } while (done > 0);
    }
}
