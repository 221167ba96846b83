package dev.struktura.staff.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StrukturaTest
class JournalScreensTest {

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theOwnerVerifiesTheJournalInEveryLook() {
        sealed();
        browser.everyLook(Sellers.OWNER, "/settings/journal", "journal-whole", screen -> {
            screen.at("#field-hash").fill(screen.at("dd code").innerText());
            verify(screen);
            assertThat(screen.at("[role=status] .is-good")).isVisible();
        });
    }

    @Test
    void theAdministratorIsToldWhichBatchIsBrokenInEveryLook() {
        sealed();
        forge("update journal.entry set type = type || 'x' where id = 1");
        browser.everyLook(Sellers.ADMIN, "/settings/journal", "journal-broken", screen -> {
            verify(screen);
            assertThat(screen.at("[role=alert] .is-danger")).isVisible();
        });
        forge("update journal.entry set type = rtrim(type, 'x') where id = 1");
    }

    @Test
    void whatCannotBeAHashIsSaidBesideTheField() {
        try (Screen screen = browser.as(Sellers.OWNER)) {
            screen.open("/settings/journal");
            screen.at("#field-hash").fill("вчора");
            verify(screen);
            assertThat(screen.at("#error-hash")).isVisible();
            screen.check();
        }
    }

    private static void verify(Screen screen) {
        screen.at(".settings-form .btn-primary").click();
        screen.page().waitForURL("**/verifications");
    }

    private void sealed() {
        api.as(Sellers.OWNER).post("/clock/advances", Map.of("by", "PT2M")).expect(200);
    }

    private void forge(String statement) {
        transaction.executeWithoutResult(status -> {
            sql.sql("set local session_replication_role = replica").update();
            sql.sql(statement).update();
        });
    }
}
