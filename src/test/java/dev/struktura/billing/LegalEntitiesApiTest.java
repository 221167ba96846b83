package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class LegalEntitiesApiTest {

    private static final String IBAN = "UA903052992990004149123456789";

    @Autowired
    Api api;

    private String closed = "";

    @AfterEach
    void nobodyElseIssues() {
        if (!closed.isEmpty()) {
            admin().post("/legal-entities/" + closed + "/closure").expect(200);
        }
    }

    @Test
    void theFirstEntityIsTheCompanyOfTheSettings() {
        Answer first = api.as(Sellers.HEAD).get("/legal-entities").expect(200);

        assertThat(first.at("/items/0/name")).isEqualTo("ТОВ «ТехФлоу»");
        assertThat(first.at("/items/0/taxIdKind")).isEqualTo("edrpou");
        assertThat(first.at("/items/0/main")).isEqualTo("true");
        assertThat(first.at("/items/0/vatScheme")).isEqualTo("contained");
        assertThat(first.at("/items/0/vatRate")).isEqualTo("20");
        assertThat(first.at("/items/0/numberPrefix")).isEmpty();
        assertThat(first.at("/items/0/accounts/0/number")).isEqualTo("UA213223130000026007233566001");
    }

    @Test
    void anInvoiceMayComeFromAnotherEntityWithItsOwnNumbersVatAndAccount() {
        String other = entity("ZW", "added");
        String account = account(other, "UAH");
        DealOnItsWay deal = DealOnItsWay.start(api, "1000.00").toAgreement();

        Answer anew = head().post(deal.path() + "/invoices", Map.of("accountId", account))
                .expect(201);

        assertThat(anew.at("/number")).matches("ZW-20[0-9]{2}-00001");
        assertThat(anew.at("/entity")).isEqualTo(other);
        assertThat(anew.at("/total/amount")).isEqualTo("1200.00");
        assertThat(states(deal)).containsExactly("open", "cancelled");
        Answer third = head().post(deal.path() + "/invoices", Map.of("entityId", other))
                .expect(201);
        assertThat(third.at("/number")).endsWith("-00002");
        assertThat(head().post(deal.path() + "/invoices").expect(201).at("/number"))
                .isEqualTo(third.at("/number"));
    }

    @Test
    void moneyInACurrencyThatOnlyAnotherEntityTakesGoesThere() {
        String other = entity("USD", "zero");
        account(other, "USD");
        DealOnItsWay deal = DealOnItsWay.start(api).toProposal();
        head().patch(deal.path(), Map.of("amount", Map.of("amount", "70.00", "currency", "USD")))
                .expect(200);

        deal.toAgreement();

        assertThat(head().get("/invoices?deal=" + deal.id()).at("/items/0/entity"))
                .isEqualTo(other);
    }

    @Test
    void whatIsPaidAlreadyIsNotIssuedAnew() {
        String other = entity("PAID", "none");
        DealOnItsWay deal = DealOnItsWay.start(api, "1000.00").toAgreement();
        String invoice = head().get("/invoices?deal=" + deal.id()).at("/items/0/id");
        Map<String, Object> money = Map.of("amount", "1.00", "currency", "UAH");
        head().post("/payments", Map.of("invoiceId", invoice, "amount", money, "paidAt", "2026-01-05T10:00:00Z"))
                .expect(201);

        head().post(deal.path() + "/invoices", Map.of("entityId", other)).expect(409);
        head().post(deal.path() + "/invoices", Map.of("accountId", UUID.randomUUID()))
                .expect(409);

        assertThat(states(deal)).containsExactly("partly-paid");
    }

    @Test
    void anEntityThatIssuedIsClosedAndOneThatDidNotIsRemoved() {
        String used = entity("USED", "none");
        DealOnItsWay deal = DealOnItsWay.start(api, "10.00").toAgreement();
        head().post(deal.path() + "/invoices", Map.of("entityId", used)).expect(201);
        String path = "/legal-entities/" + used;

        admin().delete(path).expect(409);
        admin().patch(path, Map.of("numberPrefix", "OTHER")).expect(409);
        assertThat(admin().post(path + "/closure").expect(200).at("/closedAt")).isNotEmpty();
        head().post(deal.path() + "/invoices", Map.of("entityId", used)).expect(409);
        admin().patch(path, Map.of("main", true)).expect(409);
        admin().delete(path + "/closure").expect(200);

        String unused = entity("UNUSED", "none");
        admin().delete("/legal-entities/" + unused).expect(204);
        admin().get("/legal-entities/" + unused).expect(404);
        closed = used;
    }

    @Test
    void oneEntityIsTheMainOneAndStaysUntilAnotherIs() {
        String first = admin().get("/legal-entities").at("/items/0/id");
        String other = entity("MAIN", "none");

        admin().patch("/legal-entities/" + first, Map.of("main", false)).expect(409);
        admin().post("/legal-entities/" + first + "/closure").expect(409);
        admin().patch("/legal-entities/" + other, Map.of("main", true)).expect(200);

        assertThat(admin().get("/legal-entities/" + first).at("/main")).isEqualTo("false");
        admin().patch("/legal-entities/" + first, Map.of("main", true)).expect(200);
        assertThat(admin().get("/legal-entities/" + other).at("/main")).isEqualTo("false");
    }

    @Test
    void oneAccountOfACurrencyIsTheUsualOne() {
        String other = entity("ACC", "none");
        String one = account(other, "EUR");
        String two = account(other, "EUR");
        String path = "/legal-entities/" + other;

        admin().patch(path + "/accounts/" + one, Map.of("usual", true)).expect(200);
        admin().patch(path + "/accounts/" + two, Map.of("usual", true, "bank", "Банк"))
                .expect(200);

        Answer is = admin().get(path);
        assertThat(is.at("/accounts/0/usual")).isEqualTo("false");
        assertThat(is.at("/accounts/1/usual")).isEqualTo("true");
        assertThat(is.at("/accounts/1/bank")).isEqualTo("Банк");
        admin().delete(path + "/accounts/" + two).expect(204);
        assertThat(admin().get(path).body().at("/accounts")).hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidByField() {
        Map<String, Object> wrong = Map.of(
                "name",
                " ",
                "country",
                "XX",
                "vatScheme",
                "some",
                "vatRate",
                "101",
                "numberPrefix",
                "1-2",
                "zone",
                "Kyiv");

        Answer refused = admin().post("/legal-entities", wrong).expect(400);

        assertThat(refused.body().at("/errors").findValuesAsString("path"))
                .containsExactlyInAnyOrder("name", "country", "vatScheme", "vatRate", "numberPrefix", "zone");
        admin().post("/legal-entities", Map.of("name", "Без префікса")).expect(409);
        String other = entity("BAD", "none");
        assertThat(admin().post("/legal-entities/" + other + "/accounts", Map.of("number", "№ 1", "currency", "XXXX"))
                        .expect(400)
                        .body()
                        .at("/errors")
                        .findValuesAsString("path"))
                .containsExactlyInAnyOrder("number", "currency");
    }

    @Test
    void whatLooksMistypedIsTakenWithAWarning() {
        String other = entity("TYPO", "none");
        String path = "/legal-entities/" + other;
        assertThat(admin().get(path).body().at("/warnings")).isEmpty();

        Answer mistyped = admin().patch(path, Map.of("taxId", "3184710692")).expect(200);
        Answer account = admin().post(path + "/accounts", Map.of("number", IBAN.replace('9', '8'), "currency", "UAH"))
                .expect(201);

        assertThat(mistyped.at("/taxId")).isEqualTo("3184710692");
        assertThat(mistyped.at("/warnings/0/path")).isEqualTo("taxId");
        assertThat(mistyped.at("/warnings/0/message")).contains("Контрольна цифра");
        assertThat(account.at("/warnings/0/path")).isEqualTo("number");
        DealOnItsWay deal = DealOnItsWay.start(api, "10.00").toAgreement();
        assertThat(head().get("/invoices?deal=" + deal.id()).at("/items/0/warnings/0/path"))
                .isEqualTo("taxId");
    }

    @Test
    void onlyOwnersAndAdministratorsKeepThem() {
        String first = admin().get("/legal-entities").at("/items/0/id");
        for (String person : List.of(Sellers.HEAD, Sellers.OLENA)) {
            Caller caller = api.as(person);
            caller.get("/legal-entities/" + first).expect(200);
            caller.post("/legal-entities", Map.of("name", "X")).expect(403);
            caller.patch("/legal-entities/" + first, Map.of("name", "X")).expect(403);
            caller.post("/legal-entities/" + first + "/accounts", Map.of("number", IBAN))
                    .expect(403);
        }
        api.as(Sellers.OWNER)
                .patch("/legal-entities/" + first, Map.of("phone", "+380441234567"))
                .expect(200);
    }

    private List<String> states(DealOnItsWay deal) {
        return head().get("/invoices?deal=" + deal.id()).body().at("/items").findValuesAsString("state");
    }

    private String entity(String prefix, String scheme) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "ФОП Мельник О. О.");
        body.put("taxId", "3184710691");
        body.put("vatScheme", scheme);
        body.put("vatRate", "20");
        body.put("numberPrefix", prefix);
        closed = admin().post("/legal-entities", body).expect(201).at("/id");
        return closed;
    }

    private String account(String entity, String currency) {
        return admin().post("/legal-entities/" + entity + "/accounts", Map.of("number", IBAN, "currency", currency))
                .expect(201)
                .at("/id");
    }

    private Caller head() {
        return api.as(Sellers.HEAD);
    }

    private Caller admin() {
        return api.as(Sellers.ADMIN);
    }
}
