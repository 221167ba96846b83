package dev.struktura.offers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class CatalogueApiTest {

    @Autowired
    Api api;

    private Caller head;
    private String list;
    private String code;

    @BeforeEach
    void aPriceList() {
        head = api.as(Sellers.HEAD);
        list = priceList(Map.of()).at("/id");
        code = "T-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aProductIsKeptWithItsPricesAndFoundByCodeOrNameInAnyLanguageAndCase() {
        Answer made = product(Map.of("taxRate", "20.00", "unit", "год", "prices", price("1200.5")))
                .expect(201);

        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.header("Location")).isEqualTo("/api/v1/products/" + made.at("/id"));
        assertThat(made.at("/name/ru"))
                .as("a language without a name takes another")
                .isEqualTo("Навчання " + code);
        assertThat(made.at("/taxRate")).isEqualTo("20");
        assertThat(made.at("/prices/0/price/amount")).isEqualTo("1200.50");
        for (String words : List.of(code.toLowerCase(Locale.ROOT), "НАВЧАННЯ%20" + code, "training%20" + code)) {
            assertThat(found(words)).as(words).isEqualTo(1);
        }
        assertThat(api.as(Sellers.OLENA)
                        .get("/products/" + made.at("/id"))
                        .expect(200)
                        .text())
                .isEqualTo(made.text());
        assertThat(found(code + "%25")).as("signs of patterns are letters").isZero();
    }

    @Test
    void aChangeLeavesWhatItDoesNotNameAndMeetsTheVersionItWasMadeFor() {
        String path = "/products/"
                + product(Map.of("taxRate", "20", "prices", price("10.00"))).at("/id");

        Answer changed = head.with("If-Match", "\"1\"")
                .patch(path, Map.of("taxRate", "", "name", Map.of("en", "Course")))
                .expect(200);

        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.body().at("/taxRate").isNull()).isTrue();
        assertThat(changed.at("/name/en")).isEqualTo("Course");
        assertThat(changed.at("/name/uk")).isEqualTo("Навчання " + code);
        assertThat(changed.at("/prices/0/price/amount")).isEqualTo("10.00");
        assertThat(head.with("If-Match", "\"1\"")
                        .patch(path, Map.of("unit", "шт"))
                        .problem())
                .isEqualTo("stale-version");
        Map<String, Object> without = new HashMap<>();
        without.put("list", list);
        without.put("price", null);
        assertThat(head.patch(path, Map.of("prices", List.of(without))).body().at("/prices"))
                .isEmpty();
    }

    @Test
    void whatIsNotOfferedStaysAndIsLeftOutOfTheActive() {
        String path = "/products/" + product(Map.of()).at("/id");

        assertThat(head.patch(path, Map.of("active", false)).expect(200).at("/active"))
                .isEqualTo("false");

        assertThat(head.get("/products?active=true&q=" + code).body().at("/items"))
                .isEmpty();
        assertThat(found(code)).isEqualTo(1);
        assertThat(head.patch(path, Map.of("active", true)).expect(200).at("/active"))
                .isEqualTo("true");
    }

    @Test
    void twoProductsHaveNoCodeInCommonWhateverTheCase() {
        product(Map.of()).expect(201);

        Answer second = product(Map.of("code", code.toLowerCase(Locale.ROOT)));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("conflict");
    }

    @Test
    void oneListOfACurrencyIsTheUsualOne() {
        String first = priceList(Map.of("usual", true)).at("/id");
        String second = priceList(Map.of("usual", true)).at("/id");

        Answer before = head.get("/price-lists/" + first).expect(200);

        assertThat(before.at("/usual")).isEqualTo("false");
        assertThat(before.header("ETag")).isEqualTo("\"2\"");
        assertThat(head.get("/price-lists/" + second).at("/usual")).isEqualTo("true");
        assertThat(head.with("If-Match", "\"1\"")
                        .patch("/price-lists/" + first, Map.of("name", "Інший"))
                        .problem())
                .isEqualTo("stale-version");
    }

    @Test
    void aListWithPricesKeepsItsCurrencyAndAnEmptyOneMayTakeAnother() {
        String empty = priceList(Map.of()).at("/id");
        product(Map.of("prices", price("5.00"))).expect(201);

        assertThat(head.patch("/price-lists/" + empty, Map.of("currency", "USD"))
                        .expect(200)
                        .at("/currency"))
                .isEqualTo("USD");
        assertThat(head.patch("/price-lists/" + list, Map.of("currency", "USD")).status())
                .isEqualTo(409);
        assertThat(head.patch("/price-lists/" + list, Map.of("validUntil", "2020-01-01"))
                        .expect(400)
                        .at("/errors/0/path"))
                .isEqualTo("validUntil");
    }

    @Test
    void sellersReadAndDoNotKeepAndAStrangerSeesNothing() {
        String path = "/products/" + product(Map.of()).at("/id");

        for (String reader : List.of(Sellers.OLENA, Sellers.ANALYST)) {
            Caller caller = api.as(reader);
            caller.get(path).expect(200);
            caller.get("/price-lists/" + list).expect(200);
            caller.patch(path, Map.of("unit", "шт")).expect(403);
            caller.post("/products", Map.of("code", "X", "name", Map.of("en", "X")))
                    .expect(403);
            caller.post("/price-lists", Map.of("name", "X", "currency", "UAH")).expect(403);
            caller.patch("/price-lists/" + list, Map.of("name", "X")).expect(403);
        }
        api.anonymous().get(path).expect(401);
        head.get("/products/" + UUID.randomUUID()).expect(404);
        head.patch("/price-lists/" + UUID.randomUUID(), Map.of()).expect(404);
    }

    @Test
    void theSameRequestRepeatedWithItsKeyMakesOneProduct() {
        Caller once = head.with("Idempotency-Key", "product-" + code);
        Map<String, Object> body = Map.of("code", code, "name", Map.of("uk", "Раз"));

        Answer first = once.post("/products", body).expect(201);

        assertThat(once.post("/products", body).expect(201).text()).isEqualTo(first.text());
        assertThat(found(code)).isEqualTo(1);
    }

    @Test
    void theListIsReadPageByPageByCode() {
        for (String end : List.of("c", "a", "b")) {
            product(Map.of("code", code + end)).expect(201);
        }
        Answer first = head.get("/products?limit=2&q=" + code).expect(200);
        Answer second = head.get("/products?limit=2&q=" + code + "&cursor=" + first.at("/next"))
                .expect(200);

        assertThat(first.at("/items/0/code")).isEqualTo(code + "a");
        assertThat(first.at("/items/1/code")).isEqualTo(code + "b");
        assertThat(second.at("/items/0/code")).isEqualTo(code + "c");
        assertThat(second.body().at("/next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code     | {'name':{'uk':'a'}}",
                "code     | {'code':' ','name':{'uk':'a'}}",
                "code     | {'code':'<b>','name':{'uk':'a'}}",
                "name     | {'code':'Z-1'}",
                "name     | {'code':'Z-1','name':{'uk':' '}}",
                "unit     | {'code':'Z-1','name':{'uk':'a'},'unit':'двадцять одна літера!'}",
                "taxRate  | {'code':'Z-1','name':{'uk':'a'},'taxRate':'101'}",
                "prices[0].list | {'code':'Z-1','name':{'uk':'a'},'prices':[null]}",
                "prices[0].list |"
                    + " {'code':'Z-1','name':{'uk':'a'},'prices':[{'list':'0197a000-0000-7000-8000-000000000000','price':{'amount':'1','currency':'UAH'}}]}",
                "prices[0].price |"
                    + " {'code':'Z-1','name':{'uk':'a'},'prices':[{'list':'LIST','price':{'amount':'1','currency':'USD'}}]}",
                "prices[0].price |"
                    + " {'code':'Z-1','name':{'uk':'a'},'prices':[{'list':'LIST','price':{'amount':'-1','currency':'UAH'}}]}"
            })
    void whatIsNoProductIsRefusedByItsPlace(String path, String body) {
        Answer refused = head.post("/products", body.replace('\'', '"').replace("LIST", list));

        assertThat(refused.expect(400).at("/errors/0/path")).isEqualTo(path);
        assertThat(found("z-1")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'name':'a','currency':'XXZ'}",
                "{'name':'a','currency':'UAH','validFrom':'tomorrow'}",
                "{'name':'a','currency':'UAH','validFrom':'2026-02-30'}",
                "{'name':'a','currency':'UAH','validFrom':'+999999-01-01'}",
                "{'name':'a','currency':'UAH','validFrom':'2026-02-02','validUntil':'2026-02-01'}",
                "{'name':'a','currency':'UAH','unknown':1}"
            })
    void whatIsNoPriceListIsRefused(String body) {
        assertThat(head.post("/price-lists", body.replace('\'', '"'))
                        .expect(400)
                        .problem())
                .isEqualTo("invalid");
    }

    private int found(String words) {
        return head.get("/products?q=" + words).expect(200).body().at("/items").size();
    }

    private Answer product(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>();
        body.put("code", code);
        body.put("name", Map.of("uk", "Навчання " + code, "en", "Training " + code));
        body.putAll(more);
        return head.post("/products", body);
    }

    private List<Map<String, Object>> price(String amount) {
        return List.of(Map.of("list", list, "price", Map.of("amount", amount, "currency", "UAH")));
    }

    private Answer priceList(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Прайс", "currency", "UAH"));
        body.putAll(more);
        return head.post("/price-lists", body).expect(201);
    }
}
