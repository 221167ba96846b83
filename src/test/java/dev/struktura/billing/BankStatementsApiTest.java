package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.billing.bank.Files1C;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.AtOnce;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.UntilIdle;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@StrukturaTest
class BankStatementsApiTest {

    private static final String CLIENT = "40123456";

    private static final AtomicInteger LINES = new AtomicInteger();

    @Autowired
    Api api;

    @Autowired
    JdbcClient sql;

    @Autowired
    StatementMatches matches;

    @AfterEach
    void noMoneyIsLostOrMade() {
        assertThat(unaccounted()).isZero();
    }

    @Test
    void whatIsBeyondDoubtIsAllocatedAndMovesTheDealAndTheRestWaits() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1000.00").toAgreement();
        String invoice = invoiceOf(deal);

        Answer brought = bring(
                income("1000.00", "Оплата за рахунком " + numberOf(invoice)),
                income("33.00", "Поповнення рахунку"),
                Files1C.outgo("5.00"));

        assertThat(brought.status()).as(brought.text()).isEqualTo(201);
        assertThat(counts(brought)).isEqualTo("2 lines: 1 matched, 1 unmatched, 0 duplicates");
        assertThat(brought.at("/format")).isEqualTo("1c");
        assertThat(brought.body().at("/outgoing").asInt()).isEqualTo(1);
        assertThat(state(invoice)).isEqualTo("paid 1000.00");
        assertThat(deal.stage()).isEqualTo("delivery");
        assertThat(deal.happened("paid-in-full")).isEqualTo(1);
        assertThat(waiting("Поповнення рахунку").at("/unallocated/amount").asString())
                .isEqualTo("33.00");
    }

    @Test
    void theSameFileAndOneThatOverlapsChangeNothing() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1000.00").toAgreement();
        String invoice = invoiceOf(deal);
        String part = income("400.00", "Рахунок " + numberOf(invoice));
        String later = income("100.00", "Рахунок " + numberOf(invoice));
        bring(part).expect(201);

        assertThat(counts(bring(part))).isEqualTo("1 lines: 0 matched, 0 unmatched, 1 duplicates");
        assertThat(counts(bring(later, part))).isEqualTo("2 lines: 1 matched, 0 unmatched, 1 duplicates");
        assertThat(state(invoice)).isEqualTo("partly-paid 500.00");
        assertThat(deal.stage()).isEqualTo("agreement");
    }

    @Test
    void aStatementWhoseNodeDiedBeforeItWasMatchedIsMatchedLater() {
        String invoice = invoiceOf(DealOnItsWay.start(api, "1000.00").toAgreement());
        String statement = bring(income("400.00", "Рахунок " + numberOf(invoice)))
                .expect(201)
                .at("/id");
        Answer payment = api.as(Sellers.HEAD).get("/payments?limit=100").expect(200);
        JsonNode own = payment.body()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/invoiceId").asString().equals(invoice))
                .findFirst()
                .orElseThrow();
        api.as(Sellers.HEAD)
                .delete("/payments/%s/allocations/%s"
                        .formatted(
                                own.at("/id").asString(),
                                own.at("/allocationId").asString()))
                .expect(204);
        sql.sql("update billing.statement set matched_at = null, matched = 0, brought_at = brought_at -"
                        + " interval '1 hour' where id = ?::uuid")
                .param(statement)
                .update();

        UntilIdle.run(matches);

        assertThat(state(invoice)).isEqualTo("partly-paid 400.00");
        Answer listed = api.as(Sellers.HEAD).get("/bank-statements?limit=1").expect(200);
        assertThat(listed.at("/items/0/id")).isEqualTo(statement);
        assertThat(listed.body().at("/items/0/matched").asInt()).isEqualTo(1);
        assertThat(api.as(Sellers.OLENA).get("/bank-statements").problem()).isEqualTo("forbidden");
    }

    @Test
    void aBrokenFileIsRefusedWholeWithThePlace() {
        String invoice = invoiceOf(DealOnItsWay.start(api, "1000.00").toAgreement());
        String sound = income("400.00", "Рахунок " + numberOf(invoice));
        long before = payments();

        Answer refused = bring(sound, sound.replace("400.00", "багато"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("invalid");
        assertThat(refused.at("/errors/0/path")).isEqualTo("file");
        assertThat(refused.at("/errors/0/message")).contains("21").contains("багато");
        assertThat(payments()).isEqualTo(before);
        assertThat(state(invoice)).isEqualTo("open 0.00");
    }

    @Test
    void whateverComesFirstTheInvoiceIsPaidAndTheSurplusWaits() {
        for (List<String> order : List.of(List.of("800.00", "400.00"), List.of("400.00", "800.00"))) {
            DealOnItsWay deal = DealOnItsWay.start(api, "1000.00").toAgreement();
            String invoice = invoiceOf(deal);
            order.forEach(amount ->
                    bring(income(amount, "Рахунок " + numberOf(invoice))).expect(201));

            assertThat(state(invoice)).isEqualTo("paid 1000.00");
            assertThat(deal.stage()).isEqualTo("delivery");
            assertThat(waiting(numberOf(invoice)).at("/unallocated/amount").asString())
                    .isEqualTo("200.00");
        }
    }

    @Test
    void onePaymentForSeveralInvoicesIsSplit() {
        String one = invoiceOf(DealOnItsWay.start(api, "1000.00").toAgreement());
        String other = invoiceOf(DealOnItsWay.start(api, "250.50").toAgreement());

        Answer brought = bring(income("1250.50", "Рахунки " + numberOf(one) + ", " + numberOf(other)));

        assertThat(counts(brought)).isEqualTo("1 lines: 1 matched, 0 unmatched, 0 duplicates");
        assertThat(state(one)).isEqualTo("paid 1000.00");
        assertThat(state(other)).isEqualTo("paid 250.50");
    }

    @Test
    void aWrongAllocationIsTakenBackAndTheMoneyGoesWhereItBelongs() {
        String wrong = invoiceOf(DealOnItsWay.start(api, "300.00").toAgreement());
        DealOnItsWay deal = DealOnItsWay.start(api, "300.00").toAgreement();
        String right = invoiceOf(deal);
        bring(income("300.00", "Помилково за " + numberOf(wrong))).expect(201);
        String payment = api.as(Sellers.HEAD)
                .get("/payments?deal=" + dealOf(wrong))
                .expect(200)
                .at("/items/0/id");
        Answer money = api.as(Sellers.HEAD).get("/payments/" + payment).expect(200);

        api.as(Sellers.HEAD)
                .delete("/payments/%s/allocations/%s".formatted(payment, money.at("/allocations/0/allocationId")))
                .expect(204);
        assertThat(state(wrong)).isEqualTo("open 0.00");
        assertThat(waiting(numberOf(wrong)).at("/id").asString()).isEqualTo(payment);

        allocate(payment, right, "100.00").expect(201);
        allocate(payment, right, null).expect(201);
        assertThat(state(right)).isEqualTo("paid 300.00");
        assertThat(deal.stage()).isEqualTo("delivery");
        assertThat(allocate(payment, right, null).expect(409).problem()).isEqualTo("conflict");
    }

    @Test
    void moneyNobodyOwedGoesBackAndNoMoreThanThereIs() {
        bring(income("77.00", "Помилковий платіж")).expect(201);
        String payment = waiting("Помилковий платіж").at("/id").asString();
        Map<String, Object> tooMuch = Map.of("amount", Map.of("amount", "77.01", "currency", "UAH"));

        assertThat(api.as(Sellers.OWNER)
                        .post("/payments/" + payment + "/refunds", tooMuch)
                        .status())
                .isEqualTo(400);
        Answer back = api.as(Sellers.OWNER)
                .post("/payments/" + payment + "/refunds", Map.of("reference", "ПД-9"))
                .expect(201);

        assertThat(back.at("/refunded/amount")).isEqualTo("77.00");
        assertThat(back.at("/unallocated/amount")).isEqualTo("0.00");
        assertThat(api.as(Sellers.HEAD).get("/payments/unallocated?limit=200").text())
                .doesNotContain(payment);
    }

    @Test
    void aSuggestionSaysWhyAndIsNotTakenByItself() {
        String invoice = invoiceOf(DealOnItsWay.start(api, "123.45").toAgreement());
        bring(income("123.45", "Аванс", "99999999", numberOf(invoice))).expect(201);

        var suggestion = waiting("Аванс").at("/suggestions/0");

        assertThat(suggestion.at("/invoiceId").asString()).isEqualTo(invoice);
        assertThat(suggestion.at("/reasons").toString()).contains("сума збігається", "інший платник");
        assertThat(state(invoice)).isEqualTo("open 0.00");
    }

    @Test
    void whatWasEnteredByHandAlreadyIsNotTakenTwice() {
        String invoice = invoiceOf(DealOnItsWay.start(api, "1000.00").toAgreement());
        String entered = api.as(Sellers.HEAD)
                .post(
                        "/payments",
                        Map.of(
                                "invoiceId",
                                invoice,
                                "amount",
                                Map.of("amount", "400.00", "currency", "UAH"),
                                "paidAt",
                                "2026-03-03T10:00:00Z"))
                .expect(201)
                .at("/id");
        String file = income("400.00", "Частина за " + numberOf(invoice));

        assertThat(counts(bring(file))).isEqualTo("1 lines: 0 matched, 1 unmatched, 0 duplicates");
        assertThat(state(invoice)).isEqualTo("partly-paid 400.00");
        var twin = waiting(numberOf(invoice));
        assertThat(twin.at("/resembles").asString()).isEqualTo(entered);

        String path = "/payments/" + twin.at("/id").asString();
        api.as(Sellers.HEAD).post(path + "/confirmation").expect(204);
        assertThat(api.as(Sellers.HEAD).get(path).status()).isEqualTo(404);
        assertThat(api.as(Sellers.HEAD).get("/payments/" + entered).at("/purpose"))
                .contains(numberOf(invoice));
        assertThat(state(invoice)).isEqualTo("partly-paid 400.00");
        assertThat(counts(bring(file))).isEqualTo("1 lines: 0 matched, 0 unmatched, 1 duplicates");
    }

    @ParameterizedTest
    @ValueSource(strings = {Sellers.OLENA, Sellers.ANALYST, Sellers.ADMIN})
    void moneyIsForTheOwnerAndTheHeadOnly(String person) {
        assertThat(upload(person, Files1C.of(income("1.00", "x"))).status()).isEqualTo(403);
        assertThat(api.as(person).get("/payments/unallocated").status()).isEqualTo(403);
    }

    @Test
    void whatTwentyDoAtOnceKeepsEveryHryvnia() throws Exception {
        List<String> invoices = IntStream.range(0, 4)
                .mapToObj(i -> invoiceOf(DealOnItsWay.start(api, "100.00").toAgreement()))
                .toList();
        String[] lines = IntStream.range(0, 6)
                .mapToObj(i -> income("60.00", "Спільний рахунок " + numberOf(invoices.get(i % 4))))
                .toArray(String[]::new);
        api.as(Sellers.HEAD);
        AtomicInteger seeds = new AtomicInteger(1);

        AtOnce.run(20, () -> meddle(new Random(seeds.getAndIncrement()), lines, invoices));

        assertThat(sql.sql("select count(*) from billing.payment where purpose like 'Спільний рахунок%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
        assertThat(sql.sql("select count(*) from billing.invoice where paid > total")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void meddle(Random random, String[] lines, List<String> invoices) {
        assertThat(bring(lines).status()).isEqualTo(201);
        for (int i = 0; i < 4; i++) {
            String payment = one("select id::text from billing.payment where purpose like 'Спільний рахунок%'", random);
            String allocation = one(
                    "select payment || '/allocations/' || id from billing.allocation where taken_back_at is null",
                    random);
            Answer answer = switch (random.nextInt(3)) {
                case 0 -> allocate(payment, invoices.get(random.nextInt(4)), "10.00");
                case 1 -> api.as(Sellers.HEAD).delete("/payments/" + allocation);
                default ->
                    api.as(Sellers.HEAD)
                            .post(
                                    "/payments/" + payment + "/refunds",
                                    Map.of("amount", Map.of("amount", "1.00", "currency", "UAH")));
            };
            assertThat(answer.status()).as(answer.text()).isLessThan(500);
            assertThat(unaccounted()).isZero();
        }
    }

    private String one(String question, Random random) {
        List<String> all = sql.sql(question).query(String.class).list();
        return all.isEmpty() ? "none" : all.get(random.nextInt(all.size()));
    }

    /** Payments less what they settle, what went back and what waits; and less again what invoices say is paid. */
    private BigDecimal unaccounted() {
        return sql.sql("""
            select abs(coalesce((select sum(amount) from billing.payment), 0)
                       - coalesce((select sum(amount) from billing.allocation where taken_back_at is null), 0)
                       - coalesce((select sum(amount) from billing.refund), 0)
                       - coalesce((select sum(amount - allocated - refunded) from billing.payment), 0))
                 + abs(coalesce((select sum(amount) from billing.allocation where taken_back_at is null), 0)
                       - coalesce((select sum(paid) from billing.invoice), 0))
            """).query(BigDecimal.class).single().stripTrailingZeros();
    }

    private static String income(String amount, String purpose) {
        return Files1C.income("Д" + LINES.incrementAndGet(), amount, CLIENT, purpose);
    }

    private static String income(String amount, String purpose, String taxId, String number) {
        return Files1C.income("Д" + LINES.incrementAndGet(), amount, taxId, purpose + " " + number);
    }

    private Answer bring(String... documents) {
        return upload(Sellers.HEAD, Files1C.of(documents));
    }

    private Answer upload(String person, String file) {
        return api.as(person)
                .upload("/bank-statements", "kl_to_1c.txt", file.getBytes(Charset.forName("windows-1251")), Map.of());
    }

    private Answer allocate(String payment, String invoice, @Nullable String amount) {
        Map<String, Object> body = amount == null
                ? Map.of("invoiceId", invoice)
                : Map.of("invoiceId", invoice, "amount", Map.of("amount", amount, "currency", "UAH"));
        return api.as(Sellers.HEAD).post("/payments/" + payment + "/allocations", body);
    }

    private JsonNode waiting(String purpose) {
        return api.as(Sellers.HEAD)
                .with("Accept-Language", "uk")
                .get("/payments/unallocated?limit=200")
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/purpose").asString().contains(purpose))
                .findFirst()
                .orElseThrow();
    }

    private static String counts(Answer brought) {
        return "%s lines: %s matched, %s unmatched, %s duplicates"
                .formatted(
                        brought.body().at("/lines"),
                        brought.body().at("/matched"),
                        brought.body().at("/unmatched"),
                        brought.body().at("/duplicates"));
    }

    private long payments() {
        return sql.sql("select count(*) from billing.payment").query(Long.class).single();
    }

    private String state(String invoice) {
        Answer answer = api.as(Sellers.HEAD).get("/invoices/" + invoice).expect(200);
        return answer.at("/state") + " " + answer.at("/paid/amount");
    }

    private String numberOf(String invoice) {
        return api.as(Sellers.HEAD).get("/invoices/" + invoice).expect(200).at("/number");
    }

    private String dealOf(String invoice) {
        return api.as(Sellers.HEAD).get("/invoices/" + invoice).expect(200).at("/deal/id");
    }

    private String invoiceOf(DealOnItsWay deal) {
        return api.as(Sellers.HEAD)
                .get("/invoices?deal=" + deal.id())
                .expect(200)
                .at("/items/0/id");
    }
}
