package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class InvoicesApiTest {

    @Autowired
    Api api;

    @Autowired
    Dispatch dispatch;

    @Autowired
    JdbcClient jdbc;

    @Test
    void enteringAgreementIssuesTheInvoiceOfTheLatestProposal() {
        DealOnItsWay deal = DealOnItsWay.start(api, "900.00").toProposal();
        deal.propose("Перша", "1", "1000.00");
        deal.propose("Друга", "2", "1500.25");

        deal.toAgreement();

        Answer invoices =
                api.as(Sellers.HEAD).get("/invoices?deal=" + deal.id()).expect(200);
        assertThat(invoices.body().at("/items")).hasSize(1);
        assertThat(invoices.at("/items/0/number")).matches("20[0-9]{2}-[0-9]{5}");
        assertThat(invoices.at("/items/0/total/amount")).isEqualTo("3000.50");
        assertThat(invoices.at("/items/0/paid/amount")).isEqualTo("0.00");
        assertThat(invoices.at("/items/0/state")).isEqualTo("open");
        assertThat(invoices.at("/items/0/deal/id")).isEqualTo(deal.id());
        assertThat(invoices.at("/items/0/deal/number")).isEqualTo(deal.number());
        assertThat(invoices.at("/items/0/dueAt")).isGreaterThan(invoices.at("/items/0/issuedAt"));
        Answer one = api.as(Sellers.HEAD)
                .get("/invoices/" + invoices.at("/items/0/id"))
                .expect(200);
        assertThat(one.body()).isEqualTo(invoices.body().at("/items/0"));
        assertThat(deal.happened("invoice-issued")).isEqualTo(1);
    }

    @Test
    void programsReadTheInvoiceOrWhatItLacks() {
        DealOnItsWay deal = DealOnItsWay.start(api, "900.00").toAgreement();
        String path = "/invoices/" + invoice(deal, "/id");

        assertThat(api.as(Sellers.HEAD).get(path + "/ubl").expect(200).text())
                .contains("urn:cen.eu:en16931:2017", ">900</cbc:PayableAmount>");
        assertThat(api.as(Sellers.HEAD).get(path + "/zugferd").expect(200).text())
                .startsWith("%PDF-")
                .contains("factur-x.xml");
        jdbc.sql("update billing.invoice set paper = jsonb_set(paper, '{buyer,taxId}', '\"\"') where deal = ?::uuid")
                .param(deal.id())
                .update();
        Answer refused = api.as(Sellers.HEAD).get(path + "/ubl").expect(409);

        assertThat(refused.at("/errors/0/path")).isEqualTo("buyer-tax-id");
        api.as(Sellers.HEAD).get(path + "/zugferd").expect(409);
    }

    @Test
    void withoutAProposalTheAmountOfTheDealIsInvoiced() {
        DealOnItsWay deal = DealOnItsWay.start(api, "900.00").toAgreement();

        assertThat(invoice(deal, "/total/amount")).isEqualTo("900.00");
    }

    @Test
    void agreementWantsTheLegalDataAndNothingElse() {
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();

        Answer refused = api.as(Sellers.HEAD)
                .post(deal.path() + "/moves", Map.of("to", "agreement"))
                .expect(422);

        assertThat(refused.body().at("/missing").findValuesAsString("field"))
                .containsExactlyInAnyOrder("legalName", "taxId", "legalAddress");
    }

    @Test
    void anInvoiceWithoutAnAmountWaitsAndFollowsAsSoonAsSomebodyNamesIt() {
        DealOnItsWay deal = DealOnItsWay.start(api).toAgreement();
        assertThat(invoices(deal, "number")).isEmpty();
        assertThat(api.as(Sellers.HEAD).get(deal.path()).at("/nextStep/text")).contains("суму");

        api.as(Sellers.HEAD)
                .patch(deal.path(), Map.of("amount", Map.of("amount", "77.00", "currency", "UAH")))
                .expect(200);

        assertThat(invoice(deal, "/total/amount")).isEqualTo("77.00");
        assertThat(deal.happened("invoice-issued")).isEqualTo(1);
    }

    @Test
    void aProposalNamesTheAmountOfItsDeal() {
        DealOnItsWay deal = DealOnItsWay.start(api, "900.00").toProposal();

        deal.propose("Впровадження", "2", "1500.25");

        assertThat(api.as(Sellers.HEAD).get(deal.path()).at("/amount/amount")).isEqualTo("3000.50");
    }

    @Test
    void theEtagOfAnInvoiceChangesWithEveryPayment() {
        DealOnItsWay deal = DealOnItsWay.start(api, "900.00").toAgreement();
        String path = "/invoices/" + invoice(deal, "/id");
        String before = api.as(Sellers.HEAD).get(path).expect(200).header("ETag");

        api.as(Sellers.HEAD)
                .post("/payments", payment(invoice(deal, "/id"), "100.00"))
                .expect(201);

        assertThat(before).matches("\"[0-9]+\"");
        assertThat(api.as(Sellers.HEAD).get(path).header("ETag"))
                .matches("\"[0-9]+\"")
                .isNotEqualTo(before);
    }

    @Test
    void windingTheClockAnswersWhenTheInvoiceIsInTheOutbox() {
        DealOnItsWay deal = DealOnItsWay.start(api, "900.00").toAgreement();

        api.as(Sellers.HEAD).post("/clock/advances", Map.of("by", "PT1M")).expect(200);

        assertThat(jdbc.sql("select count(*) from messages.outbox where key like :key")
                        .param("key", "invoice/" + invoice(deal, "/id") + "/%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void comingBackToAgreementReplacesAnUnpaidInvoiceAndKeepsAPaidOne() {
        DealOnItsWay deal = DealOnItsWay.start(api, "900.00").toAgreement();
        deal.move("proposal", Map.of());
        deal.propose("Дешевше", "1", "800.00");
        deal.move("agreement", Map.of());

        assertThat(invoices(deal, "state")).containsExactly("open", "cancelled");
        assertThat(invoice(deal, "/total/amount")).isEqualTo("800.00");
        api.as(Sellers.HEAD)
                .post("/payments", payment(invoice(deal, "/id"), "100.00"))
                .expect(201);
        deal.move("proposal", Map.of());
        deal.move("agreement", Map.of());
        assertThat(invoices(deal, "state")).containsExactly("partly-paid", "cancelled");
    }

    @Test
    void theInvoiceGoesToTheClientOnceByMailWithItsDocumentAndBySms() {
        DealOnItsWay deal = DealOnItsWay.start(api, "900.00").toAgreement();

        dispatch.runDue();
        dispatch.runDue();

        List<Map<String, Object>> sent = jdbc.sql("""
            select o.channel, o.mask, (select count(*) from messages.attachment a where a.message = o.id) as files
              from messages.outbox o where o.key like :key order by o.channel
            """)
                .param("key", "invoice/" + invoice(deal, "/id") + "/%")
                .query()
                .listOfRows();
        assertThat(sent)
                .containsExactly(
                        Map.of("channel", "email", "mask", "i***@ganok.example", "files", 1L),
                        Map.of("channel", "sms", "mask", "+380 ** *** ** 33", "files", 0L));
        assertThat(invoice(deal, "/sentAt")).isNotEmpty();
    }

    @Test
    void theDocumentIsAPdfInTheLanguageAskedFor() {
        DealOnItsWay deal = DealOnItsWay.start(api, "900.00").toAgreement();
        String path = "/invoices/" + invoice(deal, "/id") + ".pdf";

        Answer pdf = api.as(Sellers.HEAD).get(path).expect(200);

        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.header("Content-Disposition")).contains("invoice-" + invoice(deal, "/number") + ".pdf");
        assertThat(pdf.text()).startsWith("%PDF-");
        assertThat(api.as(Sellers.HEAD).get(path + "?lang=en").expect(200).text())
                .startsWith("%PDF-");
        assertThat(api.as(Sellers.HEAD).get(path + "?lang=../etc").status()).isEqualTo(200);
    }

    @Test
    void whoMayNotSeeTheDealFindsNoInvoice() {
        DealOnItsWay deal = DealOnItsWay.start(api, "900.00").toAgreement();
        String id = invoice(deal, "/id");

        assertThat(api.as(Sellers.OLENA).get("/invoices/" + id).status()).isEqualTo(404);
        assertThat(api.as(Sellers.OLENA).get("/invoices/" + id + ".pdf").status())
                .isEqualTo(404);
        assertThat(api.as(Sellers.OLENA).get("/invoices?deal=" + deal.id()).status())
                .isEqualTo(404);
        assertThat(api.as(Sellers.OLENA).get("/invoices").expect(200).text()).doesNotContain(id);
        assertThat(api.anonymous().get("/invoices").status()).isEqualTo(401);
        assertThat(api.as(Sellers.HEAD).get("/invoices/not-an-id").status()).isIn(400, 404);
        assertThat(api.as(Sellers.HEAD)
                        .get("/invoices/0197a000-0000-7000-8000-000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(api.as(Sellers.HEAD).get("/invoices?state=owed").expect(400).problem())
                .isEqualTo("invalid");
        assertThat(api.as(Sellers.HEAD).get("/invoices?cursor=x").expect(400).problem())
                .isEqualTo("invalid");
    }

    @Test
    void pagesOfTheListFollowEachOther() {
        DealOnItsWay.start(api, "1.00").toAgreement();
        DealOnItsWay.start(api, "2.00").toAgreement();
        DealOnItsWay.start(api, "3.00").toAgreement();

        Answer first = api.as(Sellers.HEAD).get("/invoices?limit=2").expect(200);
        Answer second = api.as(Sellers.HEAD)
                .get("/invoices?limit=2&cursor=" + first.at("/next"))
                .expect(200);

        assertThat(first.body().at("/items")).hasSize(2);
        assertThat(first.at("/items/0/total/amount")).isEqualTo("3.00");
        assertThat(second.at("/items/0/total/amount")).isEqualTo("1.00");
    }

    private List<String> invoices(DealOnItsWay deal, String field) {
        return api.as(Sellers.HEAD)
                .get("/invoices?deal=" + deal.id())
                .expect(200)
                .body()
                .at("/items")
                .valueStream()
                .map(invoice -> invoice.at("/" + field).asString())
                .toList();
    }

    private String invoice(DealOnItsWay deal, String pointer) {
        return api.as(Sellers.HEAD)
                .get("/invoices?deal=" + deal.id())
                .expect(200)
                .at("/items/0" + pointer);
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
}
