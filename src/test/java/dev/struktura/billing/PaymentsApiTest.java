package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class PaymentsApiTest {

    @Autowired
    Api api;

    @Test
    void aPartLeavesTheDealWhereItIsAndTheRestMovesItToDeliveryWithItsProject() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1000.00").toAgreement();
        String invoice = invoiceOf(deal);

        Answer part = pay(invoice, "400.00").expect(201);
        assertThat(part.at("/amount/amount")).isEqualTo("400.00");
        assertThat(state(invoice)).isEqualTo("partly-paid 400.00");
        assertThat(deal.stage()).isEqualTo("agreement");
        assertThat(deal.happened("paid-partly")).isEqualTo(1);

        pay(invoice, "600.00").expect(201);
        assertThat(state(invoice)).isEqualTo("paid 1000.00");
        assertThat(deal.stage()).isEqualTo("delivery");
        assertThat(deal.happened("paid-in-full")).isEqualTo(1);
        assertThat(deal.happened("project-started")).isEqualTo(1);
        Answer payments =
                api.as(Sellers.HEAD).get("/payments?deal=" + deal.id()).expect(200);
        assertThat(payments.body().at("/items")).hasSize(2);
        assertThat(payments.at("/items/0/reference")).isEqualTo("IB-1");
    }

    @Test
    void paymentsOfAllDealsOneSeesAreListedPageByPage() {
        DealOnItsWay one = DealOnItsWay.start(api, "10.00").toAgreement();
        DealOnItsWay two = DealOnItsWay.start(api, "20.00").toAgreement();
        String first = pay(one, "10.00");
        String second = pay(two, "20.00");

        assertThat(paged(Sellers.HEAD)).contains(first, second).doesNotHaveDuplicates();
        assertThat(paged(Sellers.OLENA)).doesNotContain(first, second);
        assertThat(api.as(Sellers.HEAD).get("/payments?limit=0").problem()).isEqualTo("invalid");
    }

    private String pay(DealOnItsWay deal, String amount) {
        String invoice = api.as(Sellers.HEAD).get("/invoices?deal=" + deal.id()).at("/items/0/id");
        return api.as(Sellers.HEAD)
                .post("/payments", payment(invoice, amount, "UAH"))
                .expect(201)
                .at("/id");
    }

    private List<String> paged(String person) {
        List<String> found = new ArrayList<>();
        String next = "";
        do {
            Answer page = api.as(person).get("/payments?limit=1" + next).expect(200);
            found.addAll(page.body().at("/items").findValuesAsString("id"));
            next = page.body().at("/next").isNull() ? "" : "&cursor=" + page.at("/next");
        } while (!next.isEmpty());
        return found;
    }

    @ParameterizedTest
    @CsvSource({"0.00,UAH", "-5.00,UAH", "1000.01,UAH", "10.00,USD", "1e3000,UAH", "0.001,UAH"})
    void anAmountThatCannotBeIsRefusedAndNothingChanges(String amount, String currency) {
        DealOnItsWay deal = DealOnItsWay.start(api, "1000.00").toAgreement();
        String invoice = invoiceOf(deal);

        Answer refused = api.as(Sellers.HEAD)
                .post("/payments", payment(invoice, amount, currency))
                .expect(400);

        assertThat(refused.problem()).isEqualTo("invalid");
        assertThat(refused.at("/errors/0/path")).startsWith("amount");
        assertThat(state(invoice)).isEqualTo("open 0.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "nonsense",
                "{\"invoiceId\":\"x\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"UAH\"},\"paidAt\":\"2026-01-05T10:00:00Z\"}",
                "{\"invoiceId\":\"%s\",\"amount\":\"1.00\",\"paidAt\":\"2026-01-05T10:00:00Z\"}",
                "{\"invoiceId\":\"%s\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"UAH\"},\"paidAt\":\"yesterday\"}",
                "{\"invoiceId\":\"%s\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"UAH\"},\"paidAt\":\"2999-01-05T10:00:00Z\"}",
                "{\"invoiceId\":\"%s\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"UAH\"}}",
                "{\"invoiceId\":\"%s\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"UAH\"},\"paidAt\":\"2026-01-05T10:00:00Z\",\"by\":\"me\"}"
            })
    void whatMakesNoSenseIsRefused(String body) {
        String invoice = invoiceOf(DealOnItsWay.start(api, "1000.00").toAgreement());

        Answer refused = api.as(Sellers.HEAD).post("/payments", body.replace("%s", invoice));

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(state(invoice)).isEqualTo("open 0.00");
    }

    @Test
    void moreThanIsOwedIsSaidInTheReadersLanguage() {
        String invoice = invoiceOf(DealOnItsWay.start(api, "1000.00").toAgreement());

        Answer refused = api.as(Sellers.HEAD)
                .with("Accept-Language", "en")
                .post("/payments", payment(invoice, "1000.01", "UAH"));

        assertThat(refused.at("/errors/0/message")).startsWith("This is more than the client owes: ₴1,000");
    }

    @Test
    void aPaidInvoiceTakesNoMore() {
        String invoice = invoiceOf(DealOnItsWay.start(api, "10.00").toAgreement());
        pay(invoice, "10.00").expect(201);

        assertThat(pay(invoice, "1.00").expect(409).problem()).isEqualTo("conflict");
        assertThat(state(invoice)).isEqualTo("paid 10.00");
    }

    @Test
    void paymentsEnteredAtOnceAreAllCountedAndNoneTwice() throws Exception {
        DealOnItsWay deal = DealOnItsWay.start(api, "100.00").toAgreement();
        String invoice = invoiceOf(deal);
        api.as(Sellers.HEAD);

        List<Integer> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> entered = new ArrayList<>();
            for (int i = 0; i < 14; i++) {
                entered.add(crowd.submit(() -> pay(invoice, "10.00")));
            }
            for (Future<Answer> one : entered) {
                answers.add(one.get().status());
            }
        }

        assertThat(answers.stream().filter(status -> status == 201)).hasSize(10);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(4);
        assertThat(state(invoice)).isEqualTo("paid 100.00");
        assertThat(deal.stage()).isEqualTo("delivery");
        assertThat(deal.happened("project-started")).isEqualTo(1);
    }

    @Test
    void theSamePaymentRepeatedWithItsKeyCountsOnce() {
        String invoice = invoiceOf(DealOnItsWay.start(api, "100.00").toAgreement());
        var caller = api.as(Sellers.HEAD).with("Idempotency-Key", "payment-" + invoice);

        Answer first =
                caller.post("/payments", payment(invoice, "10.00", "UAH")).expect(201);
        Answer again =
                caller.post("/payments", payment(invoice, "10.00", "UAH")).expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(caller.post("/payments", payment(invoice, "20.00", "UAH")).status())
                .isEqualTo(422);
        assertThat(state(invoice)).isEqualTo("partly-paid 10.00");
    }

    @Test
    void whoMayNotSeeTheDealCannotPayAndWhoOnlyReadsIsRefused() {
        DealOnItsWay deal = DealOnItsWay.start(api, "100.00").toAgreement();
        String invoice = invoiceOf(deal);

        assertThat(api.as(Sellers.OLENA)
                        .post("/payments", payment(invoice, "1.00", "UAH"))
                        .status())
                .isEqualTo(404);
        assertThat(api.as(Sellers.OLENA).get("/payments?deal=" + deal.id()).status())
                .isEqualTo(404);
        assertThat(api.as(Sellers.ANALYST)
                        .post("/payments", payment(invoice, "1.00", "UAH"))
                        .status())
                .isEqualTo(403);
        assertThat(api.anonymous()
                        .post("/payments", payment(invoice, "1.00", "UAH"))
                        .status())
                .isEqualTo(401);
        assertThat(state(invoice)).isEqualTo("open 0.00");
    }

    private Answer pay(String invoice, String amount) {
        return api.as(Sellers.HEAD).post("/payments", payment(invoice, amount, "UAH"));
    }

    private static Map<String, Object> payment(String invoice, String amount, String currency) {
        return Map.of(
                "invoiceId",
                invoice,
                "amount",
                Map.of("amount", amount, "currency", currency),
                "paidAt",
                "2026-01-05T10:00:00Z",
                "reference",
                "IB-1");
    }

    private String state(String invoice) {
        Answer answer = api.as(Sellers.HEAD).get("/invoices/" + invoice).expect(200);
        return answer.at("/state") + " " + answer.at("/paid/amount");
    }

    private String invoiceOf(DealOnItsWay deal) {
        return api.as(Sellers.HEAD)
                .get("/invoices?deal=" + deal.id())
                .expect(200)
                .at("/items/0/id");
    }
}
