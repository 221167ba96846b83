package dev.struktura.billing;

import static dev.struktura.billing.provider.MonobankHook.news;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.billing.provider.MonobankFake;
import dev.struktura.billing.provider.MonobankHook;
import dev.struktura.testing.Api;
import dev.struktura.testing.AtOnce;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import dev.struktura.testing.Visitor;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The client pays online from the page of its invoice. */
@StrukturaTest
class ClientPaymentTest {

    private static final String PROVIDER = "/payment-providers/monobank";

    @Autowired
    Api api;

    @Autowired
    MonobankFake bank;

    @Autowired
    Dispatch dispatch;

    @Autowired
    JdbcClient sql;

    @Autowired
    TestClock clock;

    private Visitor client;

    @BeforeEach
    void connected() {
        api.as(Sellers.OWNER).put(PROVIDER, Map.of("token", MonobankFake.TOKEN)).expect(200);
        client = new Visitor(api);
    }

    @AfterEach
    void open() {
        bank.isClosed(false);
    }

    @Test
    void theButtonLeadsToALinkToTheProviderAndNeverToASecondPage() {
        Bill bill = bill("1000.00");
        int before = bank.orders().size();
        assertThat(page(bill)).contains("Сплатити карткою 1 000,00").doesNotContain("pay.mbnk.biz");

        HttpResponse<String> first = pay(bill);
        pay(bill);

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location").orElse("")).endsWith(bill.path() + "#online");
        assertThat(bank.orders()).hasSize(before + 1);
        assertThat(bank.orders().getLast().path("amount").asInt()).isEqualTo(100_000);
        assertThat(bank.orders().getLast().path("redirectUrl").asString()).endsWith(bill.path() + "?came-back");
        assertThat(page(bill))
                .contains("href=\"https://pay.mbnk.biz/p2_" + bank.orders().size() + "\"", "сторінку monobank")
                .contains("Перейти до оплати 1 000,00")
                .doesNotContain(bill.path() + "/checkout");
        assertThat(checkouts(bill)).isEqualTo("open by nobody");
    }

    @Test
    void whoPressesTwiceAtOnceOpensOnePage() throws Exception {
        Bill bill = bill("1000.00");
        int before = bank.orders().size();
        String token = client.csrf();

        AtOnce.run(
                12,
                () -> assertThat(client.post(bill.path() + "/checkout", Map.of("_csrf", token))
                                .statusCode())
                        .isEqualTo(303));

        assertThat(bank.orders()).hasSize(before + 1);
        assertThat(checkouts(bill)).isEqualTo("open by nobody");
    }

    @Test
    void afterAPartIsPaidTheRestIsAskedFor() {
        Bill bill = bill("1000.00");
        pay(bill);
        settle(bill, "400.00");
        assertThat(page(bill)).contains("Сплатити карткою 600,00").doesNotContain("pay.mbnk.biz");

        pay(bill);

        assertThat(bank.orders().getLast().path("amount").asInt()).isEqualTo(60_000);
    }

    @Test
    void withoutAProviderThereIsNoButtonAndThePageSaysSo() {
        Bill bill = bill("1000.00");
        api.as(Sellers.OWNER).delete(PROVIDER).expect(204);

        assertThat(page(bill)).doesNotContain("Сплатити карткою");
        refused(bill, "Оплата карткою зараз недоступна");
    }

    @Test
    void whatIsPaidOrWithdrawnOrNothingIsNotPaidOnline() {
        Bill paid = bill("500.00");
        settle(paid, "500.00");
        Bill withdrawn = bill("600.00");
        sql.sql("update billing.invoice set state = 'cancelled' where id = ?::uuid")
                .param(withdrawn.invoice())
                .update();
        Bill nothing = bill("700.00");
        api.as(Sellers.HEAD)
                .post("/invoices/" + nothing.invoice() + "/credit-notes", Map.of())
                .expect(201);

        for (Bill bill : new Bill[] {paid, withdrawn, nothing}) {
            assertThat(page(bill)).doesNotContain("Сплатити карткою");
            refused(bill, "платити нічого");
        }
    }

    @Test
    void aProviderThatIsDownIsToldInClearWordsAndLeavesNothingOpen() {
        Bill bill = bill("1000.00");
        bank.isClosed(true);

        refused(bill, "Платіжний сервіс зараз не відповідає");

        assertThat(checkouts(bill)).isEqualTo("failed by nobody");
        assertThat(page(bill)).doesNotContain("не пройшла", "INTERNAL_ERROR");
        bank.isClosed(false);
        assertThat(pay(bill).statusCode()).isEqualTo(303);
        assertThat(page(bill)).contains("https://pay.mbnk.biz/");
    }

    @Test
    void aLinkThatLeadsNowhereOpensNoPage() {
        Bill bill = bill("1000.00");
        int before = bank.orders().size();
        assertThat(client.submit("/i/" + "A".repeat(43) + "/checkout", Map.of()).statusCode())
                .isEqualTo(404);
        api.as(Sellers.HEAD)
                .post("/invoices/" + bill.invoice() + "/link/revocation")
                .expect(200);
        assertThat(pay(bill).statusCode()).isEqualTo(410);

        Bill old = bill("1000.00");
        clock.advance(Duration.ofDays(400));
        assertThat(pay(old).statusCode()).isEqualTo(410);

        assertThat(bank.orders()).hasSize(before);
    }

    @Test
    void aFormOfAnotherSiteOpensNoPage() {
        Bill bill = bill("1000.00");
        int before = bank.orders().size();

        assertThat(client.post(bill.path() + "/checkout", Map.of()).statusCode())
                .isEqualTo(403);

        assertThat(bank.orders()).hasSize(before);
    }

    @Test
    void ourOwnPeopleSeeThePageAndDoNotPayForTheClient() {
        Bill bill = bill("1000.00");
        int before = bank.orders().size();
        Visitor andriy = Visitor.as(Sellers.ANDRIY, api);

        HttpResponse<String> refused = andriy.submit(bill.path() + "/checkout", Map.of());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Тут клієнт платить карткою");
        assertThat(bank.orders()).hasSize(before);
    }

    @Test
    void whoComesBackReadsWhatTheProviderSaidAndNoMore() {
        Bill bill = bill("1000.00");
        assertThat(cameBack(bill)).contains("data-payment=\"none\"").doesNotContain("client-payment");
        pay(bill);
        String checkout = lastCheckout(bill);
        assertThat(page(bill)).contains("data-payment=\"open\"").doesNotContain("client-payment");
        assertThat(cameBack(bill)).contains("Чекаємо на підтвердження від monobank", "client-payment");

        tell(news(checkout, "failure", 100_000, 0, 2));
        assertThat(cameBack(bill))
                .contains("гроші до нас не надійшли", "Сплатити карткою 1 000,00")
                .doesNotContain("Чекаємо на підтвердження");

        tell(news(checkout, "success", 100_000, 0, 3));
        assertThat(cameBack(bill)).contains("Сплачено. Дякуємо!").doesNotContain("data-payment", "карткою");

        tell(news(checkout, "success", 100_000, 25_000, 4));
        assertThat(cameBack(bill)).contains("Вам повернуто 250,00", "Сплатити карткою 250,00");
    }

    @Test
    void aPartThatWasPaidByCardIsThankedForAndThePageOfTheRestIsAnother() {
        Bill bill = bill("1000.00");
        pay(bill);
        tell(news(lastCheckout(bill), "success", 30_000, 0, 3));

        assertThat(page(bill)).contains("Надійшло карткою: 300,00", "Сплатити карткою 700,00");
    }

    private record Bill(String invoice, String path) {}

    private Bill bill(String amount) {
        DealOnItsWay deal = DealOnItsWay.start(api, amount).toAgreement();
        dispatch.runDue();
        String invoice = api.as(Sellers.HEAD).get("/invoices?deal=" + deal.id()).at("/items/0/id");
        String address = api.as(Sellers.HEAD)
                .get("/invoices/" + invoice + "/link")
                .expect(200)
                .at("/address");
        return new Bill(invoice, URI.create(address).getPath());
    }

    private HttpResponse<String> pay(Bill bill) {
        return client.submit(bill.path() + "/checkout", Map.of());
    }

    private void refused(Bill bill, String words) {
        HttpResponse<String> answer = pay(bill);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(words);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    }

    private String page(Bill bill) {
        return plain(client.get(bill.path()));
    }

    private String cameBack(Bill bill) {
        return plain(client.get(bill.path() + "?came-back"));
    }

    private static String plain(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body().replace('\u00a0', ' ');
    }

    private void settle(Bill bill, String amount) {
        Map<String, Object> money = Map.of("amount", amount, "currency", "UAH");
        api.as(Sellers.HEAD)
                .post(
                        "/payments",
                        Map.of("invoiceId", bill.invoice(), "amount", money, "paidAt", "2026-01-05T10:00:00Z"))
                .expect(201);
    }

    private void tell(String news) {
        assertThat(new MonobankHook(api, bank).tell(news)).isEqualTo(200);
    }

    private String lastCheckout(Bill bill) {
        return sql.sql("select id::text from billing.checkout where invoice = ?::uuid order by id desc limit 1")
                .param(bill.invoice())
                .query(String.class)
                .single();
    }

    private String checkouts(Bill bill) {
        return sql.sql("""
            select string_agg(state || ' by ' || coalesce(opened_by::text, 'nobody'), ', ' order by id)
              from billing.checkout where invoice = ?::uuid
            """).param(bill.invoice()).query(String.class).single();
    }
}
