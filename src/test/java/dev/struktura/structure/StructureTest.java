package dev.struktura.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.testing.Answer;
import dev.struktura.testing.Api;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StrukturaTest
class StructureTest {

    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant SUNDAY_NIGHT = Instant.parse("2026-03-01T23:00:00Z");

    @Autowired
    Structure structure;

    @Autowired
    Staff staff;

    @Autowired
    Api api;

    @Test
    void theDemoCompanyHasThreeTwoAndOnePeopleOnThreeLevels() {
        assertThat(structure.teams()).extracting(Team::level).containsExactly(1, 2, 3);
        assertThat(structure.teams()).extracting(team -> team.seats().size()).containsExactly(3, 2, 1);
    }

    @Test
    void aDutyLeadsToTheTeamThatCarriesIt() {
        assertThat(structure.answeringFor("techflow", "proposal", "lead-conversion"))
                .extracting(Team::level)
                .containsExactly(2);
        assertThat(structure.answeringFor("techflow", "lunch", "catering")).isEmpty();
    }

    @Test
    void sellersSeeTheirOwnTeamAndHeadsAll() {
        assertThat(structure.teamsSeenBy(viewer(Sellers.OLENA))).containsExactly(level(1).id());
        assertThat(structure.teamsSeenBy(viewer(Sellers.HEAD))).hasSize(3);
        assertThat(structure.teamsOf(viewer(Sellers.MARKO).id())).containsExactly(level(3).id());
    }

    @Test
    void workOfAnEmptyDepartmentIsGivenInSeatOrderAndThenToTheLeastLoaded() {
        Team team = level(1);
        EmployeeId first = team.seats().getFirst().employee();
        EmployeeId second = team.seats().get(1).employee();

        assertThat(chosen(new Request(team.id(), null, Map.of(), MONDAY_NOON))).isEqualTo(first);
        assertThat(chosen(new Request(team.id(), null, Map.of(first, 1), MONDAY_NOON)))
                .isEqualTo(second);
    }

    @Test
    void aLeadThatComesAtNightHasAnOwnerAtOnce() {
        assertThat(structure.choose(new Request(level(1).id(), null, Map.of(), SUNDAY_NIGHT)))
                .isInstanceOf(Choice.Chosen.class);
    }

    @Test
    void headAndAdministratorChangeASeatAndItCountsAtOnce() {
        Team team = level(2);
        EmployeeId andriy = viewer(Sellers.ANDRIY).id();

        assertThat(structure.changeSeat(team.id(), andriy, new SeatTerms(3, 0), viewer(Sellers.HEAD)))
                .isInstanceOf(SeatResult.Changed.class);

        assertThat(level(2).seatOf(andriy)).map(Seat::weight).contains(3);
        assertThat(chosen(new Request(team.id(), andriy, Map.of(), MONDAY_NOON)))
                .isNotEqualTo(andriy);
    }

    @Test
    void aSellerChangesNoSeatAndNobodyChangesASeatThatIsNotThere() {
        TeamId team = level(1).id();
        EmployeeId olena = viewer(Sellers.OLENA).id();

        assertThat(structure.changeSeat(team, olena, new SeatTerms(9, null), viewer(Sellers.OLENA)))
                .isInstanceOf(SeatResult.NotAllowed.class);
        assertThat(structure.changeSeat(
                        team, viewer(Sellers.MARKO).id(), new SeatTerms(9, null), viewer(Sellers.ADMIN)))
                .isInstanceOf(SeatResult.Unknown.class);
    }

    @Test
    void theApiShowsTheActiveStructure() {
        Answer answer = api.as(Sellers.OLENA).get("/structure").expect(200);

        assertThat(answer.at("/kind")).isEqualTo("levels");
        assertThat(answer.at("/teams/0/kind")).isEqualTo("level");
        assertThat(answer.body().at("/teams/0/level").asInt()).isEqualTo(1);
        assertThat(answer.body().at("/teams/0/members").size()).isEqualTo(3);
        assertThat(answer.at("/teams/0/members/0/employeeId"))
                .isEqualTo(level(1).seats().getFirst().employee().toString());
        assertThat(answer.at("/teams/0/members/0/name")).isNotBlank();
        assertThat(answer.at("/teams/0/members/0/role")).isEqualTo("sales-development");
        assertThat(api.anonymous().get("/structure").status()).isEqualTo(401);
    }

    private EmployeeId chosen(Request request) {
        return ((Choice.Chosen) structure.choose(request)).employee();
    }

    private Team level(int level) {
        return structure.teams().stream()
                .filter(team -> List.of(level).contains(team.level()))
                .findFirst()
                .orElseThrow();
    }

    private Viewer viewer(String person) {
        return staff.byEmail(Sellers.email(person)).map(Employee::asViewer).orElseThrow();
    }
}
