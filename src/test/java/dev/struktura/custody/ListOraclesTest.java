package dev.struktura.custody;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.rest.ApiRoutes;
import dev.struktura.base.rest.Samples;
import dev.struktura.custody.Router.Route;
import dev.struktura.deals.DealId;
import dev.struktura.deals.DealQuery;
import dev.struktura.deals.Deals;
import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Caller;
import dev.struktura.testing.DealOnItsWay;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a seller is answered is made of their own records alone: whatever others get meanwhile, every list, order, page, count and
 * filter answers as before, to the letter.
 */
@StrukturaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListOraclesTest {

    private static final Set<String> ENDLESS = Set.of("/live", "/api/v1/live");

    /** Orders and filters, by what one may not see: whose it is, how much, on which stage, by which phone. */
    private static final List<String> LISTS = Stream.of(
                    Arrays.stream(DealQuery.Sort.values()).map(sort -> "/deals?sort=" + sort.key()),
                    Stream.of("name", "name-down", "newest", "oldest").map(sort -> "/clients?sort=" + sort),
                    Stream.of("inbound", "proposal", "agreement").map(stage -> "/deals?stage=" + stage),
                    Stream.of("open", "won", "lost", "parked").map(status -> "/deals?sort=-amount&status=" + status),
                    Stream.of("+380501112233", "iryna@ganok.example", "40123456", "Ґанок", "ганок")
                            .map(Requests::encoded)
                            .flatMap(word -> Stream.of("/clients?q=" + word, "/deals?q=" + word)),
                    Stream.of("field.need=CRM", "field.amount.from=500", "field.amount.to=500%20UAH")
                            .map(field -> "/deals?process=techflow&" + field),
                    Stream.of(
                            "/tasks?state=open",
                            "/tasks?state=done",
                            "/tasks?priority=high",
                            "/invoices?state=open",
                            "/payments?with=all",
                            "/projects?with=all",
                            "/handoffs?box=incoming",
                            "/handoffs?box=outgoing"))
            .flatMap(lists -> lists)
            .toList();

    @Autowired
    Api api;

    @Autowired
    Router router;

    @Autowired
    Deals deals;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    private Requests requests;

    /** Deals of the seller among which those of others fall by amount, by title and by time. */
    @BeforeAll
    void aSellerWithDealsOfTheirOwn() {
        clock.freezeAt("2026-11-23T08:00:00Z");
        requests = new Requests(api, new ApiRoutes(api.anonymous()), new Samples(api));
        requests.signIn(Sellers.MARKO);
        for (String own : List.of("А перша", "ТОВ «Ґ", "Я остання")) {
            own(own);
        }
    }

    private void own(String title) {
        Map<String, Object> lead = Map.of(
                "client",
                Map.of("name", title),
                "source",
                "site",
                "title",
                title,
                "amount",
                Map.of("amount", title.length() + "00.00", "currency", "UAH"));
        String deal = api.as(Sellers.HEAD).post("/leads", lead).expect(201).at("/id");
        deals.give(
                List.of(DealId.of(deal)),
                person(Sellers.MARKO).id(),
                person(Sellers.HEAD).asViewer());
    }

    @Test
    void whatOthersGetChangesNoAnswer() {
        othersAreNotFelt(this::everything);
    }

    @Test
    void theApplicationAloneSeesToIt() {
        sql.sql("select oid::regclass::text from pg_class where relrowsecurity")
                .query(String.class)
                .list()
                .forEach(table -> sql.sql("alter table " + table + " disable row level security")
                        .update());
        othersAreNotFelt(this::lists);
    }

    private void othersAreNotFelt(Function<String, Map<String, String>> questions) {
        Map<String, String> before = questions.apply(Sellers.MARKO);
        Map<String, String> seen = walks(Sellers.HEAD, 200);
        assertThat(before.get("/deals?sort=-amount")).contains("Я остання");

        othersGetWork();

        assertThat(questions.apply(Sellers.MARKO)).containsExactlyEntriesOf(before);
        assertThat(walks(Sellers.HEAD, 200)).allSatisfy((list, answer) -> {
            if (list.startsWith("/deals?sort") && !list.contains("status=")) {
                assertThat(answer).isNotEqualTo(seen.get(list));
            }
        });
    }

    private void othersGetWork() {
        DealOnItsWay.start(api, "800.00");
        DealOnItsWay.start(api, "1.00").toProposal().propose("Робота", "1", "650.00");
        DealOnItsWay.start(api, "99999.00").toAgreement();
        DealOnItsWay lost = DealOnItsWay.start(api, "700.00");
        api.as(Sellers.HEAD)
                .post(lost.path() + "/moves", Map.of("to", "lost", "reason", "Передумали"))
                .expect(200);
    }

    private Map<String, String> lists(String person) {
        Map<String, String> answers = walks(person, 2);
        Map<String, Object> filters = Map.of("owner", person(Sellers.OLENA).id(), "team", team(2));
        filters.forEach((name, value) -> answers.put(name, walk(person, "/deals?" + name + "=" + value, 2)));
        answers.put("keeper", walk(person, "/clients?team=" + team(1), 2));
        answers.put(
                "assignee",
                walk(person, "/tasks?assignee=" + person(Sellers.ANDRIY).id(), 2));
        return answers;
    }

    private Map<String, String> everything(String person) {
        Map<String, String> answers = lists(person);
        for (Route route : router.all()) {
            if (route.isRead() && route.places().isEmpty() && !ENDLESS.contains(route.path())) {
                Requests.Reply reply = requests.ask(person, route, "sort=-amount&limit=2");
                answers.put(route.toString(), reply.status() + reply.text());
            }
        }
        return answers;
    }

    private Map<String, String> walks(String person, int limit) {
        Map<String, String> answers = new LinkedHashMap<>();
        LISTS.forEach(list -> answers.put(list, walk(person, list, limit)));
        return answers;
    }

    /** Every page of a list, one after the other. */
    private String walk(String person, String list, int limit) {
        Caller caller = api.as(person);
        StringBuilder pages = new StringBuilder();
        String next = "";
        do {
            Answer page = caller.get(list + "&limit=" + limit + next);
            pages.append(page.status()).append(page.text()).append('\n');
            next = page.body().at("/next").isString() ? "&cursor=" + page.at("/next") : "";
        } while (!next.isEmpty());
        return pages.toString();
    }

    private Employee person(String login) {
        return staff.byEmail(Sellers.email(login)).orElseThrow();
    }

    private String team(int level) {
        return sql.sql("select id::text from structure.team where level = ? limit 1")
                .param(level)
                .query(String.class)
                .single();
    }
}
