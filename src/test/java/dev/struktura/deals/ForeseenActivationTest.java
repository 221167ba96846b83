package dev.struktura.deals;

import static dev.struktura.testing.Sellers.ANDRIY;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.IRYNA;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.SOFIA;
import static dev.struktura.testing.Sellers.TARAS;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.clients.NewClient;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Movables;
import dev.struktura.structure.Seat;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.design.ActivationResult;
import dev.struktura.structure.design.ActivationWork;
import dev.struktura.structure.design.Activations;
import dev.struktura.structure.design.DesignId;
import dev.struktura.structure.design.Designs;
import dev.struktura.structure.design.Preview;
import dev.struktura.testing.Api;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** A living department moves to another structure exactly as the preview said, whatever is killed on the way. */
@StrukturaTest
class ForeseenActivationTest {

    @Autowired
    Api api;

    @Autowired
    Structure structure;

    @Autowired
    Clients clients;

    @Autowired
    Deals deals;

    @Autowired
    Staff staff;

    @Autowired
    Activations activations;

    @Autowired
    ActivationWork work;

    @Autowired
    Designs designs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    /** Several steps of deals on clients of their own, so that loads and keepers change under way; the second way is full of kills. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void exactlyWhatThePreviewNamesMovesHoweverOftenTheConnectionIsLost(long seed) {
        clock.freezeAt("2026-12-07T09:00:00Z");
        Random random = new Random(seed);
        manyDeals(2 * Movables.BATCH);
        for (int round = 0; round < 2; round++) {
            scatter(random);
            DesignId design = design(random);
            Preview preview =
                    activations.preview(designs.find(design).orElseThrow().plan());
            assertThat(preview.complete()).isTrue();

            assertThat(activations.activate(design, null, "Пробуємо", head()))
                    .isInstanceOf(ActivationResult.Accepted.class);
            finish(random, round);

            assertThat(preview.things().stream().flatMap(kind -> kind.moved().stream()))
                    .containsExactlyInAnyOrderElementsOf(moved(design));
        }
    }

    private void finish(Random random, int kills) {
        boolean moreToDo = true;
        while (moreToDo) {
            if (random.nextInt(2) < kills) {
                assertThatThrownBy(this::dieAfterAStep).isInstanceOf(TransactionSystemException.class);
            } else {
                moreToDo = work.run(1) == 1;
            }
        }
    }

    /** Everything of the step is done but the commit: to the database it is a process that is no more. */
    private void dieAfterAStep() {
        transaction.executeWithoutResult(status -> {
            work.run(1);
            sql.sql("select pg_terminate_backend(pg_backend_pid())").query().listOfRows();
        });
    }

    private void manyDeals(int many) {
        deals.open(
                IntStream.range(0, many)
                        .mapToObj(n -> new NewDeal(
                                NewClient.named("ТОВ «Клієнт " + UUID.randomUUID() + "»"),
                                "site",
                                null,
                                null,
                                null,
                                Map.of(),
                                NewDeal.STANDARD_PROCESS))
                        .toList(),
                null);
    }

    /** Deals on all stages, clients with any team that goes on or with nobody, as years leave them behind. */
    private void scatter(Random random) {
        List<Team> teams = structure.teams();
        List<EmployeeId> people = teams.stream()
                .flatMap(team -> team.seats().stream())
                .map(Seat::employee)
                .toList();
        Map<EmployeeId, List<DealId>> given =
                sql.sql("select id from deals.deal where status = 'OPEN' order by id").query(UUID.class).list().stream()
                        .filter(deal -> random.nextInt(4) == 0)
                        .map(DealId::new)
                        .collect(groupingBy(deal -> people.get(random.nextInt(people.size()))));
        given.forEach((owner, some) -> deals.give(some, owner, head()));
        sql.sql("select id from clients.client where merged_into is null and planted_for is null order by id")
                .query(UUID.class)
                .list()
                .forEach(client -> {
                    int team = random.nextInt(teams.size() + 1);
                    clients.entrust(
                            new ClientId(client),
                            team == teams.size() ? null : teams.get(team).id(),
                            null);
                });
    }

    private List<Movables.Moved> moved(DesignId design) {
        return sql.sql("""
            select m.kind, m.thing_id, m.name, m.from_owner, m.from_team, m.to_owner, m.to_team
            from structure.moved m join structure.activation a on a.id = m.activation_id where a.design_id = ?
            """)
                .param(design.value())
                .query((row, n) -> new Movables.Moved(
                        row.getString("kind"),
                        row.getObject("thing_id", UUID.class),
                        row.getString("name"),
                        person(row.getObject("from_owner", UUID.class)),
                        team(row.getObject("from_team", UUID.class)),
                        person(row.getObject("to_owner", UUID.class)),
                        team(row.getObject("to_team", UUID.class))))
                .list();
    }

    private static @Nullable EmployeeId person(@Nullable UUID id) {
        return id == null ? null : new EmployeeId(id);
    }

    private static @Nullable TeamId team(@Nullable UUID id) {
        return id == null ? null : new TeamId(id);
    }

    private Viewer head() {
        return staff.byEmail(Sellers.email(HEAD)).orElseThrow().asViewer();
    }

    private DesignId design(Random random) {
        List<String> people = new ArrayList<>(Stream.of(OLENA, TARAS, IRYNA, ANDRIY, SOFIA, MARKO)
                .map(this::employee)
                .toList());
        Collections.shuffle(people, random);
        String template = List.of("one-level", "two-levels", "three-levels", "pods", "mixed")
                .get(random.nextInt(5));
        return DesignId.of(api.as(HEAD)
                .post("/structure-templates/" + template + "/drafts", Map.of("people", people))
                .expect(201)
                .at("/id"));
    }

    private String employee(String login) {
        return staff.byEmail(Sellers.email(login)).orElseThrow().id().toString();
    }
}
