package dev.struktura.offers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.Caller;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class ProposalScreenTest {

    private static final String LINK_SETTINGS = ".offer details:has(form[action$='/renewal']) > summary";

    private static final FilePayload PDF = new FilePayload(
            "Пропозиція.pdf", "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Test
    void anUploadedProposalIsSeenAtOnceAndKeepsTheKeyboardInTheSection() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open(deal.path());
            screen.mark();
            screen.at("#offer-file").setInputFiles(PDF);
            screen.at("#offer-total").fill("45 000");
            screen.at("#proposals form[enctype] .btn-primary").click();
            screen.at("#proposals .offer").waitFor();
            assertThat(screen.at("#proposals .offer").innerText()).contains("Пропозиція.pdf");
            assertThat(screen.at("#timeline").innerText()).contains(deal.number() + "-1");
            assertThat(screen.focus()).isEqualTo("proposals");
            assertThat(screen.wasNotLoadedAnew()).isTrue();
            screen.check();
        }
    }

    @Test
    void aFileOfAnUnknownKindIsRefusedInTheSection() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open(deal.path());
            screen.at("#offer-file").setInputFiles(new FilePayload("hello.pdf", "application/pdf", new byte[] {1, 2}));
            screen.at("#proposals form[enctype] .btn-primary").click();
            screen.at("#proposals .field-error").waitFor();
            assertThat(screen.at("#main").count()).isEqualTo(1);
            screen.check();
        }
    }

    @Test
    void aProposalIsComposedFromLines() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open(deal.path());
            screen.at("#proposals summary").last().click();
            screen.at("[hx-get$='/proposals/line']").click();
            screen.at(".offer-line").nth(3).waitFor();
            position(screen, 0, "Навчання", "2", "1 500,50");
            position(screen, 3, "Підтримка", "", "200");
            screen.at("#proposals form:has(.offer-lines) .btn-primary").click();
            screen.at("#proposals .offer").waitFor();
            assertThat(screen.at("#proposals .offer-total").innerText().replace('\u00a0', ' '))
                    .contains("3 201");
            screen.check();
        }
    }

    @Test
    void aProductIsPickedWhileItsNameIsTypedAndSaysItsPrice() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        Caller head = api.as(Sellers.HEAD);
        String list = head.post("/price-lists", Map.of("name", "Прайс", "currency", "UAH", "usual", true))
                .expect(201)
                .at("/id");
        Map<String, Object> price = Map.of("list", list, "price", Map.of("amount", "1200.50", "currency", "UAH"));
        head.post("/products", Map.of("code", "SCR-1", "name", Map.of("uk", "Аудит складу"), "prices", List.of(price)))
                .expect(201);
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open(deal.path());
            screen.at("#proposals summary").last().click();
            Locator line = screen.at(".offer-line").first();
            line.locator("[name=title]").pressSequentially("аудит");
            screen.at("#offer-products option[value='SCR-1 · Аудит складу']").waitFor(attached());
            line.locator("[name=title]").fill("SCR-1 · Аудит складу");
            line.locator(".offer-price [readonly]").waitFor();
            assertThat(line.locator("[name=price]").inputValue()).isEqualTo("1200.50");
            line.locator("[name=quantity]").fill("2");
            line.locator("[name=discount]").fill("10");
            screen.at(".offer-sum:has-text('160,90')").waitFor();
            screen.at("#proposals").scrollIntoViewIfNeeded();
            screen.picture("proposal-product");
            screen.at("#proposals form:has(.offer-lines) .btn-primary").click();
            screen.at("#proposals .offer").waitFor();
            assertThat(screen.at("#proposals .offer-total").innerText().replace('\u00a0', ' '))
                    .contains("2 160,90");
            screen.check();
        }
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    @Test
    void theTrackedLinkIsCopied() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        deal.propose("Навчання", "1", "500");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            screen.open(deal.path());
            screen.at("[data-copy]").click();
            screen.at(".toast-words:has-text('скопійовано')").waitFor();
            String link = (String) screen.page().evaluate("() => navigator.clipboard.readText()");
            assertThat(link)
                    .isEqualTo(screen.at(".offer-link input").inputValue())
                    .contains("/p/");
            screen.noErrors();
        }
    }

    @Test
    void aLinkIsTakenBackAndRenewedInTheSection() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        deal.propose("Навчання", "1", "500");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open(deal.path());
            String first = screen.at(".offer-link input").inputValue();
            screen.at(LINK_SETTINGS).click();
            screen.at(".offer form[action$='/revocation'] button").click();
            screen.at(".offer .chip:has-text('Відкликано')").waitFor();
            assertThat(screen.at(".offer-link").count()).isZero();
            screen.at(LINK_SETTINGS).click();
            screen.at(".offer form[action$='/renewal'] [name=validUntil]").fill("2099-12-31");
            screen.picture("proposal-revoked");
            screen.check();
            screen.at(".offer form[action$='/renewal'] button").click();
            screen.at(".offer-link input").waitFor();
            assertThat(screen.at(".offer-link input").inputValue()).isNotEqualTo(first);
        }
    }

    private static void position(Screen screen, int row, String title, String quantity, String price) {
        var line = screen.at(".offer-line").nth(row);
        line.locator("[name=title]").fill(title);
        line.locator("[name=quantity]").fill(quantity);
        line.locator("[name=price]").fill(price);
    }
}
