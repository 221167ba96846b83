package dev.struktura.offers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class ProposalScreenTest {

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

    private static void position(Screen screen, int row, String title, String quantity, String price) {
        var line = screen.at(".offer-line").nth(row);
        line.locator("[name=title]").fill(title);
        line.locator("[name=quantity]").fill(quantity);
        line.locator("[name=price]").fill(price);
    }
}
