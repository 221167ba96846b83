package dev.struktura.integration;

import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OLENA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.FilePayload;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Publishing;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.UntilIdle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class ImportsPageTest {

    private static final Path AMO = Path.of("src/test/resources/import/dialects/amocrm-deals.csv");

    /** Two rows of fourteen columns that nobody knows. */
    private static final FilePayload NOBODY = new FilePayload(
            "nobody.csv",
            "text/csv",
            IntStream.range(0, 3)
                    .mapToObj(row -> IntStream.range(0, 14)
                            .mapToObj(column -> "x%d_%d".formatted(column, row))
                            .collect(Collectors.joining(";")))
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8));

    @Autowired
    private Browser browser;

    @Autowired
    private ImportWork work;

    @Autowired
    private ProcessVersions versions;

    @Test
    void aFileIsReadLookedAtImportedAndTakenBack() {
        try (Screen screen = browser.as(HEAD, Look.WIDE)) {
            read(screen);
            assertThat(screen.at("main").textContent()).contains("amoCRM").contains("ТОВ «Касовий світ»");
            assertThat(screen.at(".import-facts").textContent()).contains("роздільник");
            screen.check();

            screen.at("form[action$='/commit'] button").click();
            screen.settle();
            UntilIdle.run(work);
            screen.page().reload();
            assertThat(screen.at(".import-count.is-good dd").first().textContent())
                    .isEqualTo("2");
            assertThat(screen.at("#import-status a.btn-primary").getAttribute("href"))
                    .startsWith("/deals");
            assertThat(screen.at("main").textContent())
                    .as("nothing is told as if it were still to come")
                    .doesNotContain("буде імпортовано", "Увійдуть");
            assertThat(screen.at("a[href$='/rejected']").count()).isEqualTo(1);
            screen.check();

            screen.at("form[action$='/undo'] button").click();
            screen.settle();
            UntilIdle.run(work);
            screen.page().reload();
            assertThat(screen.at("#import-status .chip").first().textContent()).contains("Скасовано");
            screen.check();
        }
    }

    @Test
    void aFileWithoutClientsIsNotCalledReadyAndLeadsToTheRemedy() {
        versions.publish(ProcessDocument.shipped("/processes/account-management.yaml"), Publishing.SHIPPED);
        try (Screen screen = browser.as(HEAD, Look.WIDE)) {
            read(screen, NOBODY);
            assertThat(screen.at("#import-status .chip").first().textContent()).isEqualTo("Потребує змін");
            assertThat(screen.at("#import-start").count()).isZero();
            assertThat(screen.at(".import-problems").textContent()).contains("та ще 2");
            assertThat(screen.at(".import-preview strong").first().textContent())
                    .isEqualTo("—");
            assertThat(screen.at(".import-preview").textContent()).doesNotContainPattern("·\\s+·");
            screen.check();

            screen.at(".import-problems a").click();
            screen.at("#choice-client").fill("Один на всіх");
            assertThat(screen.at("#import-stale").isVisible()).isTrue();
            screen.at("#import-stale button").click();
            screen.at("#import-start").waitFor();
            assertThat(screen.at("#import-start").textContent()).contains("2");
            assertThat(screen.at("#import-start").isEnabled()).isTrue();

            screen.at("#import-process").selectOption("account-management");
            screen.at("#import-mapping > p button").click();
            screen.at("#target-0 option[value='fields.plans']").waitFor(new WaitForOptions().setState(ATTACHED));
            assertThat(screen.at("#import-process").inputValue()).isEqualTo("account-management");
            assertThat(screen.at("#target-0 option[value='fields.need']").count())
                    .isZero();

            screen.at("#choice-client").fill("Інший");
            assertThat(screen.at("#import-start").isDisabled())
                    .as("what was changed since the dry run is checked before it is imported")
                    .isTrue();
            screen.check();
        }
    }

    @Test
    void aFileThatCannotBeReadSaysWhatToDo() {
        try (Screen screen = browser.as(HEAD, Look.WIDE)) {
            screen.open("/imports");
            screen.at("#import-file").setInputFiles(new FilePayload("old.xls", "application/vnd.ms-excel", new byte[] {
                (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1
            }));
            screen.at("form.import-upload button").click();
            assertThat(screen.at("#import-wrong").textContent()).contains(".xlsx");
            screen.axe();
        }
    }

    @Test
    void everyLookIsSound() {
        versions.publish(ProcessDocument.shipped("/processes/account-management.yaml"), Publishing.SHIPPED);
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
        read(screen, new FilePayload("amocrm-deals.csv", "text/csv", bytes(AMO)));
    }

    private static void read(Screen screen, FilePayload file) {
        screen.open("/imports");
        screen.at("#import-file").setInputFiles(file);
        screen.at("form.import-upload button").click();
        screen.page().waitForURL(address -> address.matches(".*/imports/[0-9a-f-]{36}"));
        screen.settle();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
