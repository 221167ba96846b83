package dev.struktura.clients.api;

import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.TARAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.clients.Base;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever copies the client base by the program itself is stopped, and those who lead them are told. */
@StrukturaTest
class ReadingApiTest {

    private static final int CARDS = 120;
    private static final int LISTED = 1_500;

    @Autowired
    Api api;

    @Autowired
    Base base;

    @Autowired
    JdbcClient jdbc;

    private List<UUID> clients;

    @BeforeEach
    void aLargeBaseAndNobodyHasRead() {
        jdbc.sql("delete from clients.reading").update();
        jdbc.sql("delete from clients.pace_warning").update();
        jdbc.sql("delete from desk.notification").update();
        jdbc.sql("""
            insert into clients.client (id, name, name_key, name_latin, team_id, created_at, changed_at)
            select uuidv7(), 'Птах ' || n, 'птах ' || n, 'ptakh ' || n, ?, now(), now() from generate_series(1, 3000) n
             where not exists (select from clients.client where name = 'Птах 1')
            """).param(base.level(1).value()).update();
        clients = jdbc.sql("select id from clients.client where name like 'Птах %' order by id")
                .query(UUID.class)
                .list();
    }

    @Test
    void cardAfterCard() {
        int read = 0;
        while (api.as(OLENA).get("/clients/" + clients.get(read)).status() == 200) {
            read++;
        }

        assertThat(read).isBetween(CARDS * 95 / 100, CARDS * 105 / 100);
        assertThat(told()).containsExactly("reading-stopped", "reads-faster-than-works");
    }

    @Test
    void pageAfterPageOfTheApi() {
        int read = 0;
        Answer page = api.as(OLENA).get("/clients?limit=200");
        while (page.status() == 200) {
            read += page.body().at("/items").size();
            page = api.as(OLENA).get("/clients?limit=200&cursor=" + page.at("/next"));
        }

        assertThat(read).isBetween(LISTED * 95 / 100, LISTED * 105 / 100 + 200);
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("Retry-After")).isEqualTo("900");
        assertThat(page.at("/detail")).contains("1500");
    }

    @Test
    void fragmentsAndCardsAreOneBudget() {
        Visitor olena = Visitor.as(OLENA, api);
        int read = 0;
        while (olena.get("/clients/" + clients.get(read) + "/reach").statusCode() == 200) {
            read++;
        }

        assertThat(read).isBetween(CARDS * 95 / 100, CARDS * 105 / 100);
        assertThat(olena.get("/clients").statusCode()).isEqualTo(429);
        assertThat(api.as(OLENA).get("/clients/" + clients.getFirst()).status()).isEqualTo(429);
    }

    @Test
    void dealsAreReadNoFurtherButWorkedOn() {
        String deal = dealOf(OLENA);
        int read = 0;
        while (api.as(OLENA).get("/clients/" + clients.get(read)).status() == 200) {
            read++;
        }

        for (String path : List.of("/deals", "/deals/" + deal)) {
            assertThat(api.as(OLENA).get(path).status()).as(path).isEqualTo(429);
            assertThat(Visitor.as(OLENA, api).get(path).statusCode()).as(path).isEqualTo(429);
        }
        api.as(OLENA)
                .post("/deals/" + deal + "/activities", Map.of("kind", "call"))
                .expect(201);
        assertThat(Visitor.as(OLENA, api).get("/day").statusCode()).isEqualTo(200);
    }

    @Test
    void clientsReadByWayOfDealsCount() {
        String deal = dealOf(OLENA);
        assertThat(Visitor.as(OLENA, api).get("/deals/" + deal).statusCode()).isEqualTo(200);
        assertThat(counted("opened")).isEqualTo(1);

        int shown = api.as(OLENA).get("/deals?limit=200").body().at("/items").size();
        assertThat(counted("listed")).isGreaterThan(1).isLessThanOrEqualTo(shown);
    }

    @Test
    void clientsReadOnABoardCountAsListed() {
        String deal = dealOf(OLENA);
        String process = api.as(OLENA).get("/deals/" + deal).at("/process/key");
        jdbc.sql("delete from clients.reading").update();

        assertThat(Visitor.as(OLENA, api).get("/board/" + process).statusCode()).isEqualTo(200);

        assertThat(counted("listed")).isPositive();
        assertThat(counted("opened")).isZero();
    }

    @Test
    void whoeverSeesEverythingIsCountedAmongClientsAlone() {
        String deal = dealOf(HEAD);
        api.as(HEAD).get("/deals?limit=200").expect(200);
        assertThat(Visitor.as(HEAD, api).get("/board/techflow").statusCode()).isEqualTo(200);
        assertThat(Visitor.as(HEAD, api).get("/deals/" + deal).statusCode()).isEqualTo(200);

        assertThat(jdbc.sql("select count(*) from clients.reading")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String dealOf(String person) {
        return api.as(person).get("/deals?limit=1").expect(200).at("/items/0/id");
    }

    private int counted(String column) {
        return jdbc.sql("select bit_count(bit_or(%s))::int from clients.reading".formatted(column))
                .query(Integer.class)
                .single();
    }

    @Test
    void oneClientReadAgainAndAgainIsOneClient() {
        for (int n = 0; n < CARDS + 30; n++) {
            api.as(TARAS).get("/clients/" + clients.getFirst()).expect(200);
        }
    }

    @Test
    void whoeverLeadsIsToldOnceADayWithTheFigures() {
        for (int n = 0; n < 90; n++) {
            api.as(TARAS).get("/clients/" + clients.get(n)).expect(200);
        }

        assertThat(told()).containsExactly("reads-faster-than-works");
        Answer news = api.as(HEAD).get("/notifications").expect(200);
        assertThat(news.at("/items/0/text")).contains("Тарас");
        assertThat(news.at("/items/0/why")).contains(" 80").contains(": 0");
    }

    private List<String> told() {
        return jdbc.sql("select distinct rule from desk.notification where rule like 'read%' order by rule")
                .query(String.class)
                .list();
    }
}
