package dev.struktura.structure.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.PlannedSeat;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.SeatRole;
import dev.struktura.structure.StructureKind;
import dev.struktura.structure.Team;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    @ParameterizedTest
    @CsvSource({
        "6, 3 2 1",
        "1, 1 0 0",
        "2, 1 1 0",
        "3, 1 1 1",
        "4, 2 1 1",
        "5, 2 2 1",
        "7, 4 2 1",
        "12, 6 4 2",
        "100, 50 33 17"
    })
    void threeLevelsAreThreeTwoAndOneOfSixAndTheNearestToItOfAnyOtherNumber(int people, String expected) {
        assertThat(sizes(Drafts.of(Template.THREE_LEVELS, people))).isEqualTo(expected);
    }

    @Test
    void levelsMergeNeighbouringDuties() {
        assertThat(Drafts.of(Template.ONE_LEVEL, 6).teams())
                .extracting(PlannedTeam::duties)
                .containsExactly(List.of("account-management", "lead-conversion", "lead-generation"));
        assertThat(Drafts.of(Template.TWO_LEVELS, 6).teams())
                .extracting(PlannedTeam::duties)
                .containsExactly(List.of("lead-generation"), List.of("account-management", "lead-conversion"));
        assertThat(Drafts.of(Template.THREE_LEVELS, 6).kind()).isEqualTo(StructureKind.LEVELS);
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "6, 6", "8, 8", "9, 5 4", "12, 6 6", "17, 6 6 5", "25, 7 6 6 6"})
    void podsAreDealtAsEvenlyAsCanBe(int people, String expected) {
        assertThat(sizes(Drafts.of(Template.PODS, people))).isEqualTo(expected);
    }

    @Test
    void aPodOfFourHasEachRoleOnceAndItsManagerLeadsIt() {
        PlannedTeam pod = Drafts.of(Template.PODS, 4).teams().getFirst();

        assertThat(pod.seats())
                .extracting(PlannedSeat::role)
                .containsExactly(
                        SeatRole.POD_MANAGER,
                        SeatRole.ANALYST,
                        SeatRole.SALES_SPECIALIST,
                        SeatRole.SERVICE_COORDINATOR);
        assertThat(pod.lead()).isEqualTo(Drafts.person(1));
    }

    @Test
    void whoComesBeyondFourInAPodSells() {
        assertThat(Drafts.of(Template.PODS, 8).teams().getFirst().seats())
                .extracting(PlannedSeat::role)
                .filteredOn(SeatRole.SALES_SPECIALIST::equals)
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"5, 1 4", "6, 2 4", "12, 4 8", "30, 10 7 7 6"})
    void aMixedStructureHasASharedFirstLevelAndPodsThatAreLargeEnough(int people, String expected) {
        Plan plan = Drafts.of(Template.MIXED, people);

        assertThat(sizes(plan)).isEqualTo(expected);
        assertThat(plan.kind()).isEqualTo(StructureKind.MIXED);
        assertThat(plan.teams().getFirst().duties()).containsExactly("lead-generation");
        assertThat(plan.teams().getLast().duties()).containsExactly("account-management", "lead-conversion");
    }

    @Property
    void everybodyHasExactlyOneSeatInAnyTemplate(@ForAll Template template, @ForAll @IntRange(max = 300) int people) {
        List<EmployeeId> seated = Drafts.of(template, people).teams().stream()
                .flatMap(team -> team.seats().stream())
                .map(PlannedSeat::employee)
                .toList();

        assertThat(seated).containsExactlyInAnyOrderElementsOf(Drafts.people(people));
    }

    @Property
    void podsOfFourOrMorePeopleAreNeverTooSmallOrTooLarge(@ForAll @IntRange(min = 4, max = 300) int people) {
        assertThat(Drafts.of(Template.PODS, people).teams())
                .allSatisfy(pod -> assertThat(pod.seats()).hasSizeBetween(4, 8));
    }

    @Property
    void noLevelIsEmptyWhereThereArePeopleForAll(@ForAll @IntRange(min = 3, max = 300) int people) {
        assertThat(Drafts.of(Template.THREE_LEVELS, people).teams())
                .allSatisfy(level -> assertThat(level.seats()).isNotEmpty());
    }

    @Property
    void anyTemplateForEnoughPeopleHasNoErrorsInItself(
            @ForAll Template template, @ForAll @IntRange(min = 6, max = 100) int people) {
        assertThat(Checks.findings(Situations.of(Drafts.of(template, people))))
                .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                .isEmpty();
    }

    @Test
    void aTemplateContinuesTheTeamsInForceOfTheSameLevelSoThatTheirWorkStays() {
        Team active = new Team(
                Drafts.team(7),
                "Hunters",
                Team.Kind.LEVEL,
                1,
                Drafts.person(99),
                List.of(),
                Set.of(),
                Set.of(),
                List.of());

        Plan plan = Drafts.of(Template.THREE_LEVELS, 6).continuing(List.of(active));

        assertThat(plan.teams().getFirst().id()).isEqualTo(active.id());
        assertThat(plan.teams().getFirst().lead()).isEqualTo(Drafts.person(99));
        assertThat(plan.teams()).extracting(PlannedTeam::id).doesNotHaveDuplicates();
    }

    private static String sizes(Plan plan) {
        return String.join(
                " ",
                plan.teams().stream()
                        .map(team -> String.valueOf(team.seats().size()))
                        .toList());
    }
}
