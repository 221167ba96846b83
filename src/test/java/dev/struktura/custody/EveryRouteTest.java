package dev.struktura.custody;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.rest.ApiRoutes;
import dev.struktura.base.rest.Samples;
import dev.struktura.custody.Records.Kind;
import dev.struktura.custody.Router.Route;
import dev.struktura.testing.Api;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every route of the router, every role, records that are the person's and records that are not, compared with an oracle that
 * knows no policy. First with both locks, then with the locks of the database taken off.
 */
@StrukturaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryRouteTest {

    private static final List<String> PEOPLE = List.of(
            Sellers.OWNER,
            Sellers.ADMIN,
            Sellers.HEAD,
            Sellers.ANALYST,
            Department.LEAD,
            Sellers.OLENA,
            Sellers.ANDRIY,
            Sellers.MARKO);

    /** How it is refused, or why nothing came of it. */
    private static final Set<Integer> REFUSED = Set.of(302, 403, 404);

    /** Opens for two clients only. */
    private static final String OF_TWO = "/clients/{id}/merges/new";

    /** Never end by themselves. */
    private static final Set<String> ENDLESS = Set.of("/live", "/api/v1/live");

    @Autowired
    Api api;

    @Autowired
    Router router;

    @Autowired
    Department department;

    @Autowired
    JdbcClient sql;

    private Records records;
    private Requests requests;
    private List<Department.Marked> marked;
    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    void somethingOfEachKindInEachTeam() {
        requests = new Requests(api, new ApiRoutes(api.anonymous()), new Samples(api));
        department.works();
        marked = department.marked();
        department.appointALead();
        records = new Records(sql);
    }

    @AfterEach
    void nothingIsWrong() {
        List<String> found = List.copyOf(wrong);
        wrong.clear();
        assertThat(found).isEmpty();
    }

    @Test
    @Order(1)
    void everyRouteSaysWhatItsVariablesStandFor() {
        assertThat(Records.unknown(router.all())).isEmpty();
    }

    @Test
    @Order(2)
    void whatAPersonMaySeeIsShownToThem() {
        each(records::theirs, (person, route, id) -> {
            if (route.isRead() && !route.path().equals(OF_TWO)) {
                Requests.Reply reply = requests.send(person, route, id);
                if (reply.status() == 404) {
                    wrong.add("%s %s of theirs: %s".formatted(person, route, reply));
                }
            }
        });
    }

    @Test
    @Order(3)
    void whatIsNotTheirsIsAnsweredLikeWhatIsNotThere() {
        foreignIsLikeUnknown();
    }

    @Test
    @Order(4)
    void noListNamesAClientThatIsNotTheirs() {
        lists((person, route, client) -> {
            Requests.Reply list = requests.ask(person, route, "limit=200");
            if (list.text().contains(client.name())) {
                wrong.add("%s %s names %s".formatted(person, route, client.name()));
            }
        });
    }

    @Test
    @Order(5)
    void noSearchTellsThatAClientOfOthersIsThere() {
        lists((person, route, client) -> client.words().forEach((word, nowhere) -> {
            Requests.Reply there =
                    requests.ask(person, route, "q=" + Requests.encoded(word)).without(word);
            Requests.Reply nothing = requests.ask(person, route, "q=" + Requests.encoded(nowhere))
                    .without(nowhere);
            if (!there.equals(nothing)) {
                wrong.add("%s %s q=%s %s".formatted(person, route, word, there.otherThan(nothing)));
            }
        }));
    }

    @Test
    @Order(6)
    void theFirstLockHoldsAlone() {
        sql.sql("select oid::regclass::text from pg_class where relrowsecurity")
                .query(String.class)
                .list()
                .forEach(table -> sql.sql("alter table " + table + " disable row level security")
                        .update());
        foreignIsLikeUnknown();
    }

    private void foreignIsLikeUnknown() {
        long before = happened();
        each(records::foreign, (person, route, id) -> {
            Requests.Reply foreign = requests.send(person, route, id);
            Requests.Reply unknown = requests.send(person, route, UUID.randomUUID());
            if (!foreign.equals(unknown) || !REFUSED.contains(foreign.status())) {
                wrong.add("%s %s %s".formatted(person, route, foreign.otherThan(unknown)));
            }
        });
        assertThat(happened()).isEqualTo(before);
    }

    private interface Look {
        void at(String person, Route route, Department.Marked client);
    }

    private void lists(Look look) {
        for (Route route : router.all()) {
            if (route.isRead() && route.places().isEmpty() && !ENDLESS.contains(route.path())) {
                for (String person : PEOPLE) {
                    Set<UUID> theirs = new Oracle(sql).clients(employee(person));
                    marked.stream()
                            .filter(client -> !theirs.contains(client.id()))
                            .limit(1)
                            .forEach(client -> look.at(person, route, client));
                }
            }
        }
    }

    private interface Question {
        void ask(String person, Route route, UUID id);
    }

    private void each(BiFunction<Kind, UUID, List<UUID>> which, Question question) {
        for (Route route : router.all()) {
            Records.kind(route).ifPresent(kind -> {
                for (String person : PEOPLE) {
                    which.apply(kind, employee(person)).forEach(id -> question.ask(person, route, id));
                }
            });
        }
    }

    private long happened() {
        return sql.sql("select count(*) from journal.entry").query(Long.class).single();
    }

    private UUID employee(String person) {
        return sql.sql("select id from staff.employee where email = :email")
                .param("email", Sellers.email(person))
                .query(UUID.class)
                .single();
    }
}
