package dev.struktura.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.access.Authenticator;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class SecondFactorScreensTest {

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPersonTurnsItOnAndComesInByACode() {
        browser.everyLook(Sellers.OLENA, "/settings/access", "factor-key", screen -> {
            screen.at("#second-factor button").click();
            screen.at(".settings-qr").waitFor();
        });
        try (Screen screen = browser.as(Sellers.OLENA)) {
            screen.open("/settings/second-factor");
            byte[] key = Authenticator.keyOn(screen.page().content());
            screen.at("#code").fill(Authenticator.code(key, jdbc));
            screen.at("#code").press("Enter");
            screen.at(".settings-codes").waitFor();
            screen.picture("factor-recovery-codes");
            screen.check();
            screen.at("main .card a.btn-primary").click();
            screen.at("#second-factor .is-good").waitFor();
            screen.picture("factor-on");
            screen.check();

            jdbc.sql("update staff.totp set last_step = 0").update();
            atTheSecondDoor(Look.WIDE, key);
            atTheSecondDoor(Look.PHONE.dark().in("ru"), key);
        }
    }

    private void atTheSecondDoor(Look look, byte[] key) {
        try (Screen screen = browser.visitor(look)) {
            screen.open("/sign-in?next=/clients");
            screen.at("#email").fill(Sellers.email(Sellers.OLENA));
            screen.at("#password").fill(Sellers.PASSWORD);
            screen.at("#password").press("Enter");
            screen.at("#code").waitFor();
            assertThat(screen.focus()).isEqualTo("code");
            screen.picture("factor-code");
            screen.check();

            jdbc.sql("update staff.totp set last_step = 0").update();
            screen.at("#code").fill(Authenticator.code(key, jdbc));
            screen.at("#code").press("Enter");
            screen.page().waitForURL("**/clients");
        }
    }
}
