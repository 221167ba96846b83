package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class DealMoneyScreenTest {

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Test
    void aProposalIsComposedOnThePageAndMistakesAreShownWhereTheyAre() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open(deal.path());
            screen.at("#proposals summary").last().click();
            screen.at("#proposals [name=title]").first().fill("Впровадження, етап 1");
            screen.at("#proposals [name=quantity]").first().fill("2");
            screen.at("#proposals [name=price]").first().fill("дорого");
            screen.at("#proposals form .btn-primary").last().click();
            screen.at("#proposals .offer-line .field-error").waitFor();
            screen.picture("panel-compose-error");
            screen.axe();
            assertThat(screen.at("#proposals [name=title]").first().inputValue())
                    .isEqualTo("Впровадження, етап 1");

            screen.at("#proposals [name=price]").first().fill("1 500,50");
            screen.at("#proposals form .btn-primary").last().click();
            screen.at("#proposals .offer").waitFor();

            assertThat(screen.at("#proposals .offer").innerText())
                    .contains(deal.number() + "-1")
                    .contains("3 001");
            screen.noErrors();
        }
    }

    @Test
    void aFileIsUploadedOnThePage() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        byte[] pdf = "%PDF-1.4\n".getBytes(StandardCharsets.ISO_8859_1);
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open(deal.path());
            screen.at("#offer-file").setInputFiles(new FilePayload("kp.pdf", "application/pdf", pdf));
            screen.at("#offer-total").fill("12000");
            screen.at("#proposals form .btn-primary").first().click();
            screen.at("#proposals .offer").waitFor();
            assertThat(screen.at("#proposals .offer").innerText())
                    .contains("kp.pdf")
                    .contains("12 000");
        }
    }

    @Test
    void moneyOfADealIsEnteredOnItsPage() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1000.00").toAgreement();
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open(deal.path());
            screen.at("#billing summary").click();
            screen.at("#payment-amount").fill("2000");
            screen.at("#billing .btn-primary").click();
            screen.at("#billing .field-error").waitFor();
            assertThat(screen.at("#billing .field-error").innerText()).contains("Це більше, ніж винен клієнт");

            screen.at("#payment-amount").fill("400");
            screen.at("#billing .btn-primary").click();
            screen.at("#billing .payments").waitFor();
            assertThat(screen.at("#billing .chip").first().innerText()).isEqualTo("Сплачено частково");

            screen.at("#billing summary").click();
            screen.at("#billing .btn-primary").click();
            screen.at("#project .project-steps").waitFor();
            assertThat(deal.stage()).isEqualTo("delivery");
        }
    }

    @Test
    void theSectionsAndTheListLookRightInEveryLook() {
        DealOnItsWay paid = DealOnItsWay.start(api, "1000.00").toProposal();
        paid.propose("Впровадження системи обліку складу", "2", "15000.50");
        paid.toAgreement();
        DealOnItsWay.start(api, "500.00").toAgreement();
        String invoice = api.as(Sellers.HEAD).get("/invoices?deal=" + paid.id()).at("/items/0/id");
        pay(invoice, "10000.00");
        browser.everyLook(Sellers.HEAD, paid.path(), "deal-money");
        browser.everyLook(Sellers.HEAD, "/invoices", "invoices");
        pay(invoice, "20001.00");
        try (Screen screen = browser.as(Sellers.HEAD, Look.PHONE)) {
            screen.open(paid.path());
            screen.picture("deal-project");
            screen.check();
        }
    }

    private void pay(String invoice, String amount) {
        Map<String, Object> money = Map.of("amount", amount, "currency", "UAH");
        api.as(Sellers.HEAD)
                .post("/payments", Map.of("invoiceId", invoice, "amount", money, "paidAt", "2026-01-05T10:00:00Z"))
                .expect(201);
    }
}
