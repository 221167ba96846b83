package dev.struktura.integration;

import static dev.struktura.testing.Sellers.HEAD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.UntilIdle;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of products: the code is the key. */
@StrukturaTest
class ProductImportTest {

    private static final Path NORTHWIND = Path.of("src/test/resources/import/data/northwind-products.csv");

    @Autowired
    Api api;

    @Autowired
    ImportWork work;

    @Test
    void aPriceListOfAnotherShopComesInWithoutAWord() throws IOException {
        Answer read = upload(Files.readString(NORTHWIND), Map.of("currency", "USD"));

        assertThat(read.body().at("/mapping").get("ProductID").asString()).isEqualTo("product.code");
        assertThat(read.body().at("/mapping").get("UnitPrice").asString()).isEqualTo("product.price");
        assertThat(read.body().at("/mapping").get("Discontinued").asString()).isEqualTo("ignore");
        assertThat(read.at("/preview/0/title")).isEqualTo("Chai");
        assertThat(read.at("/preview/0/amount/amount")).isEqualTo("18.00");
        assertThat(api.as(HEAD).get("/products?q=Chai").body().at("/items")).isEmpty();

        Answer done = finished(read, "commit", "done");

        assertThat(done.at("/report/imported")).isEqualTo("77");
        Answer chai = product("Chai");
        assertThat(chai.at("/items/0/prices/0/price/amount")).isEqualTo("18.00");
        String list = chai.at("/items/0/prices/0/list");
        assertThat(api.as(HEAD).get("/price-lists/" + list).at("/usual"))
                .as("the first list of a currency is begun")
                .isEqualTo("true");

        finished(read, "undo", "undone");
        assertThat(product("Chai").body().at("/items")).isEmpty();
    }

    @Test
    void aKnownCodeIsChangedInWhatTheFileTellsAndAnUnknownOneIsMade() {
        String old = made("IMP-1", "Стілець", "шт");

        Answer done = finished(upload("""
            Код;Назва;Ціна;ПДВ, %
            imp-1;Крісло;1 200,50;20
            IMP-2;Стіл;99;
            """, Map.of()), "commit", "done");

        assertThat(done.at("/report/imported")).isEqualTo("2");
        Answer changed = api.as(HEAD).get(old).expect(200);
        assertThat(changed.at("/name/uk")).isEqualTo("Крісло");
        assertThat(changed.at("/unit")).isEqualTo("шт");
        assertThat(changed.at("/taxRate")).isEqualTo("20");
        assertThat(changed.at("/prices/0/price/amount")).isEqualTo("1200.50");
        assertThat(product("IMP-2").at("/items/0/name/en")).isEqualTo("Стіл");
    }

    @Test
    void pricesAloneAreEnoughForProductsThatAreKnown() {
        String old = made("IMP-3", "Лампа", "шт");

        Answer done = finished(upload("Артикул;Ціна\nIMP-3;5\nIMP-4;6\n", Map.of()), "commit", "done");

        assertThat(done.at("/report/imported")).isEqualTo("1");
        assertThat(done.at("/report/rejected")).isEqualTo("1");
        assertThat(api.as(HEAD).get(old).at("/prices/0/price/amount")).isEqualTo("5.00");
    }

    @Test
    void badRowsAreRefusedWithTheirReasonsAndTheOthersComeIn() {
        Answer read = upload("""
            sku;name;price;vat;currency
            IMP-5;Шафа;багато;20;UAH
            IMP-6;Шафа;-5;20;UAH
            IMP-7;Шафа;5;200;UAH
            ;Шафа;5;20;UAH
            IMP-8;Шафа;5;20;XXZ
            IMP-9;Шафа;5;20;UAH
            """, Map.of());

        assertThat(read.at("/report/ready")).isEqualTo("1");
        assertThat(read.at("/report/rejected")).isEqualTo("5");
        Answer done = finished(read, "commit", "done");

        assertThat(product("Шафа").body().at("/items").size()).isEqualTo(1);
        assertThat(api.as(HEAD)
                        .with("Accept-Language", "uk")
                        .get("/imports/" + done.at("/id") + "/rejected")
                        .text())
                .contains("Незрозуміла сума: багато")
                .contains("Код — від 1 до 40")
                .contains("Відсоток — від 0 до 100")
                .contains("XXZ");
    }

    @Test
    void undoRestoresWhatWasAndLeavesWhatSomebodyChangedSince() {
        String restored = made("IMP-10", "Було", "шт");
        String touched = made("IMP-11", "Було", "шт");
        Answer read =
                upload("Код;Назва;Ціна\nIMP-10;Стало;1\nIMP-11;Стало;1\nIMP-10;Ще раз;2\nIMP-12;Нове;3\n", Map.of());
        finished(read, "commit", "done");
        assertThat(api.as(HEAD).get(restored).at("/name/uk")).isEqualTo("Ще раз");
        api.as(HEAD).patch(touched, Map.of("unit", "год")).expect(200);

        Answer undone = finished(read, "undo", "undone");

        assertThat(undone.at("/report/undone")).isEqualTo("3");
        assertThat(undone.at("/report/kept")).isEqualTo("1");
        Answer now = api.as(HEAD).get(restored).expect(200);
        assertThat(now.at("/name/uk")).isEqualTo("Було");
        assertThat(now.body().at("/prices")).isEmpty();
        assertThat(api.as(HEAD).get(touched).at("/name/uk")).isEqualTo("Стало");
        assertThat(product("IMP-12").body().at("/items")).isEmpty();
    }

    @Test
    void columnsOfDealsAreNoPlaceForProductsNorTheOtherWayRound() {
        Map<String, String> fields = new HashMap<>(Map.of("kind", "products", "mapping", "{\"a\":\"client.name\"}"));
        byte[] file = "a;b\n1;2\n".getBytes(UTF_8);

        assertThat(api.as(HEAD).upload("/imports", "a.csv", file, fields).problem())
                .isEqualTo("invalid");
        fields.putAll(Map.of("kind", "leads", "mapping", "{\"a\":\"product.code\"}"));
        assertThat(api.as(HEAD).upload("/imports", "a.csv", file, fields).problem())
                .isEqualTo("invalid");
    }

    private String made(String code, String name, String unit) {
        return "/products/"
                + api.as(HEAD)
                        .post("/products", Map.of("code", code, "name", Map.of("uk", name), "unit", unit))
                        .expect(201)
                        .at("/id");
    }

    private Answer product(String words) {
        return api.as(HEAD)
                .get("/products?q=" + URLEncoder.encode(words, UTF_8))
                .expect(200);
    }

    private Answer upload(String file, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("kind", "products");
        return api.as(HEAD)
                .upload("/imports", "prices.csv", file.getBytes(UTF_8), all)
                .expect(201);
    }

    private Answer finished(Answer import_, String deed, String state) {
        String path = "/imports/" + import_.at("/id");
        api.as(HEAD).post(path + "/" + deed).expect(202);
        UntilIdle.run(work);
        Answer now = api.as(HEAD).get(path).expect(200);
        assertThat(now.at("/state")).isEqualTo(state);
        return now;
    }
}
