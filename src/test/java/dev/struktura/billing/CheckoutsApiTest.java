package dev.struktura.billing;

import static dev.struktura.billing.provider.MonobankHook.news;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.billing.provider.MonobankFake;
import dev.struktura.billing.provider.MonobankHook;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.AtOnce;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class CheckoutsApiTest {

    private static final String PROVIDER = "/payment-providers/monobank";

    @Autowired
    Api api;

    @Autowired
    MonobankFake bank;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void connected() {
        api.as(Sellers.OWNER).put(PROVIDER, Map.of("token", MonobankFake.TOKEN)).expect(200);
    }

    @AfterEach
    void open() {
        bank.isClosed(false);
    }

    @Test
    void anAccountIsKeptOnceTheProviderKnowsItAndNeverShown() {
        Answer set = api.as(Sellers.OWNER).put(PROVIDER, Map.of("token", MonobankFake.TOKEN));
        assertThat(set.expect(200).at("/merchant")).isEqualTo("ТОВ «Тест»");
        assertThat(set.text()).doesNotContain(MonobankFake.TOKEN);
        assertThat(api.as(Sellers.OWNER).get("/payment-providers").expect(200).at("/items/0/set"))
                .isEqualTo("true");

        assertThat(api.as(Sellers.OWNER).put(PROVIDER, Map.of("token", "wrong")).problem())
                .isEqualTo("invalid");
        assertThat(api.as(Sellers.OWNER)
                        .put(PROVIDER, Map.of("token", "two words"))
                        .problem())
                .isEqualTo("invalid");
        assertThat(api.as(Sellers.OWNER).put(PROVIDER, Map.of()).problem()).isEqualTo("invalid");
        assertThat(api.as(Sellers.OWNER)
                        .put("/payment-providers/nobody", Map.of("token", "x"))
                        .problem())
                .isEqualTo("not-found");
        assertThat(api.as(Sellers.HEAD).put(PROVIDER, Map.of("token", "x")).problem())
                .isEqualTo("forbidden");
        assertThat(api.as(Sellers.OLENA).get("/payment-providers").problem()).isEqualTo("forbidden");
        assertThat(sql.sql("select position(:token::bytea in sealed) from billing.provider_account")
                        .param("token", MonobankFake.TOKEN)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAccountIsOfOneLegalEntityAndWhatAnotherInvoicedIsNotPaidToIt() {
        String invoice = invoice("10.00");
        String other = sql.sql("""
            insert into billing.entity (id, name, country, tax_id_kind, vat_scheme, vat_rate, prefix, zone)
            values (gen_random_uuid(), 'ФОП Мельник', 'UA', 'rnokpp', 'none', 0, 'OM', 'Europe/Kyiv') returning id::text
            """).query(String.class).single();
        api.as(Sellers.OWNER)
                .put(PROVIDER, Map.of("token", MonobankFake.TOKEN, "entityId", other))
                .expect(200);
        assertThat(api.as(Sellers.OWNER).get("/payment-providers").at("/items/0/entityId"))
                .isEqualTo(other);
        int before = bank.orders().size();

        assertThat(checkout(invoice).problem()).isEqualTo("conflict");

        assertThat(bank.orders()).hasSize(before);
        assertThat(api.as(Sellers.OWNER)
                        .put(PROVIDER, Map.of("token", MonobankFake.TOKEN, "entityId", invoice))
                        .problem())
                .isEqualTo("invalid");
        assertThat(api.as(Sellers.OWNER)
                        .put(PROVIDER, Map.of("token", MonobankFake.TOKEN, "entityId", "nonsense"))
                        .problem())
                .isEqualTo("invalid");
        sql.sql("update billing.provider_account set entity = (select id from billing.entity where main)")
                .update();
        checkout(invoice).expect(201);
        sql.sql("delete from billing.entity where id = ?::uuid").param(other).update();
    }

    @Test
    void withoutAnAccountNobodyPaysOnline() {
        String invoice = invoice("10.00");
        api.as(Sellers.OWNER).delete(PROVIDER).expect(204);
        assertThat(api.as(Sellers.OWNER).delete(PROVIDER).problem()).isEqualTo("not-found");

        assertThat(checkout(invoice).problem()).isEqualTo("conflict");
        assertThat(hook(news(invoice, "success", 1000, 0, 5), "")).isEqualTo(403);
    }

    @Test
    void aPageIsOpenedForWhatIsOwedAndTheSameOneWhileItHolds() {
        String invoice = invoice("100.00");
        Answer first = checkout(invoice).expect(201);
        assertThat(first.at("/url")).startsWith("https://pay.mbnk.biz/");
        assertThat(first.at("/state")).isEqualTo("open");
        assertThat(bank.orders().getLast().path("redirectUrl").asString()).matches("http.*/i/[\\w-]{43}\\?came-back");
        assertThat(checkout(invoice).expect(201).at("/id")).isEqualTo(first.at("/id"));

        api.as(Sellers.HEAD).post("/payments", payment(invoice, "40.00")).expect(201);
        Answer rest = checkout(invoice).expect(201);
        assertThat(rest.at("/id")).isNotEqualTo(first.at("/id"));
        assertThat(rest.at("/amount/amount")).isEqualTo("60.00");
        assertThat(api.as(Sellers.HEAD).get(path(invoice)).expect(200).body().at("/items"))
                .hasSize(2);
    }

    @Test
    void onlyWhoeverSeesTheInvoiceAndActsOpensAPage() {
        String invoice = invoice("100.00");
        assertThat(api.as(Sellers.OLENA).post(path(invoice), "").problem()).isEqualTo("not-found");
        assertThat(api.as(Sellers.OLENA).get(path(invoice)).problem()).isEqualTo("not-found");
        assertThat(api.as(Sellers.ANALYST).post(path(invoice), "").problem()).isEqualTo("forbidden");
    }

    @Test
    void whatTheProviderRefusesIsToldAndNothingIsHalfOpen() {
        String invoice = invoice("100.00");
        bank.isClosed(true);
        Answer refused = checkout(invoice);
        assertThat(refused.problem()).isEqualTo("conflict");
        assertThat(refused.text()).contains("INTERNAL_ERROR");

        bank.isClosed(false);
        assertThat(checkout(invoice).expect(201).at("/state")).isEqualTo("open");
    }

    @Test
    void moneyThatTheProviderTellsOfSettlesTheInvoiceOnceAndTheDealGoesOn() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1000.00").toAgreement();
        String invoice = invoiceOf(deal);
        String checkout = checkout(invoice).expect(201).at("/id");
        String paid = news(checkout, "success", 100_000, 0, 5);

        assertThat(hook(paid, bank.sign(paid))).isEqualTo(200);
        assertThat(hook(paid, bank.sign(paid))).isEqualTo(200);

        assertThat(state(invoice)).isEqualTo("paid 1000.00");
        assertThat(deal.stage()).isEqualTo("delivery");
        assertThat(deal.happened("paid-in-full")).isEqualTo(1);
        Answer known = api.as(Sellers.HEAD).get(path(invoice)).expect(200);
        assertThat(known.at("/items/0/state")).isEqualTo("paid");
        assertThat(known.at("/items/0/paymentId")).isNotBlank();
        assertThat(checkout(invoice).problem()).isEqualTo("conflict");
    }

    @Test
    void whateverOrderMessagesComeInTheMoneyIsTheSame() {
        Random random = new Random(17);
        for (int story = 0; story < 6; story++) {
            String invoice = invoice("100.00");
            String checkout = checkout(invoice).expect(201).at("/id");
            List<String> told = new ArrayList<>(List.of(
                    news(checkout, "created", 10_000, 0, 1),
                    news(checkout, "processing", 10_000, 0, 2),
                    news(checkout, "success", 10_000, 0, 2),
                    news(checkout, "success", 10_000, 3_000, 4),
                    news(checkout, "success", 10_000, 4_500, 6)));
            told.addAll(told.subList(1, 4));
            Collections.shuffle(told, random);
            told.forEach(one -> assertThat(hook(one, bank.sign(one))).isEqualTo(200));

            assertThat(state(invoice)).as("told %s", told).isEqualTo("partly-paid 55.00");
            assertThat(money(invoice)).isEqualTo("100.0000 55.0000 45.0000 1");
        }
    }

    @Test
    void messagesAtOnceCountOnce() throws Exception {
        String invoice = invoice("100.00");
        String checkout = checkout(invoice).expect(201).at("/id");
        String paid = news(checkout, "success", 10_000, 0, 2);
        String returned = news(checkout, "reversed", 10_000, 0, 3);

        Runnable tellsOfMoney = () -> hook(paid, bank.sign(paid));
        Runnable takesItBack = () -> hook(returned, bank.sign(returned));
        AtOnce.run(Collections.nCopies(10, List.of(tellsOfMoney, takesItBack)).stream()
                .flatMap(List::stream)
                .toArray(Runnable[]::new));

        assertThat(state(invoice)).isEqualTo("open 0.00");
        assertThat(money(invoice)).isEqualTo("100.0000 0.0000 100.0000 1");
    }

    @Test
    void whatTheInvoiceDoesNotOweWaitsForAPerson() {
        String invoice = invoice("100.00");
        String checkout = checkout(invoice).expect(201).at("/id");
        api.as(Sellers.HEAD).post("/payments", payment(invoice, "70.00")).expect(201);
        String paid = news(checkout, "success", 10_000, 0, 2);

        assertThat(hook(paid, bank.sign(paid))).isEqualTo(200);

        assertThat(state(invoice)).isEqualTo("paid 100.00");
        assertThat(api.as(Sellers.HEAD).get("/payments/unallocated").expect(200).text())
                .contains("\"70.00\"");
    }

    @Test
    void whatNobodySignedOrNobodyKnowsChangesNothing() {
        String invoice = invoice("100.00");
        String checkout = checkout(invoice).expect(201).at("/id");
        String paid = news(checkout, "success", 10_000, 0, 2);
        String dollars = paid.replace("\"ccy\":980", "\"ccy\":840");
        String stranger = news(invoice, "success", 10_000, 0, 2);

        assertThat(hook(paid, "")).isEqualTo(403);
        assertThat(hook(paid, bank.sign(paid + " "))).isEqualTo(403);
        assertThat(hook(dollars, bank.sign(dollars))).isEqualTo(403);
        assertThat(hook(stranger, bank.sign(stranger))).isEqualTo(403);
        assertThat(hook("x".repeat(70_000), "")).isEqualTo(413);
        assertThat(state(invoice)).isEqualTo("open 0.00");
    }

    @Test
    void aMessageThatCannotBeCheckedIsToldAgainLater() {
        String checkout = checkout(invoice("100.00")).expect(201).at("/id");
        bank.changeKey();
        bank.isClosed(true);
        String paid = news(checkout, "success", 10_000, 0, 2);
        assertThat(hook(paid, bank.sign(paid))).isEqualTo(503);
    }

    @Test
    void theOwnerConnectsTheProviderOnThePageOfSettings() {
        Visitor owner = Visitor.as(Sellers.OWNER, api);
        String page = owner.get("/settings/payment-providers").body();
        assertThat(page).contains("monobank").doesNotContain(MonobankFake.TOKEN);

        assertThat(owner.submit("/settings/payment-providers/monobank", Map.of("token", "wrong"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(owner.submit("/settings/payment-providers/monobank", Map.of("token", MonobankFake.TOKEN))
                        .statusCode())
                .isEqualTo(302);
        assertThat(Visitor.as(Sellers.OLENA, api)
                        .get("/settings/payment-providers")
                        .statusCode())
                .isEqualTo(403);
    }

    private String invoice(String amount) {
        return invoiceOf(DealOnItsWay.start(api, amount).toAgreement());
    }

    private String invoiceOf(DealOnItsWay deal) {
        return api.as(Sellers.HEAD).get("/invoices?deal=" + deal.id()).at("/items/0/id");
    }

    private Answer checkout(String invoice) {
        return api.as(Sellers.HEAD).post(path(invoice), "");
    }

    private static String path(String invoice) {
        return "/invoices/" + invoice + "/checkouts";
    }

    private String state(String invoice) {
        Answer found = api.as(Sellers.HEAD).get("/invoices/" + invoice).expect(200);
        return found.at("/state") + " " + found.at("/paid/amount");
    }

    /** What came by the provider for an invoice: paid, allocated, given back, and in how many payments. */
    private String money(String invoice) {
        return sql.sql("""
            select sum(p.amount) || ' ' || sum(p.allocated) || ' ' || sum(p.refunded) || ' ' || count(*)
              from billing.payment p join billing.checkout c on c.payment = p.id where c.invoice = :invoice::uuid
            """).param("invoice", invoice).query(String.class).single();
    }

    private static Map<String, Object> payment(String invoice, String amount) {
        return Map.of(
                "invoiceId",
                invoice,
                "amount",
                Map.of("amount", amount, "currency", "UAH"),
                "paidAt",
                "2026-01-05T10:00:00Z");
    }

    private int hook(String body, String signature) {
        return new MonobankHook(api, bank).tell(body, signature);
    }
}
