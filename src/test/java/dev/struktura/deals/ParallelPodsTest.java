package dev.struktura.deals;

import static dev.struktura.testing.Sellers.ANDRIY;
import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.MARKO;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.TARAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Ids;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.structure.PlannedSeat;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.SeatRole;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two pods that carry the same duties side by side. */
@StrukturaTest
class ParallelPodsTest {

    private static final List<String> DUTIES = List.of("lead-generation", "lead-conversion", "account-management");

    @Autowired
    Api api;

    @Autowired
    Structure structure;

    @Autowired
    Staff staff;

    @Autowired
    Clients clients;

    @Autowired
    Ids ids;

    @Autowired
    TestClock clock;

    private List<Team> pods = List.of();

    @BeforeEach
    void form() {
        clock.freezeAt("2026-12-01T08:00:00Z");
        pods = structure.form(List.of(pod("Північ", OLENA, TARAS), pod("Південь", ANDRIY, MARKO)));
    }

    @Test
    void newLeadsAreSpreadOverThePodsAndTheReasonIsTold() {
        List<String> teams = new ArrayList<>();
        fillUntilBothHaveTheSame();
        for (int i = 0; i < 6; i++) {
            teams.add(lead("Нова " + i).at("/team/name"));
        }

        assertThat(teams).filteredOn("Північ"::equals).hasSize(3);
        assertThat(teams).filteredOn("Південь"::equals).hasSize(3);
        Answer last = api.as(HEAD).get("/deals/" + lead("Ще одна").at("/id") + "/journal");
        assertThat(last.body()
                        .at("/items")
                        .valueStream()
                        .map(entry -> entry.at("/why").asString()))
                .anySatisfy(why -> assertThat(why).startsWith("Бере команда «П").contains("÷"));
    }

    @Test
    void aNewDealOfAPodsClientGoesToThatPodAndADealStaysInItsPodToTheEnd() {
        Answer first = lead("Постійна");
        Team south = pods.getLast();
        clients.entrust(ClientId.of(first.at("/client/id")), south.id(), null);

        for (int i = 0; i < 3; i++) {
            assertThat(lead("Постійна").at("/team/name")).isEqualTo("Південь");
        }
        Answer moved = api.as(HEAD)
                .post("/deals/" + first.at("/id") + "/moves", Map.of("to", "qualification"))
                .expect(200);
        assertThat(moved.at("/team/name")).isEqualTo(first.at("/team/name"));
    }

    @Test
    void podsStandInForceInTheOrderTheyWereGiven() {
        structure.form(pods.reversed().stream().map(PlannedTeam::of).toList());

        Answer chart = api.as(HEAD).get("/structure").expect(200);

        assertThat(chart.at("/teams/0/name")).isEqualTo("Південь");
        assertThat(chart.at("/teams/1/name")).isEqualTo("Північ");
    }

    @Test
    void aPodThatOwnsAStageByNameTakesItFromThoseWhoOnlyCarryTheDuty() {
        PlannedTeam north = PlannedTeam.of(pods.getFirst());
        PlannedTeam south = PlannedTeam.of(pods.getLast());
        structure.form(List.of(
                north,
                new PlannedTeam(
                        south.id(),
                        south.name(),
                        null,
                        null,
                        south.duties(),
                        List.of("techflow/inbound"),
                        List.of(),
                        south.seats())));

        assertThat(Stream.of("А", "Б", "В").map(this::lead).map(deal -> deal.at("/team/name")))
                .containsOnly("Південь");
    }

    /** The people of the demo company bring work along; ties go to the first pod. */
    private void fillUntilBothHaveTheSame() {
        String last = "";
        for (int i = 0; i < 20 && !last.equals("Північ"); i++) {
            last = lead("Вирівнює " + i).at("/team/name");
        }
        lead("Вирівнює наостанок");
    }

    private Answer lead(String client) {
        return api.as(HEAD)
                .post("/leads", Map.of("client", Map.of("name", client, "taxId", taxId(client)), "source", "site"))
                .expect(201);
    }

    private static String taxId(String client) {
        return "%08d".formatted(Math.floorMod(client.hashCode(), 100_000_000));
    }

    private PlannedTeam pod(String name, String... people) {
        List<PlannedSeat> seats = Stream.of(people)
                .map(this::employee)
                .map(person -> PlannedSeat.of(person, SeatRole.SALES_SPECIALIST))
                .toList();
        return PlannedTeam.pod(new TeamId(ids.next()), name, seats, DUTIES);
    }

    private EmployeeId employee(String person) {
        return staff.byEmail(Sellers.email(person)).orElseThrow().id();
    }
}
