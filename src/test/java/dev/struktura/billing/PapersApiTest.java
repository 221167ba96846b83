package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.AtOnce;
import dev.struktura.testing.Caller;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StrukturaTest
class PapersApiTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    private DealOnItsWay deal;
    private String invoice;

    @BeforeEach
    void aThousandIsOwed() {
        deal = DealOnItsWay.start(api, "1000.00").toAgreement();
        invoice = head().get("/invoices?deal=" + deal.id()).at("/items/0/id");
    }

    @Test
    void aCreditNoteLowersWhatIsOwedAndNeverBelowNothing() {
        Answer note = credit("300.00").expect(201);

        assertThat(note.at("/number")).matches("CN-20[0-9]{2}-[0-9]{5}");
        assertThat(note.at("/kind")).isEqualTo("credit-note");
        assertThat(note.at("/refersTo")).isEqualTo(invoice);
        credit("700.01").expect(409);
        credit("0.00").expect(409);
        pay("700.01").expect(400);
        pay("700.00").expect(201);
        Answer settled = head().get("/invoices/" + invoice).expect(200);
        assertThat(settled.at("/state")).isEqualTo("paid");
        assertThat(settled.at("/credited/amount")).isEqualTo("300.00");
        assertThat(deal.stage()).isEqualTo("delivery");
        credit("1.00").expect(409);
    }

    @Test
    void creditingAllThatIsStillOwedSettlesTheInvoice() {
        pay("400.00").expect(201);

        head().post("/invoices/" + invoice + "/credit-notes").expect(201);

        assertThat(head().get("/invoices/" + invoice).at("/state")).isEqualTo("paid");
        assertThat(deal.stage()).isEqualTo("delivery");
    }

    @Test
    void anInvoiceThatIsCreditedWholeIsCancelled() {
        head().post("/invoices/" + invoice + "/credit-notes").expect(201);

        assertThat(head().get("/invoices/" + invoice).at("/state")).isEqualTo("cancelled");
        pay("1.00").expect(409);
    }

    @Test
    void papersAreSentWithTheirDocumentAndInvoicesAreNotSentTwice() {
        String note = credit("300.00").expect(201).at("/id");

        head().post("/invoices/" + note + "/letters").expect(202);
        head().post("/invoices/" + invoice + "/letters").expect(409);
        api.as(Sellers.MARKO).post("/invoices/" + note + "/letters").expect(404);
        api.as(Sellers.ANALYST).post("/invoices/" + note + "/letters").expect(403);

        assertThat(jdbc.sql("select count(*) from messages.outbox where template = 'billing.paper.credit-note'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("""
            select a.file_name from messages.attachment a join messages.outbox m on m.id = a.message
             where m.template = 'billing.paper.credit-note'
            """).query(String.class).single()).endsWith(".pdf");
        assertThat(deal.happened("paper-mailed")).isEqualTo(1);
    }

    @Test
    void anActIsMadeOnceOfAPaidInvoice() {
        head().post("/invoices/" + invoice + "/acts").expect(409);
        credit("100.00").expect(201);
        pay("900.00").expect(201);

        Answer act = head().post("/invoices/" + invoice + "/acts").expect(201);

        assertThat(act.at("/number")).matches("ACT-20[0-9]{2}-[0-9]{5}");
        assertThat(act.at("/total/amount")).isEqualTo("900.00");
        assertThat(head().post("/invoices/" + invoice + "/acts").expect(201).at("/id"))
                .isEqualTo(act.at("/id"));
        assertThat(head().get("/invoices/" + act.at("/id") + ".pdf").expect(200).header("Content-Disposition"))
                .contains("act-ACT-");
        assertThat(deal.happened("act-issued")).isEqualTo(1);
    }

    @Test
    void nobodyOwesAProForma() {
        Answer proForma = head().post(deal.path() + "/pro-formas").expect(201);

        assertThat(proForma.at("/number")).matches("PF-20[0-9]{2}-[0-9]{5}");
        assertThat(proForma.at("/state")).isEqualTo("issued");
        invoice = proForma.at("/id");
        pay("1.00").expect(409);
        credit("1.00").expect(409);
        assertThat(head().get("/invoices?deal=" + deal.id()).body().at("/items"))
                .hasSize(1);
        assertThat(head().get("/invoices?kind=pro-forma&deal=" + deal.id()).at("/items/0/id"))
                .isEqualTo(proForma.at("/id"));
        head().get("/invoices?kind=receipt").expect(400);
    }

    @Test
    void whoMayNotSeeTheDealMakesNoPapersOfIt() {
        Caller olena = api.as(Sellers.OLENA);

        olena.post("/invoices/" + invoice + "/credit-notes").expect(404);
        olena.post("/invoices/" + invoice + "/acts").expect(404);
        olena.post(deal.path() + "/pro-formas").expect(404);
        api.as(Sellers.ANALYST).post("/invoices/" + invoice + "/credit-notes").expect(403);
    }

    @Test
    void whatIsCreditedIsTheSumOfCreditNotesAlsoWhenManyDoSoAtOnce() throws Exception {
        Queue<Integer> answers = new ConcurrentLinkedQueue<>();
        AtOnce.run(20, () -> answers.add(credit("100.00").status()));

        assertThat(answers).filteredOn(status -> status == 201).hasSize(10);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(10);
        assertThat(jdbc.sql("select sum(total) from billing.invoice where refers_to = ?::uuid")
                        .param(invoice)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1000);
        assertThat(jdbc.sql("select max(ordinal) - count(*) from billing.invoice where kind = 'credit-note'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Answer credit(String amount) {
        return head().post(
                        "/invoices/" + invoice + "/credit-notes",
                        Map.of("amount", Map.of("amount", amount, "currency", "UAH")));
    }

    private Answer pay(String amount) {
        return head().post(
                        "/payments",
                        Map.of(
                                "invoiceId",
                                invoice,
                                "amount",
                                Map.of("amount", amount, "currency", "UAH"),
                                "paidAt",
                                "2026-01-05T10:00:00Z"));
    }

    private Caller head() {
        return api.as(Sellers.HEAD);
    }
}
