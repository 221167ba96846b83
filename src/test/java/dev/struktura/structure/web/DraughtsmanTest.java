package dev.struktura.structure.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.PlannedSeat;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.SeatRole;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.web.Picture.Arrow;
import dev.struktura.structure.web.Picture.Box;
import dev.struktura.structure.web.Picture.Flow;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DraughtsmanTest {

    private static final PlannedTeam SEEKERS = PlannedTeam.level(id(1), 1, "Seekers", seats(3), List.of());
    private static final PlannedTeam SELLERS = PlannedTeam.level(id(2), 2, "Sellers", seats(2), List.of());
    private static final PlannedTeam POD = PlannedTeam.pod(id(3), "Pod 1", seats(12), List.of());
    private static final PlannedTeam OTHER_POD = PlannedTeam.pod(id(4), "Pod 2", seats(4), List.of());

    @Test
    void levelsStandFromLeftToRightAndPodsLast() {
        Picture picture = drawn(List.of(POD, SELLERS, OTHER_POD, SEEKERS), List.of());

        assertThat(picture.boxes())
                .extracting(box -> box.team().name())
                .containsExactly("Seekers", "Sellers", "Pod 1", "Pod 2");
        assertThat(picture.boxes()).extracting(Box::x).containsExactly(4, 328, 652, 652);
    }

    @Test
    void boxesOfAColumnDoNotOverlapAndNothingSticksOut() {
        Picture picture = drawn(List.of(SEEKERS, POD, OTHER_POD), List.of());
        Box first = picture.boxes().get(1);
        Box second = picture.boxes().get(2);

        assertThat(second.y()).isGreaterThan(first.y() + first.height());
        assertThat(picture.boxes()).allSatisfy(box -> {
            assertThat(box.x() + Draughtsman.BOX_WIDTH).isLessThanOrEqualTo(picture.width());
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(picture.height());
        });
    }

    @Test
    void aWayLeadsFromEachTeamToEveryTeamOfTheNextColumnWithWhatPassesOnIt() {
        Flow flow = new Flow(SEEKERS, OTHER_POD, 2.5);
        Picture picture = drawn(List.of(SEEKERS, POD, OTHER_POD), List.of(flow));

        assertThat(picture.arrows()).extracting(Arrow::flow).containsExactly(null, flow);
    }

    @Test
    void namesThatHaveNoRoomAreCounted() {
        Box box = drawn(List.of(POD), List.of()).boxes().getFirst();

        assertThat(box.people()).hasSize(8);
        assertThat(box.more()).isEqualTo(4);
    }

    @Test
    void loadIsSharedByThePeopleAndUnknownForATeamThatIsNotInForce() {
        Picture picture = drawn(List.of(SEEKERS, SELLERS), List.of());

        assertThat(picture.boxes().getFirst().each()).isEqualTo(2.0);
        assertThat(picture.boxes().getLast().each()).isNull();
    }

    private static Picture drawn(List<PlannedTeam> teams, List<Flow> flows) {
        return new Draughtsman(
                        teams,
                        team -> Collections.nCopies(team.seats().size(), "Olena"),
                        Map.of(SEEKERS.id(), 6),
                        flows)
                .picture();
    }

    private static TeamId id(int number) {
        return new TeamId(new UUID(2, number));
    }

    private static List<PlannedSeat> seats(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> PlannedSeat.of(new EmployeeId(new UUID(1, number)), SeatRole.SALES_SPECIALIST))
                .toList();
    }
}
