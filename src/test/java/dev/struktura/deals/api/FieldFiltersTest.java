package dev.struktura.deals.api;

import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Publishing;
import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deals are found by what their fields hold, and nobody learns by it of deals that they may not see. */
@StrukturaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldFiltersTest {

    private static final String CLIENT = URLEncoder.encode("ТОВ Фільтр", StandardCharsets.UTF_8);

    @Autowired
    private Api api;

    @Autowired
    private ProcessVersions versions;

    @Autowired
    private Deals deals;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient sql;

    @BeforeAll
    void dealsWithFields() {
        versions.publish(ProcessDocument.shipped("/processes/typed.yaml"), Publishing.SHIPPED);
        Map<String, Object> large = Map.of(
                "need",
                "Облік складу",
                "discount",
                "9.5",
                "fee",
                "1200 USD",
                "deadline",
                "2027-02-01",
                "size",
                "large",
                "expert",
                person(OLENA).id().toString(),
                "briefed",
                true,
                "urgent",
                true);
        Map<String, Object> small =
                Map.of("discount", "10", "fee", "90", "deadline", "2027-10-01", "size", "small", "urgent", false);
        deal("Велика", large);
        deal("Мала", small);
        String old = deal("Стара", Map.of());
        sql.sql("update deals.deal set fields = '{\"discount\": \"трохи\", \"deadline\": \"завтра\"}' where id"
                        + " = ?::uuid")
                .param(old)
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "field.size=large, Велика",
        "field.size=Up to ten, Мала",
        "field.urgent=no, Мала",
        "field.urgent=так, Велика",
        "field.briefed=yes, Велика",
        "field.briefed=no, Мала Стара",
        "field.need=облік СКЛАДУ, Велика",
        "field.discount.from=9.6, Мала",
        "field.discount.to=9.6, Велика",
        "field.discount=10.0, Мала",
        "field.fee.from=100, Велика",
        "field.fee.from=100 USD, Велика",
        "field.fee.from=50 USD, Велика Мала",
        "field.fee.from=50 EUR, Мала",
        "field.deadline.from=2027-03-01, Мала",
        "field.deadline.to=01.03.2027, Велика",
        "field.deadline.from=2027-01-01&field.size=large, Велика",
        "field.amount.from=50 UAH, Велика Мала Стара",
        "field.amount.to=49, ''"
    })
    void dealsAreFoundByTheirFields(String filter, String found) {
        Answer listed = api.as(HEAD).get(list(filter)).expect(200);

        assertThat(titles(listed)).containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"облік СКЛ, Велика", "понад дес, Велика", "больше, Велика", "9.5, Велика", "1200, Велика", "мал, Мала"})
    void wordsFindWhatFieldsHold(String words, String found) {
        assertThat(titles(api.as(HEAD).get(search(words)))).contains(found).doesNotContain("Стара");
        assertThat(titles(api.as(OLENA).get(search(words)))).contains(found);
        assertThat(titles(api.as(MARKO).get(search(words)))).doesNotContain(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"large", "yes", "2027-02", "%", "_", "need"})
    void whatNobodyWroteIsNoWord(String words) {
        assertThat(titles(api.as(HEAD).get(search(words)))).doesNotContain("Велика");
    }

    @Test
    void whatIsKnownOfADealIsFoundAsItIsNow() {
        String deal = deal("Змінна", Map.of("need", "Телескоп"));
        assertThat(titles(api.as(HEAD).get(search("телеск")))).containsExactly("Змінна");

        api.as(HEAD)
                .patch("/deals/" + deal, Map.of("fields", Map.of("need", "Мікроскоп")))
                .expect(200);

        assertThat(titles(api.as(HEAD).get(search("телеск")))).isEmpty();
        assertThat(titles(api.as(HEAD).get(search("мікроск")))).containsExactly("Змінна");
        String number = api.as(HEAD).get("/deals/" + deal).at("/number");
        assertThat(titles(api.as(HEAD).get(search("#" + number)))).containsExactly("Змінна");
    }

    private static String search(String words) {
        return "/deals?process=techflow&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void aFieldForPeopleIsFilteredByWhoTheyAre() {
        String olena = person(OLENA).id().toString();

        assertThat(titles(api.as(HEAD).get(list("field.expert=" + olena)))).containsExactly("Велика");
    }

    @ParameterizedTest
    @CsvSource({
        "field.size=huge, field.size",
        "field.discount.from=багато, field.discount.from",
        "field.deadline.to=2027-13-01, field.deadline.to",
        "field.size.from=small, field.size.from",
        "field.nothing=1, field.nothing"
    })
    void aFilterThatMeansNothingIsRefusedWithItsPlace(String filter, String path) {
        Answer refused = api.as(HEAD).get(list(filter)).expect(400);

        assertThat(refused.at("/errors/0/path")).isEqualTo(path);
    }

    @Test
    void fieldsMeanNothingWithoutTheirProcess() {
        Answer refused = api.as(HEAD).get("/deals?field.size=large").expect(400);

        assertThat(refused.at("/errors/0/path")).isEqualTo("process");
    }

    @Test
    void aFilterTellsNothingOfDealsOneMayNotSee() {
        assertThat(titles(api.as(OLENA).get(list("field.size=large")))).containsExactly("Велика");
        assertThat(titles(api.as(MARKO).get(list("field.size=large")))).isEmpty();
        assertThat(api.as(MARKO).get(list("field.size=large")).text())
                .isEqualTo(api.as(MARKO).get(list("field.discount.from=99")).text());
    }

    @Test
    void thePageFiltersTooAndKeepsTheFilterInAView() {
        Visitor head = Visitor.as(HEAD, api);
        String query = "status=open&process=techflow&field.deadline.from=2027-03-01";

        String page = head.get("/deals?" + query).body();
        head.submit("/deals/views", Map.of("name", "Восени", "query", query));

        assertThat(page)
                .contains("Мала")
                .doesNotContain("Велика</")
                .contains("name=\"field.deadline.from\" value=\"2027-03-01\"")
                .contains("<option value=\"large\">Понад десять</option>");
        assertThat(head.get("/deals").body()).contains("/deals?" + query.replace("&", "&amp;"));
        assertThat(head.get("/deals?process=techflow&field.deadline.from=колись")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anotherProcessChosenInTheFormLeavesTheFieldsOfTheFirstBehind() {
        Visitor head = Visitor.as(HEAD, api);

        assertThat(head.get("/deals?process=&fields-of=techflow&field.size=large")
                        .body())
                .contains("Мала");
    }

    private String deal(String title, Map<String, Object> fields) {
        Map<String, Object> lead = Map.of(
                "client",
                Map.of("name", "ТОВ Фільтр"),
                "source",
                "site",
                "title",
                title,
                "amount",
                Map.of("amount", "50.00", "currency", "UAH"),
                "fields",
                fields);
        String deal = api.as(HEAD).post("/leads", lead).expect(201).at("/id");
        deals.give(List.of(DealId.of(deal)), person(OLENA).id(), person(HEAD).asViewer());
        return deal;
    }

    private Employee person(String name) {
        return staff.byEmail(Sellers.email(name)).orElseThrow();
    }

    private static String list(String filter) {
        String query = List.of(filter.split("&")).stream()
                .map(one -> one.split("=", 2))
                .map(one -> one[0] + "=" + URLEncoder.encode(one[1], StandardCharsets.UTF_8))
                .reduce("process=techflow&q=" + CLIENT, (all, one) -> all + "&" + one);
        return "/deals?" + query;
    }

    private static List<String> titles(Answer listed) {
        return listed.expect(200)
                .body()
                .at("/items")
                .valueStream()
                .map(one -> one.at("/title").asString())
                .toList();
    }
}
