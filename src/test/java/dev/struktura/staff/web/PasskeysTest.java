package dev.struktura.staff.web;

import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.SOFIA;
import static dev.struktura.testing.Sellers.TARAS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Screen;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys in a device that Chromium plays, so that all but the finger is real. */
@StrukturaTest
class PasskeysTest {

    private static final String DOOR = "form[data-passkey=get] button";

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPersonAddsAKeyNamesItAndComesInByItAlone() {
        try (Screen screen = browser.as(OLENA)) {
            device(screen, true);
            add(screen, "Мій телефон");
            screen.picture("passkey-added");
            screen.check();
            assertThat(screen.at("#passkeys li input[name=name]").inputValue()).isEqualTo("Мій телефон");

            signOut(screen);
            screen.open("/sign-in?next=/clients");
            screen.picture("passkey-door");
            screen.check();
            screen.at(DOOR).click();
            screen.page().waitForURL(address -> address.endsWith("/clients") && !address.contains("sign-in"));

            screen.open("/settings/access");
            screen.at("#passkeys li input[name=name]").fill("Робочий телефон");
            screen.at("#passkeys li form[action$='/name'] button").click();
            screen.page().waitForURL("**/settings/access");
            assertThat(screen.at("#passkeys li input[name=name]").inputValue()).isEqualTo("Робочий телефон");
            assertThat(jdbc.sql("select last_used_at is not null from staff.passkey")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    @Test
    void aRemovedKeyOpensNothing() {
        try (Screen screen = browser.as(TARAS)) {
            device(screen, true);
            add(screen, "Телефон");
            screen.at("#passkeys li form[action$='/removal'] button").click();
            screen.page().waitForURL("**/settings/access");
            assertThat(screen.at("#passkeys li").count()).isZero();

            signOut(screen);
            screen.open("/sign-in");
            screen.at(DOOR).click();
            screen.page().waitForURL("**/sign-in?refused=passkey");

            assertThat(screen.at("[role=alert]").first().textContent()).contains("нічого не відчиняє");
        }
    }

    @Test
    void aDeviceThatKnowsNobodysFingerIsNotEnough() {
        try (Screen screen = browser.as(SOFIA)) {
            device(screen, false);
            screen.open("/settings/passkeys/new");
            screen.at("#field-name").fill("Без пальця");
            screen.at("form[data-passkey] button").click();
            screen.at("[data-passkey-failed]:visible").waitFor();

            screen.picture("passkey-failed");
            screen.axe();
            assertThat(jdbc.sql("select count(*) from staff.passkey where name = 'Без пальця'")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void aKeyIsAddedInEveryLook() {
        browser.everyLook(MARKO, "/settings/passkeys/new", "passkey-new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{}", "[]", "null", "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\"}"})
    void whatNoDeviceSignedOpensNothing(String credential) {
        Visitor visitor = new Visitor(api);
        assertThat(visitor.submit("/sign-in/passkey/options", Map.of()).body()).contains("challenge");

        HttpResponse<String> answer = visitor.submit("/sign-in/passkey", Map.of("credential", credential));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?refused=passkey");
        assertThat(visitor.get("/settings").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{}", "null"})
    void whatNoDeviceMadeIsNoKey(String credential) {
        Visitor marko = Visitor.as(MARKO, api);
        marko.submit("/settings/passkeys/options", Map.of());

        assertThat(marko.submit("/settings/passkeys", Map.of("name", "Ключ", "credential", credential))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void nobodyRenamesOrRemovesAKeyOfSomebodyElse() {
        try (Screen screen = browser.as(MARKO)) {
            device(screen, true);
            add(screen, "Марків");
        }
        String key = "/settings/passkeys/"
                + jdbc.sql("select id from staff.passkey where name = 'Марків'")
                        .query(String.class)
                        .single();
        Visitor taras = Visitor.as(TARAS, api);

        taras.submit(key + "/name", Map.of("name", "Тарасів"));

        assertThat(taras.submit(key + "/removal", Map.of()).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from staff.passkey where name = 'Марків'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static void add(Screen screen, String name) {
        screen.open("/settings/passkeys/new");
        screen.at("#field-name").fill(name);
        screen.at("form[data-passkey=create] button").click();
        screen.page().waitForURL("**/settings/access");
    }

    /** Keeps the virtual device, which belongs to the window, and forgets the session. */
    private static void signOut(Screen screen) {
        screen.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("struktura"));
    }

    private static void device(Screen screen, boolean knowsFinger) {
        CDPSession chromium = screen.page().context().newCDPSession(screen.page());
        chromium.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", knowsFinger);
        options.addProperty("isUserVerified", knowsFinger);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject device = new JsonObject();
        device.add("options", options);
        chromium.send("WebAuthn.addVirtualAuthenticator", device);
    }
}
