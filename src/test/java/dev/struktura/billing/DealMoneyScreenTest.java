package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.billing.bank.Files1C;
import dev.struktura.testing.Api;
import dev.struktura.testing.Browser;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Look;
import dev.struktura.testing.Screen;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class DealMoneyScreenTest {

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Autowired
    Dispatch dispatch;

    @Autowired
    TestClock clock;

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
    void aPaperIsIssuedAndSentToTheClientFromTheDeal() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1000.00").toAgreement();
        try (Screen screen = browser.as(Sellers.HEAD, Look.PHONE)) {
            screen.open(deal.path());
            screen.at("form[action$='/pro-formas'] button").click();
            screen.at("#papers li:has-text('PF-')").waitFor();
            screen.at("#papers form[action$='/letters'] button").click();
            screen.at("#toasts :text('вирушає до клієнта')").waitFor();
            screen.settle();
            screen.picture("deal-papers");
            screen.check();
        }
        assertThat(deal.happened("paper-mailed")).isEqualTo(1);
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
        clock.advance(Duration.ofDays(12));
        browser.everyLook(Sellers.HEAD, "/invoices/overdue", "overdue");
        pay(invoice, "20001.00");
        try (Screen screen = browser.as(Sellers.HEAD, Look.PHONE)) {
            screen.open(paid.path());
            screen.picture("deal-project");
            screen.check();
        }
    }

    @Test
    void theClientSeesHowToPayOnAnyDevice() {
        DealOnItsWay deal = DealOnItsWay.start(api, "30001.50").toAgreement();
        dispatch.runDue();
        String invoice = api.as(Sellers.HEAD).get("/invoices?deal=" + deal.id()).at("/items/0/id");
        String link = URI.create(api.as(Sellers.HEAD)
                        .get("/invoices/" + invoice + "/link")
                        .at("/address"))
                .getPath();

        for (Look look : Look.ALL) {
            try (Screen screen = browser.visitor(look)) {
                screen.open(link);
                screen.picture("client-invoice");
                screen.check();
                screen.at("[data-copy='30001.50']").click();
                screen.at("[data-told]:has-text('30001.50')").waitFor();
            }
        }
    }

    @Test
    void moneyThatWaitsIsClearedByKeyboard() {
        DealOnItsWay deal = DealOnItsWay.start(api, "700.00").toAgreement();
        DealOnItsWay other = DealOnItsWay.start(api, "650.00").toAgreement();
        String number = api.as(Sellers.HEAD).get("/invoices?deal=" + other.id()).at("/items/0/number");
        bring(
                Files1C.income("1", "700.00", "", "Аванс за впровадження системи обліку складу"),
                Files1C.income("2", "150.00", "31234567", "Частина за рахунком " + number),
                Files1C.income("3", "99.00", "", "Поповнення рахунку"));
        browser.everyLook(Sellers.HEAD, "/money", "money");
        try (Screen screen = browser.as(Sellers.HEAD)) {
            screen.open("/money");
            screen.mark();
            screen.page().keyboard().press("ArrowDown");
            screen.page().keyboard().press("Enter");
            screen.at("#toasts").getByText("Рознесено").waitFor();
            screen.page().waitForCondition(() -> screen.at(".money-row").count() == 2);
            screen.at(".money-row >> nth=0").getByText(number).first().waitFor();
            screen.page().waitForCondition(() -> screen.focus().startsWith("money-"));
            screen.page().keyboard().press("s");
            screen.page().keyboard().type(number);
            screen.at(".money-row:focus-within .money-part input[name=amount]")
                    .first()
                    .waitFor();
            screen.at(".money-row:focus-within [id^=money-found] input[name=amount]")
                    .fill("50");
            screen.picture("money-search");
            screen.at(".money-row:focus-within [id^=money-found] button").click();
            screen.at(".money-row h3 small").waitFor();
            assertThat(screen.wasNotLoadedAnew()).isTrue();
            screen.check();
        }
        assertThat(deal.stage()).isEqualTo("delivery");
        assertThat(other.happened("paid-partly")).isEqualTo(1);
    }

    private void bring(String... documents) {
        byte[] file = Files1C.of(documents).getBytes(StandardCharsets.UTF_8);
        api.as(Sellers.HEAD)
                .upload("/bank-statements", "kl_to_1c.txt", file, Map.of())
                .expect(201);
    }

    private static void enter(Screen screen, String amount) {
        screen.at("#billing details:has(#payment-amount) summary").click();
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
