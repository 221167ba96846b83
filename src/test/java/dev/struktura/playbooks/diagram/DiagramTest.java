package dev.struktura.playbooks.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.playbooks.diagram.Diagram.Box;
import dev.struktura.playbooks.diagram.Diagram.Way;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagramTest {

    private static final ProcessVersion TECHFLOW =
            ProcessDocument.shipped("/processes/techflow.yaml").toVersion(1);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    static Stream<Diagram> both() {
        return Stream.of(Diagram.across(subject(TECHFLOW)), Diagram.down(subject(TECHFLOW)));
    }

    @Test
    void stagesStandFromLeftToRightAndParkedAndLostOnesBelow() {
        Diagram across = Diagram.across(subject(TECHFLOW));

        assertThat(across.boxes().subList(0, 5))
                .extracting(box -> box.stage().key())
                .containsExactly("inbound", "qualification", "proposal", "agreement", "delivery");
        assertThat(across.boxes().subList(0, 5)).extracting(Box::x).isSorted().doesNotHaveDuplicates();
        assertThat(across.boxes().subList(5, 7))
                .allSatisfy(box -> assertThat(box.y())
                        .isGreaterThan(across.boxes().getFirst().bottom()));
    }

    @Test
    void aNarrowScreenShowsThemFromTopToBottom() {
        Diagram down = Diagram.down(subject(TECHFLOW));

        assertThat(down.boxes())
                .extracting(Box::x)
                .containsOnly(down.boxes().getFirst().x());
        assertThat(down.boxes()).extracting(Box::y).isSorted().doesNotHaveDuplicates();
        assertThat(down.width()).isLessThan(320);
    }

    @ParameterizedTest
    @MethodSource("both")
    void everyWayBeginsAndEndsOnTheEdgeOfItsStages(Diagram diagram) {
        assertThat(diagram.ways()).hasSize(16);
        assertThat(diagram.ways()).allSatisfy(way -> {
            List<Integer> numbers = numbers(way);
            assertThat(isOnEdge(box(diagram, way.link().from()), numbers.getFirst(), numbers.get(1)))
                    .as(way.toString())
                    .isTrue();
            assertThat(isOnEdge(box(diagram, way.link().to()), numbers.get(numbers.size() - 2), numbers.getLast()))
                    .as(way.toString())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("both")
    void nothingSticksOutAndNoWayRunsThroughAStage(Diagram diagram) {
        assertThat(diagram.boxes()).allSatisfy(box -> {
            assertThat(box.right()).isLessThan(diagram.width());
            assertThat(box.bottom()).isLessThan(diagram.height());
        });
        assertThat(diagram.ways()).allSatisfy(way -> {
            List<Integer> numbers = numbers(way);
            for (int at = 0; at < numbers.size(); at += 2) {
                int x = numbers.get(at);
                int y = numbers.get(at + 1);
                assertThat(x).as(way.toString()).isBetween(0, diagram.width());
                assertThat(y).as(way.toString()).isBetween(0, diagram.height());
                assertThat(diagram.boxes())
                        .as(way.toString())
                        .noneMatch(box -> x > box.x() && x < box.right() && y > box.y() && y < box.bottom());
            }
        });
    }

    @Test
    void aWayTellsWhetherPeopleOrRulesGoIt() {
        assertThat(Link.of(TECHFLOW))
                .contains(
                        new Link("inbound", "cold-call", true, true),
                        new Link("agreement", "delivery", false, true),
                        new Link("inbound", "qualification", true, false));
    }

    @Test
    void timersSitOnTheEdgeOfTheirStageAndThoseWithoutRoomAreCounted() {
        Diagram across = Diagram.across(subject(TECHFLOW));

        assertThat(box(across, "proposal").marks())
                .extracting(mark -> mark.rule().key())
                .containsExactly("proposal-call-48h", "proposal-opened-silent", "stage-48h");
        assertThat(box(across, "proposal").marks())
                .allSatisfy(mark ->
                        assertThat(mark.y()).isEqualTo(box(across, "proposal").bottom()));
        assertThat(box(across, "agreement").marks()).isEmpty();
        assertThat(box(across, "proposal").more()).isZero();
    }

    @Test
    void waysAboveTheRowDoNotLieOnEachOther() {
        Link near = new Link("b", "a", true, false);
        Link far = new Link("c", "a", true, false);
        Link apart = new Link("e", "d", true, false);
        Lanes lanes = Lanes.of(List.of(far, near, apart), key -> key.charAt(0) - 'a');

        assertThat(lanes.of(near)).isZero();
        assertThat(lanes.of(far)).isEqualTo(1);
        assertThat(lanes.of(apart)).isZero();
    }

    @Test
    void longNamesTakeTwoLinesAndNoMore() {
        assertThat(Boxes.lines("Lead")).containsExactly("Lead");
        assertThat(Boxes.lines("Cold call in ninety days or so, whenever that may be"))
                .containsExactly("Cold call in", "ninety days or so,…");
    }

    private static Subject subject(ProcessVersion version) {
        return new Subject(version, stage -> stage.name().in(Locale.ENGLISH), stage -> List.of("Seekers"));
    }

    private static Box box(Diagram diagram, String stage) {
        return diagram.boxes().stream()
                .filter(box -> box.stage().key().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> numbers(Way way) {
        return NUMBER.matcher(way.path())
                .results()
                .map(number -> Integer.valueOf(number.group()))
                .toList();
    }

    private static boolean isOnEdge(Box box, int x, int y) {
        boolean across = x >= box.x() && x <= box.right();
        boolean beside = y >= box.y() && y <= box.bottom();
        return (across && (y == box.y() || y == box.bottom())) || (beside && (x == box.x() || x == box.right()));
    }
}
