package dev.struktura.offers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lines of proposals that name a product, and lines with a discount. */
@StrukturaTest
class ProductLinesTest {

    @Autowired
    Api api;

    private Caller head;
    private DealOnItsWay deal;
    private String code;

    @BeforeEach
    void aDealAndAPriceOfToday() {
        head = api.as(Sellers.HEAD).with("Accept-Language", "uk");
        deal = DealOnItsWay.start(api).toProposal();
        code = "L-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aProductSaysTitleAndPriceAndTheDiscountIsTakenOffTheSum() {
        sold(list("UAH", Map.of()), "999.99");

        Answer made = propose(line("product", code.toLowerCase(Locale.ROOT), "quantity", "3", "discount", "12.5"))
                .expect(201);

        assertThat(made.at("/lines/0/product")).isEqualTo(code);
        assertThat(made.at("/lines/0/title")).isEqualTo("Навчання");
        assertThat(made.at("/lines/0/price/amount")).isEqualTo("999.99");
        assertThat(made.at("/lines/0/discount")).isEqualTo("12.5");
        assertThat(made.at("/lines/0/sum/amount")).isEqualTo("2624.97");
        assertThat(made.at("/total/amount")).isEqualTo("2624.97");
        assertThat(head.get(deal.path()).at("/fields/discount")).isEqualTo("12.5");
    }

    @Test
    void aLineWithoutProductKeepsItsContractAndTakesADiscountToo() {
        Answer made = propose(line("title", "Робота", "quantity", "2", "price", money("10.00"), "discount", "5"))
                .expect(201);

        assertThat(made.at("/lines/0/sum/amount")).isEqualTo("19.00");
        assertThat(made.body().at("/lines/0/product").isNull()).isTrue();
        deal.propose("Робота", "2", "10.00");
        assertThat(head.get(deal.path()).at("/fields/discount"))
                .as("the newest proposal counts")
                .isEqualTo("0");
    }

    @Test
    void thePriceIsThatOfTheListThatHoldsTodayTheUsualOneFirst() {
        String today =
                LocalDate.parse(head.get("/clock").at("/now").substring(0, 10)).toString();
        String over = list("UAH", Map.of("validFrom", "2020-01-01", "validUntil", "2020-12-31"));
        String later = list("UAH", Map.of("validFrom", "2999-01-01"));
        String now = list("UAH", Map.of("validFrom", today));
        String id = sold(over, "1.00");
        price(id, later, "2.00");

        assertThat(propose(line("product", code, "quantity", "1")).expect(400).at("/errors/0/path"))
                .isEqualTo("lines[0].product");
        price(id, now, "3.00");
        assertThat(total()).isEqualTo("3.00");
        String usual = list("UAH", Map.of("validFrom", "2021-01-01", "usual", true));
        price(id, usual, "4.00");
        assertThat(total()).isEqualTo("4.00");
    }

    @Test
    void aPriceInAnotherCurrencyIsNoneAndARetiredProductIsNotOffered() {
        String id = sold(list("EUR", Map.of()), "1.00");
        assertThat(propose(line("product", code, "quantity", "1")).status()).isEqualTo(400);

        price(id, list("UAH", Map.of()), "1.00");
        propose(line("product", code, "quantity", "1")).expect(201);
        head.patch("/products/" + id, Map.of("active", false)).expect(200);

        assertThat(propose(line("product", code, "quantity", "1")).expect(400).at("/errors/0/message"))
                .contains(code);
    }

    @Test
    void aPriceBesideAProductIsRefusedForItWouldBeADiscountInDisguise() {
        sold(list("UAH", Map.of()), "100.00");

        Answer refused = propose(line("product", code, "quantity", "1", "price", money("50.00")));

        assertThat(refused.expect(400).at("/errors/0/path")).isEqualTo("lines[0].price");
    }

    @ParameterizedTest
    @CsvSource({"101", "-1", "7.125", "half"})
    void whatIsNoPartOfAHundredIsNoDiscount(String discount) {
        Answer refused = propose(line("title", "x", "quantity", "1", "price", money("1.00"), "discount", discount));

        assertThat(refused.expect(400).problem()).isEqualTo("invalid");
        assertThat(deal.happened("proposal-attached")).isZero();
    }

    private String total() {
        return propose(line("product", code, "quantity", "1")).expect(201).at("/total/amount");
    }

    private Answer propose(Map<String, Object> line) {
        return head.post(deal.path() + "/proposals", Map.of("lines", List.of(line)));
    }

    private String sold(String list, String amount) {
        String id = head.post("/products", Map.of("code", code, "name", Map.of("uk", "Навчання", "en", "Training")))
                .expect(201)
                .at("/id");
        price(id, list, amount);
        return id;
    }

    private void price(String product, String list, String amount) {
        String currency = head.get("/price-lists/" + list).at("/currency");
        Map<String, Object> price = Map.of("amount", amount, "currency", currency);
        head.patch("/products/" + product, Map.of("prices", List.of(Map.of("list", list, "price", price))))
                .expect(200);
    }

    private String list(String currency, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Прайс", "currency", currency));
        body.putAll(more);
        return head.post("/price-lists", body).expect(201).at("/id");
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "UAH");
    }

    private static Map<String, Object> line(Object... namesAndValues) {
        Map<String, Object> line = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            line.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return line;
    }
}
