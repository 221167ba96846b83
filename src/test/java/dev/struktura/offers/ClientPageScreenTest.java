package dev.struktura.offers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class ClientPageScreenTest {

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Test
    void theClientReadsPositionsAndTotalOnAnyDevice() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String body = """
            {"lines":[{"title":"Впровадження системи обліку складу, включно з налаштуванням","quantity":"2","price":{"amount":"15000.50","currency":"UAH"}},
                      {"title":"Навчання команди","quantity":"1.5","price":{"amount":"4200.00","currency":"UAH"}},
                      {"title":"Підтримка, 12 місяців","quantity":"12","price":{"amount":"900.00","currency":"UAH"},"optional":true}],
             "validUntil":"2099-12-31"}
            """;
        String link = api.as(Sellers.HEAD)
                .post(deal.path() + "/proposals", body)
                .expect(201)
                .at("/trackingUrl");

        for (Look look : Look.ALL) {
            try (Screen screen = browser.visitor(look)) {
                screen.open(path(link));
                screen.picture("client-proposal");
                screen.check();
                assertThat(screen.at("h1").innerText()).contains(deal.number() + "-1");
            }
        }
    }

    @Test
    void theClientChoosesSignsByFingerAndAcceptsOnAPhone() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String body = """
            {"lines":[{"title":"Впровадження","quantity":"1","price":{"amount":"1000.00","currency":"UAH"}},
                      {"title":"Навчання","quantity":"1","price":{"amount":"200.00","currency":"UAH"},"optional":true}]}
            """;
        String link = api.as(Sellers.HEAD)
                .post(deal.path() + "/proposals", body)
                .expect(201)
                .at("/trackingUrl");

        try (Screen screen = browser.visitor(Look.PHONE)) {
            screen.open(path(link));
            screen.at(".option").click();
            screen.at(".total:has-text('1 200,00')").waitFor();
            screen.at("#acceptance .is-main").click();
            assertThat(screen.focus()).isEqualTo("signing-name");
            screen.at("#signing-name").fill("Ірина Коваль");
            sign(screen);
            screen.picture("client-signed");
            screen.check();
            screen.at("#acceptance .is-main").click();
            screen.at(".notice.is-good").waitFor();
            screen.picture("client-accepted");
            screen.check();
            assertThat(screen.at("svg.signature path").getAttribute("d")).startsWith("M");
        }
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open(deal.path());
            screen.at("#proposals .offer-answer").scrollIntoViewIfNeeded();
            screen.picture("proposal-accepted");
            assertThat(screen.at("#proposals .offer-answer").innerText()).contains("Ірина Коваль", "Навчання");
            screen.check();
        }
    }

    private static void sign(Screen screen) {
        Locator pad = screen.at("canvas");
        pad.scrollIntoViewIfNeeded();
        BoundingBox box = pad.boundingBox();
        Mouse pen = screen.page().mouse();
        pen.move(box.x + 30, box.y + 60);
        pen.down();
        for (int step = 1; step <= 12; step++) {
            pen.move(box.x + 30 + 20 * step, box.y + 60 + (step % 2 == 0 ? 20 : -20));
        }
        pen.up();
    }

    @Test
    void aPictureIsShownAndADocumentIsOffered() throws IOException {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String link = api.as(Sellers.HEAD)
                .upload(deal.path() + "/proposals", "Пропозиція для Їжака.png", picture(), Map.of("total", "45000"))
                .expect(201)
                .at("/trackingUrl");

        try (Screen screen = browser.visitor(Look.PHONE)) {
            screen.open(path(link));
            screen.picture("client-file");
            screen.check();
            assertThat(screen.at("main img").getAttribute("alt")).contains("Пропозиція для Їжака.png");
        }
    }

    @Test
    void aLinkThatLeadsNowhereSaysWhatToDo() {
        try (Screen screen = browser.visitor(Look.PHONE)) {
            screen.open("/p/" + "A".repeat(43));
            screen.picture("client-gone");
            screen.axe();
            screen.noHorizontalScroll();
            assertThat(screen.at("h1").innerText()).isEqualTo("Такої пропозиції немає");
        }
    }

    @Test
    void ourOwnPeopleMayLookWithoutBeingCountedAsTheClient() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String link = deal.propose("Впровадження", "1", "10.00").at("/trackingUrl");

        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open(path(link));
            assertThat(screen.at("h1").isVisible()).isTrue();
        }
        assertThat(deal.happened("proposal-opened")).isZero();
    }

    @Test
    void theClientMayChooseAnotherLanguage() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String link = deal.propose("Впровадження", "1", "10.00").at("/trackingUrl");

        try (Screen screen = browser.visitor(Look.PHONE)) {
            screen.open(path(link));
            screen.at(".languages button[lang=en]").click();
            screen.page().waitForCondition(() -> screen.at("h1").innerText().startsWith("Proposal"));
            assertThat(screen.page().url()).endsWith(path(link));
        }
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }

    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(800, 500, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x4f46e5));
        pen.fillRect(0, 0, 800, 500);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
