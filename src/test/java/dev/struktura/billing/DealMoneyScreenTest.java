package dev.struktura.billing;

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
