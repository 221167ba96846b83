package dev.struktura.offers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class CatalogueScreenTest {

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Test
    void aPriceListAndAProductAreMadeFoundAndTakenOutOfWhatIsOffered() {
        try (Screen screen = browser.as(Sellers.HEAD, Look.PHONE)) {
            screen.open("/price-lists/new");
            screen.at("#field-name").fill("Роздріб");
            screen.at("#field-validUntil").fill("2020-01-01");
            screen.at(".form-buttons .btn-primary").click();
            screen.at("#error-validUntil").waitFor();
            screen.at("#field-validUntil").fill("");
            screen.at("[name=usual]").check();
            screen.picture("price-list");
            screen.check();
            screen.at(".form-buttons .btn-primary").click();
            screen.at(".settings-list:has-text('Роздріб')").waitFor();
            screen.picture("price-lists");
            screen.check();

            screen.open("/products/new");
            screen.at("#field-code").fill("CAT-1");
            screen.at("#field-uk").fill("Запуск складу");
            screen.at("[name^='price.']").first().fill("багато");
            screen.at(".form-buttons .btn-primary").click();
            screen.at(".field-error").waitFor();
            screen.at("[name^='price.']").first().fill("12 500,50");
            screen.picture("product");
            screen.check();
            screen.at(".form-buttons .btn-primary").click();
            screen.at("#product-words").pressSequentially("запуск");
            Locator found = screen.at("#products li:has-text('CAT-1')");
            found.waitFor();
            assertThat(found.innerText().replace('\u00a0', ' ')).contains("12 500,50");
            assertThat(screen.focus()).isEqualTo("product-words");
            screen.picture("products");
            screen.check();

            found.locator("a").click();
            screen.at("form[action$='/active'] .btn").click();
            screen.at(".toast-words:has-text('CAT-1')").waitFor();
            screen.open("/products");
            assertThat(screen.at("#products li:has-text('CAT-1')").count()).isZero();
        }
    }

    @Test
    void aSellerReadsAProductInEveryLanguageAndWidth() {
        String id = api.as(Sellers.HEAD)
                .post(
                        "/products",
                        Map.of("code", "CAT-2", "name", Map.of("uk", "Супровід", "en", "Support"), "taxRate", "20"))
                .expect(201)
                .at("/id");
        for (Look look : Look.ALL) {
            try (Screen screen = browser.as(Sellers.OLENA, look)) {
                screen.open("/products?q=CAT-2");
                screen.picture("products-seller");
                screen.check();
                screen.open("/products/" + id);
                assertThat(screen.at(".form-buttons").count()).isZero();
                screen.check();
            }
        }
    }

    @Test
    void aTemplateIsWrittenInFrontOfWhatTheClientGets() {
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/proposal-templates/new");
            screen.at("#field-name").fill("Зелений");
            screen.at("[name='greeting.uk']")
                    .fill("Вітаємо, {client}!\nДякуємо за розмову. Пропозиція діє до {valid-until}.");
            screen.at("[name='terms.uk']").fill("Оплата за сім днів.");
            screen.at("[name='about.uk']").fill("Ми запускаємо склади двадцять років.");
            screen.at("#field-band").fill("#10402a");
            screen.at("#field-accent").fill("#1b6b3a");
            FrameLocator page = screen.page().frameLocator(".brand-page");
            page.locator(".is-branded .passage:has-text('Зелений Гай')").waitFor();
            page.locator("text=двадцять років").waitFor();
            screen.picture("template");
            screen.check();
            screen.at("#field-accent").fill("#ffee00");
            screen.at("#template-preview .field-error").waitFor();
            screen.at("#field-accent").fill("#1b6b3a");
            screen.at("[name=usual]").check();
            screen.at(".form-buttons .btn-primary").click();
            screen.at(".settings-list:has-text('Зелений')").waitFor();
            screen.picture("templates");
            screen.check();
        }
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String link = deal.propose("Впровадження", "2", "1500.00").at("/trackingUrl");
        for (Look look : Look.ALL) {
            try (Screen client = browser.visitor(look)) {
                client.open(URI.create(link).getPath());
                client.picture("client-branded");
                client.check();
            }
        }
        try (Screen screen = browser.as(Sellers.HEAD, Look.PHONE)) {
            screen.open("/proposal-templates/new");
            screen.page().frameLocator(".brand-page").locator(".is-branded").waitFor();
            screen.picture("template-phone");
            screen.check();
            screen.open(deal.path());
            screen.at("#proposals").scrollIntoViewIfNeeded();
            screen.picture("proposal-paper");
            screen.check();
        }
    }
}
