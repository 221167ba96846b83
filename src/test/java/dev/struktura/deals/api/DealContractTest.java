package dev.struktura.deals.api;

import static dev.struktura.testing.Sellers.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.StrukturaTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class DealContractTest {

    @Autowired
    Api api;

    private Caller head;
    private String deal;

    @BeforeEach
    void aLead() {
        head = api.as(HEAD);
        deal = "/deals/"
                + head.post("/leads", Map.of("client", Map.of("name", "ТОВ Угода"), "source", "site"))
                        .expect(201)
                        .at("/id");
    }

    @Test
    void anActivityMeantForAnEarlierVersionIsStaleAndNotLogged() {
        String before = head.get(deal).header("ETag");
        Answer logged = head.post(deal + "/activities", Map.of("kind", "call")).expect(201);

        Answer stale = head.with("If-Match", before).post(deal + "/activities", Map.of("kind", "note"));

        assertThat(stale.expect(412).problem()).isEqualTo("stale-version");
        assertThat(head.get(deal).header("ETag"))
                .isEqualTo(logged.header("ETag"))
                .isNotEqualTo(before);
    }

    @Test
    void oneOfSeveralVersionsIsEnoughAndAStarIsContentWithAny() {
        String before = head.get(deal).header("ETag");
        head.post(deal + "/activities", Map.of("kind", "call")).expect(201);
        String now = head.get(deal).header("ETag");

        Answer other = head.with("If-Match", before + ", \"0\"").patch(deal, Map.of("title", "Ні"));
        Answer one = head.with("If-Match", before + ", " + now).patch(deal, Map.of("title", "Так"));
        Answer any = head.with("If-Match", "*").patch(deal, Map.of("title", "Будь-яка"));

        assertThat(other.expect(412).problem()).isEqualTo("stale-version");
        assertThat(one.expect(200).at("/title")).isEqualTo("Так");
        assertThat(any.expect(200).at("/title")).isEqualTo("Будь-яка");
    }

    @Test
    void theJournalIsPagedToItsEndAndKnownByUuids() {
        head.post(deal + "/activities", Map.of("kind", "call")).expect(201);
        List<String> whole = ids(head.get(deal + "/journal?limit=200").expect(200));

        List<String> paged = new ArrayList<>();
        String next = "";
        do {
            Answer page = head.get(deal + "/journal?limit=1" + next).expect(200);
            paged.addAll(ids(page));
            next = page.body().at("/next").isNull() ? "" : "&cursor=" + page.at("/next");
        } while (!next.isEmpty());

        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().allSatisfy(UUID::fromString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "amount", "enteredAt", "title", "-lastActionAt"})
    void aCursorOfAnotherListIsABadRequestOrAPlaceButNeverAMistakeOfOurs(String sort) {
        head.post("/leads", Map.of("client", Map.of("name", "ТОВ Друга"), "source", "site"))
                .expect(201);
        for (String other : List.of("/deals?limit=1", "/deals?limit=1&sort=title", "/tasks?limit=1")) {
            String cursor = head.get(other).expect(200).at("/next");

            Answer answer = head.get("/deals?sort=" + sort + "&cursor=" + cursor);

            assertThat(answer.status()).isIn(200, 400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=201", "limit=-1", "limit=many", "limit=1.5", "cursor=nonsense", "cursor=MQ"})
    void everyListRefusesAPageThatCannotBe(String page) {
        for (String list : List.of("/deals", "/processes", deal + "/proposals", deal + "/overrides")) {
            assertThat(head.get(list + "?" + page).problem()).as(list).isEqualTo("invalid");
        }
    }

    private static List<String> ids(Answer page) {
        return page.body()
                .at("/items")
                .valueStream()
                .map(entry -> entry.at("/id").asString())
                .toList();
    }
}
