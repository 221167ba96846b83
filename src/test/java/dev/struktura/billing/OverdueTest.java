package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Reason;
import dev.struktura.process.ActionHandler;
import dev.struktura.process.CaseView;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@StrukturaTest
class OverdueTest {

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    @Autowired
    Clock now;

    @Autowired
    OverdueNews news;

    @Autowired
    RemindOfInvoice remind;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDealIsToldOnceThatItsInvoiceIsOverdue() {
        DealOnItsWay unpaid = DealOnItsWay.start(api, "100.00").toAgreement();
        DealOnItsWay paid = DealOnItsWay.start(api, "200.00").toAgreement();
        pay(paid, "200.00");

        clock.advance(Duration.ofDays(6));
        news.runDue();
        assertThat(unpaid.happened("invoice-overdue")).isZero();
        assertThat(news.nextDue()).hasValueSatisfying(next -> assertThat(next).isAfter(now.instant()));
        clock.advance(Duration.ofDays(3));
        news.runDue();
        news.runDue();

        assertThat(unpaid.happened("invoice-overdue")).isEqualTo(1);
        assertThat(paid.happened("invoice-overdue")).isZero();
    }

    @Test
    void whoHandlesMoneySeesWhatIsOwedByCurrencyAndAge() {
        DealOnItsWay deal = DealOnItsWay.start(api, "1000.00").toAgreement();
        pay(deal, "400.00");
        clock.advance(Duration.ofDays(20));

        Answer list = api.as(Sellers.HEAD).get("/invoices/overdue").expect(200);

        JsonNode late = late(list, deal);
        assertThat(late.at("/owed/amount").asString()).isEqualTo("600.00");
        assertThat(late.at("/days").asInt()).isBetween(12, 13);
        JsonNode sum = list.body().at("/sums/0");
        assertThat(sum.at("/total/currency").asString()).isEqualTo("UAH");
        assertThat(new BigDecimal(sum.at("/byAge/month/amount").asString()))
                .isGreaterThanOrEqualTo(new BigDecimal("600.00"));
        String owner = late.at("/owner").asString();
        assertThat(late(
                        api.as(Sellers.HEAD)
                                .get("/invoices/overdue?owner=" + owner)
                                .expect(200),
                        deal))
                .isEqualTo(late);
        assertThat(api.as(Sellers.HEAD)
                        .get("/invoices/overdue?owner=" + new UUID(0, 9))
                        .expect(200)
                        .body()
                        .at("/items"))
                .isEmpty();
        api.as(Sellers.OLENA).get("/invoices/overdue").expect(403);
    }

    @ParameterizedTest
    @CsvSource({"1,WEEK", "7,WEEK", "8,MONTH", "30,MONTH", "31,QUARTER", "90,QUARTER", "91,LONGER", "4000,LONGER"})
    void daysMakeAnAge(long days, Arrears.Age age) {
        assertThat(Arrears.Age.of(days)).isEqualTo(age);
    }

    @Test
    void aRuleRemindsTheClientOfWhatIsOwedAndOfNothingElse() {
        DealOnItsWay owing = DealOnItsWay.start(api, "300.00").toAgreement();
        pay(owing, "100.00");
        DealOnItsWay paid = DealOnItsWay.start(api, "500.00").toAgreement();
        pay(paid, "500.00");

        transactions.executeWithoutResult(status -> remind.perform(List.of(order(owing), order(paid))));
        transactions.executeWithoutResult(status -> remind.perform(List.of(order(owing))));

        assertThat(reminders(owing))
                .singleElement()
                .satisfies(fields -> assertThat(fields.replace('\u00a0', ' '))
                        .contains("\"owed\": \"200,00 UAH\"", "\"link\": \"/i/"));
        assertThat(reminders(paid)).isEmpty();
    }

    private ActionHandler.Order order(DealOnItsWay deal) {
        CaseView subject =
                new CaseView(UUID.fromString(deal.id()), 1, "", "techflow", 1, "agreement", 4, null, null, Map.of());
        Instant monday = Instant.parse("2026-03-02T09:00:00Z");
        return new ActionHandler.Order(
                subject, "overdue-reminder", Map.of(), monday, Reason.of("why.billing.amount-named"), null);
    }

    private List<String> reminders(DealOnItsWay deal) {
        return jdbc.sql("""
            select fields::text from messages.outbox where about_id = ?::uuid and template = 'billing.reminder'
            """).param(deal.id()).query(String.class).list();
    }

    private JsonNode late(Answer list, DealOnItsWay deal) {
        return list.body()
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/deal/id").asString().equals(deal.id()))
                .findFirst()
                .orElseThrow();
    }

    private void pay(DealOnItsWay deal, String amount) {
        String invoice = api.as(Sellers.HEAD).get("/invoices?deal=" + deal.id()).at("/items/0/id");
        Map<String, Object> money = Map.of("amount", amount, "currency", "UAH");
        api.as(Sellers.HEAD)
                .post("/payments", Map.of("invoiceId", invoice, "amount", money, "paidAt", "2026-01-05T10:00:00Z"))
                .expect(201);
    }
}
