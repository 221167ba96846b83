package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The client chose something else than the invoice asks for. */
@StrukturaTest
class AcceptedOffersTest {

    private static final String LINES = """
        {"lines":[{"title":"Склад","quantity":"2","price":{"amount":"500.00","currency":"UAH"}},
                  {"title":"Підтримка","quantity":"1","price":{"amount":"30.00","currency":"UAH"},"optional":true}]}
        """;

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    private Visitor head;

    @BeforeEach
    void theHeadSignsIn() {
        head = Visitor.as(Sellers.HEAD, api);
    }

    @Test
    void anUnpaidInvoiceGivesWayToOneOfWhatTheClientAccepted() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String page = offer(deal);
        deal.toAgreement();
        String old = invoices(deal).at("/items/0/id");
        assertThat(panel(deal)).doesNotContain("Клієнт прийняв пропозицію на");
        accept(page, Map.of("choice", "1", "seen", "1030.00 UAH"));
        assertThat(panel(deal)).contains("Клієнт прийняв пропозицію на 1 030", "Виставити рахунок за прийнятим");

        assertThat(follow(deal, old).statusCode()).isEqualTo(302);

        Answer invoices = invoices(deal);
        assertThat(invoices.at("/items/0/state") + " " + invoices.at("/items/0/total/amount"))
                .isEqualTo("open 1030.00");
        assertThat(invoices.at("/items/1/id") + " " + invoices.at("/items/1/state"))
                .isEqualTo(old + " cancelled");
        assertThat(panel(deal)).doesNotContain("Клієнт прийняв пропозицію на");
        assertThat(reasons(deal, "invoice-issued")).last().asString().contains("Клієнт прийняв інше");
        HttpResponse<String> again = follow(deal, old);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Рахунок уже відповідає тому, що прийняв клієнт");
        assertThat(invoices(deal).body().at("/items")).hasSize(2);
    }

    @Test
    void whatAnInvoiceWithMoneyAsksForTooMuchIsCreditedAndTheReasonIsTold() {
        DealOnItsWay deal = DealOnItsWay.start(api, "2000.00").toAgreement();
        String invoice = invoices(deal).at("/items/0/id");
        pay(invoice, "500.00");
        accept(offer(deal), Map.of("seen", "1000.00 UAH"));
        assertThat(panel(deal)).contains("Зменшити рахунок до прийнятого");

        assertThat(follow(deal, invoice).statusCode()).isEqualTo(302);

        assertThat(api.as(Sellers.HEAD)
                        .get("/invoices?kind=credit-note&deal=" + deal.id())
                        .at("/items/0/total/amount"))
                .isEqualTo("1000.00");
        assertThat(invoices(deal).at("/items/0/state")).isEqualTo("partly-paid");
        assertThat(reasons(deal, "credit-note-issued")).last().asString().contains("Клієнт прийняв інше");
        assertThat(panel(deal)).doesNotContain("Клієнт прийняв пропозицію на");
        pay(invoice, "500.00");
        assertThat(invoices(deal).at("/items/0/state")).isEqualTo("paid");
    }

    @Test
    void anInvoiceWithMoneyIsNotReplacedByALargerOne() {
        DealOnItsWay deal = DealOnItsWay.start(api, "700.00").toAgreement();
        String invoice = invoices(deal).at("/items/0/id");
        pay(invoice, "500.00");
        accept(offer(deal), Map.of("seen", "1000.00 UAH"));

        assertThat(panel(deal)).contains("тож він лишається, як є").doesNotContain("Виставити рахунок за прийнятим");
        assertThat(follow(deal, invoice).statusCode()).isEqualTo(422);
        assertThat(invoices(deal).body().at("/items")).hasSize(1);
        assertThat(invoices(deal).at("/items/0/total/amount")).isEqualTo("700.00");
    }

    @Test
    void onlyWhoeverSeesTheDealAndActsFollows() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String page = offer(deal);
        deal.toAgreement();
        String invoice = invoices(deal).at("/items/0/id");
        accept(page, Map.of("choice", "1", "seen", "1030.00 UAH"));

        head = Visitor.as(Sellers.OLENA, api);
        assertThat(follow(deal, invoice).statusCode()).isEqualTo(404);
        head = Visitor.as(Sellers.ANALYST, api);
        assertThat(follow(deal, invoice).statusCode()).isEqualTo(403);
        assertThat(invoices(deal).body().at("/items")).hasSize(1);
    }

    @Test
    void theDealSaysSoInEveryLook() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        String page = offer(deal);
        deal.toAgreement();
        accept(page, Map.of("choice", "1", "seen", "1030.00 UAH"));
        for (Look look : List.of(Look.WIDE, Look.PHONE.dark())) {
            try (Screen screen = browser.as(Sellers.HEAD, look)) {
                screen.open(deal.path());
                screen.at("#billing form.offer-answer").scrollIntoViewIfNeeded();
                screen.picture("deal-accepted-otherwise");
                screen.check();
            }
        }
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open(deal.path());
            screen.mark();
            screen.at("#billing form.offer-answer button").click();
            screen.at("#toasts").getByText("2026-").waitFor();
            screen.page()
                    .waitForCondition(
                            () -> screen.at("#billing form.offer-answer").count() == 0);
            assertThat(screen.wasNotLoadedAnew()).isTrue();
            screen.check();
        }
    }

    private String offer(DealOnItsWay deal) {
        Answer made =
                api.as(Sellers.HEAD).post(deal.path() + "/proposals", LINES).expect(201);
        return URI.create(made.at("/trackingUrl")).getPath();
    }

    private void accept(String page, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("name", "Ірина Коваль");
        all.put("typed", "І. Коваль");
        assertThat(new Visitor(api).submit(page + "/acceptance", all).statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> follow(DealOnItsWay deal, String invoice) {
        return head.submit(deal.path() + "/invoices/" + invoice + "/accepted", Map.of());
    }

    private Answer invoices(DealOnItsWay deal) {
        return api.as(Sellers.HEAD).get("/invoices?deal=" + deal.id()).expect(200);
    }

    private String panel(DealOnItsWay deal) {
        return head.get(deal.path()).body().replace('\u00a0', ' ');
    }

    private List<String> reasons(DealOnItsWay deal, String type) {
        return api.as(Sellers.HEAD)
                .with("Accept-Language", "uk")
                .get(deal.path() + "/journal")
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .filter(entry -> entry.at("/type").asString().equals(type))
                .map(entry -> entry.at("/why").toString())
                .toList();
    }

    private void pay(String invoice, String amount) {
        Map<String, Object> money = Map.of("amount", amount, "currency", "UAH");
        api.as(Sellers.HEAD)
                .post("/payments", Map.of("invoiceId", invoice, "amount", money, "paidAt", "2026-01-05T10:00:00Z"))
                .expect(201);
    }
}
