package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
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
    void moreThanIsOwedIsRefusedWhereItWasTyped() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1000.00").toAgreement();
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open(deal.path());
            enter(screen, "2000");
            screen.at("#billing .field-error").waitFor();
            assertThat(screen.at("#billing .field-error").innerText()).contains("Це більше, ніж винен клієнт");
            assertThat(screen.at("#payment-amount").inputValue()).isEqualTo("2000");
            screen.check();
        }
        assertThat(deal.stage()).isEqualTo("agreement");
    }

    @Test
    void aPaymentInPartIsSeenAtOnceAndKeepsTheKeyboardInTheSection() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1000.00").toAgreement();
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open(deal.path());
            screen.mark();
            enter(screen, "400");
            screen.at("#billing .payments").waitFor();
            assertThat(screen.at("#billing .chip").innerText()).isEqualTo("Сплачено частково");
            assertThat(screen.at("#toasts").innerText()).contains("400");
            assertThat(screen.focus()).isEqualTo("billing");
            assertThat(screen.wasNotLoadedAnew()).isTrue();
            screen.check();
        }
        assertThat(deal.stage()).isEqualTo("agreement");
    }

    @Test
    void aPaymentInFullBringsTheDealToDeliveryBeforeTheEyes() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1000.00").toAgreement();
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open(deal.path());
            screen.mark();
            String before = screen.at(".next-step").innerText();
            enter(screen, "1000");
            screen.at("#project .project-steps").waitFor();
            assertThat(screen.at(".rail [aria-current=step]").innerText()).isEqualTo("Оплачено, виконання");
            assertThat(screen.at(".next-step").innerText()).isNotEqualTo(before);
            assertThat(screen.at("#billing .chip").innerText()).isEqualTo("Сплачено");
            assertThat(screen.wasNotLoadedAnew()).isTrue();
            screen.check();
        }
        assertThat(deal.stage()).isEqualTo("delivery");
    }

    @Test
    void backLeadsToWhereThePersonCameFromAfterAPayment() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1000.00").toAgreement();
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/invoices");
            screen.open(deal.path());
            enter(screen, "400");
            screen.at("#billing .payments").waitFor();
            screen.page().goBack();
            assertThat(screen.page().url()).endsWith("/invoices");
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

    private static void enter(Screen screen, String amount) {
        screen.at("#billing summary").click();
        screen.at("#payment-amount").fill(amount);
        screen.at("#billing form .btn-primary").click();
    }

    private void pay(String invoice, String amount) {
        Map<String, Object> money = Map.of("amount", amount, "currency", "UAH");
        api.as(Sellers.HEAD)
                .post("/payments", Map.of("invoiceId", invoice, "amount", money, "paidAt", "2026-01-05T10:00:00Z"))
                .expect(201);
    }
}
