package dev.struktura.custody;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.OWNER;

import com.microsoft.playwright.Download;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.StrukturaTest;
import java.io.IOException;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class ExportScreensTest {

    private static final Look[] LOOKS = {Look.WIDE, Look.PHONE.dark().in("ru"), new Look(1360, "light", "en")};

    @Autowired
    Browser browser;

    @Autowired
    Exporters exporters;

    @BeforeEach
    void olenaMay() {
        exporters.forget();
        exporters.give(OLENA, true);
    }

    @Test
    void aSellerTakesAFileFromTheListAndTheOwnerSeesWhoseItIs() throws IOException {
        String word = exporters.clients(20);
        try (Screen olena = browser.as(OLENA, Look.PHONE);
                Screen owner = browser.as(OWNER)) {
            olena.open("/clients?q=" + word);
            olena.at(".list-offers a").click();
            olena.at("#wish [name=contacts]").check();
            olena.at("#wish-reason").fill("Звірка з бухгалтерією");
            olena.picture("export-new");
            olena.check();
            olena.at("#wish .btn-primary").click();
            Download file = olena.page()
                    .waitForDownload(() -> olena.at("#export .btn-primary").click());

            owner.open("/exports/origins");
            owner.at("#trace-file").setInputFiles(file.path());
            owner.at("form .btn-primary").last().click();
            assertThat(owner.at("#found")).containsText("Олена");
            owner.picture("export-origin");
            owner.check();
            Assertions.assertThat(Files.readString(file.path())).contains(word);
        }
    }

    @Test
    void theHeadDecidesAboutALargeFileInEveryLook() {
        String id = exporters.ask(OLENA, exporters.clients(201), true).at("/id");
        for (Look look : LOOKS) {
            try (Screen head = browser.as(HEAD, look)) {
                head.open("/exports");
                head.picture("exports");
                head.check();
                head.open("/exports/" + id);
                head.picture("export-waiting");
                head.check();
            }
        }
        try (Screen head = browser.as(HEAD)) {
            head.open("/exports/" + id);
            head.at("#agree").click();
            assertThat(head.at("#export .chip")).containsText("можна забрати");
        }
    }

    @Test
    void theOwnerPlantsACanaryAndSeesWhoCalls() {
        try (Screen owner = browser.as(OWNER, Look.PHONE.dark().in("ru"))) {
            owner.open("/exports");
            owner.at("a[href='/canaries']").click();
            owner.at("#canary-person").selectOption(exporters.id(OLENA));
            owner.at("#plant button").click();
            String quiet = owner.at("#canaries .quiet").first().textContent();
            exporters.call(quiet.strip().split(" ", -1)[0]);
            owner.open("/canaries");
            assertThat(owner.at("#canaries .is-danger")).hasCount(1);
            owner.picture("canaries");
            owner.check();
        }
    }
}
