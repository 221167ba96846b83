package dev.struktura.structure.design;

import static dev.struktura.structure.design.Drafts.ALL_DUTIES;
import static dev.struktura.structure.design.Drafts.level;
import static dev.struktura.structure.design.Drafts.owning;
import static dev.struktura.structure.design.Drafts.person;
import static dev.struktura.structure.design.Drafts.plan;
import static dev.struktura.structure.design.Drafts.pod;
import static dev.struktura.structure.design.Drafts.with;
import static dev.struktura.structure.design.Finding.Severity.ADVICE;
import static dev.struktura.structure.design.Finding.Severity.ERROR;
import static dev.struktura.structure.design.Finding.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.web.Texts;
import dev.struktura.staff.Role;
import dev.struktura.structure.PlannedSeat;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.SeatRole;
import dev.struktura.structure.design.Finding.Severity;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final Texts TEXTS = new Texts();
    private static final String GENERATION = "lead-generation";
    private static final String CONVERSION = "lead-conversion";
    private static final String MANAGEMENT = "account-management";

    private static final Plan TWO_PODS = plan(pod(1, 1), pod(2, 5));
    private static final Plan SIX = plan(
            level(1, List.of(GENERATION), 1, 2, 3),
            level(2, List.of(CONVERSION), 4, 5),
            level(3, List.of(MANAGEMENT), 6, 7));

    @Test
    void twoCompletePodsSideBySideAreNothingToComplainOf() {
        assertThat(Checks.findings(Situations.of(TWO_PODS))).isEmpty();
    }

    @Test
    void aStructureWithoutTeamsIsNone() {
        assertFound(plan(), "no-teams", ERROR);
    }

    @Test
    void aPodHasFourToEightPeople() {
        PlannedTeam three = with(pod(1, 1), pod(1, 1).seats().subList(0, 3));
        PlannedTeam nine = with(
                pod(1, 1),
                IntStream.rangeClosed(1, 9)
                        .mapToObj(number -> PlannedSeat.of(person(number), SeatRole.SALES_SPECIALIST))
                        .toList());

        assertThat(found(plan(three), "pod-size")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(ERROR);
            assertThat(finding.subject().id()).isEqualTo(three.id().toString());
            assertThat(told(finding)).isEqualTo("Pod 1 has 3 people; a pod has 4 to 8.");
        });
        assertFound(plan(nine), "pod-size", ERROR);
        assertThat(found(plan(pod(1, 1)), "pod-size")).isEmpty();
    }

    @Test
    void aPodHasEveryRole() {
        PlannedTeam pod = with(
                pod(1, 1),
                IntStream.rangeClosed(1, 4)
                        .mapToObj(number -> PlannedSeat.of(person(number), SeatRole.SALES_SPECIALIST))
                        .toList());

        assertThat(found(plan(pod), "pod-role-missing"))
                .extracting(ChecksTest::told)
                .containsExactly(
                        "Pod 1 has nobody in the role “Manager”.",
                        "Pod 1 has nobody in the role “Analyst”.",
                        "Pod 1 has nobody in the role “Service coordinator”.");
    }

    @Test
    void onlySalesSpecialistsOfAPodAreSeveral() {
        PlannedTeam pod = pod(1, 1);
        List<PlannedSeat> seats = new ArrayList<>(pod.seats());
        seats.add(PlannedSeat.of(person(5), SeatRole.SALES_SPECIALIST));
        assertThat(found(plan(with(pod, seats)), "pod-role-twice")).isEmpty();

        seats.add(PlannedSeat.of(person(6), SeatRole.POD_MANAGER));
        assertFound(plan(with(pod, seats)), "pod-role-twice", WARNING);
    }

    @Test
    void rolesOfLevelsAndOfPodsAreNotMixed() {
        PlannedTeam level =
                with(level(1, ALL_DUTIES, 1, 2, 3), List.of(PlannedSeat.of(person(1), SeatRole.SERVICE_COORDINATOR)));

        assertFound(plan(level), "role-out-of-place", ADVICE);
    }

    @Test
    void podsAndTeamsOfOneLevelMayCarryTheSameDutyButDifferentLevelsMayNot() {
        assertThat(found(TWO_PODS, "duties-overlap")).isEmpty();
        assertFound(
                plan(level(1, List.of(GENERATION, CONVERSION), 1, 2), level(2, List.of(CONVERSION), 3, 4)),
                "duties-overlap",
                WARNING);
        assertFound(plan(level(1, List.of(GENERATION), 9, 10), pod(5, 1)), "duties-overlap", WARNING);
    }

    @Test
    void everyStageHasATeamThatAnswersForIt() {
        Plan withoutThird = plan(level(1, List.of(GENERATION), 1, 2, 3), level(2, List.of(CONVERSION), 4, 5));

        assertThat(found(withoutThird, "stage-unowned")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(ERROR);
            assertThat(finding.subject().id()).isEqualTo("techflow/delivery");
        });
        assertThat(found(
                        plan(
                                level(1, List.of(GENERATION), 1, 2, 3),
                                owning(level(2, List.of(CONVERSION), 4, 5), "techflow/delivery")),
                        "stage-unowned"))
                .isEmpty();
    }

    @Test
    void aStageIsOwnedByOneTeamOrByPodsSideBySide() {
        Plan contested = plan(
                owning(level(1, List.of(GENERATION), 1, 2, 3), "techflow/proposal"),
                owning(level(2, List.of(CONVERSION, MANAGEMENT), 4, 5), "techflow/proposal"));

        assertFound(contested, "stage-contested", ERROR);
        assertThat(found(
                        plan(owning(pod(1, 1), "techflow/proposal"), owning(pod(2, 5), "techflow/proposal")),
                        "stage-contested"))
                .isEmpty();
    }

    @Test
    void aStageThatNoProcessHasCannotBeOwned() {
        assertFound(plan(owning(pod(1, 1), "techflow/lunch")), "stage-unknown", ERROR);
    }

    @Test
    void aDutyThatNoStageWantsBringsNoWork() {
        assertFound(plan(pod(1, 1), level(1, List.of("catering"), 5, 6)), "duty-idle", WARNING);
    }

    @Test
    void levelsTakePeople() {
        Plan five = plan(
                level(1, List.of(GENERATION), 1, 2),
                level(2, List.of(CONVERSION), 3, 4),
                level(3, List.of(MANAGEMENT), 5));

        assertThat(found(five, "level-too-few-people"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text().facts()).containsExactly("3", "6", "5"));
        assertThat(found(SIX, "level-too-few-people")).isEmpty();
    }

    @Test
    void severalLevelsWithoutEnoughRegularClientsDoNotPay() {
        Situations few = Situations.ORDINARY.selling(100, 19, 120, Duration.ofDays(30));
        Situations enough = Situations.ORDINARY.selling(100, 20, 120, Duration.ofDays(30));

        assertThat(found(few, SIX, "levels-few-regular-clients"))
                .singleElement()
                .satisfies(finding -> assertThat(told(finding))
                        .isEqualTo("19 of 100 clients are regular (19 %); several levels pay from 20 %."));
        assertThat(found(enough, SIX, "levels-few-regular-clients")).isEmpty();
        assertThat(found(few, TWO_PODS, "levels-few-regular-clients")).isEmpty();
    }

    @Test
    void aBaseTooSmallToJudgeByIsSaidToBe() {
        Situations young = Situations.ORDINARY.selling(29, 0, 29, Duration.ofDays(3));

        assertThat(found(young, SIX, "levels-few-regular-clients")).isEmpty();
        assertThat(found(young, SIX, "levels-unknown-base")).hasSize(1);
    }

    @Test
    void aThirdLevelIsWasteWithQuickOneOffDeals() {
        assertThat(found(
                        Situations.ORDINARY.selling(100, 30, 149, Duration.ofDays(13)), SIX, "level-three-quick-deals"))
                .hasSize(1);
        assertThat(found(
                        Situations.ORDINARY.selling(100, 30, 150, Duration.ofDays(13)), SIX, "level-three-quick-deals"))
                .isEmpty();
        assertThat(found(
                        Situations.ORDINARY.selling(100, 30, 149, Duration.ofDays(14)), SIX, "level-three-quick-deals"))
                .isEmpty();
    }

    @Test
    void aLevelLargerThanTheOneThatFeedsItRunsDry() {
        assertFound(
                plan(level(1, List.of(GENERATION), 1), level(2, List.of(CONVERSION, MANAGEMENT), 2, 3)),
                "level-upside-down",
                ADVICE);
    }

    @Test
    void moreLevelsThanNowTakeTimeToIntroduce() {
        assertFound(SIX, "levels-take-time", ADVICE);
        assertThat(found(TWO_PODS, "levels-take-time")).isEmpty();
    }

    @Test
    void everyTeamHasAMeasurableGoalAPersonInItAndALead() {
        PlannedTeam bare = PlannedTeam.pod(Drafts.team(1), "Bare", List.of(), ALL_DUTIES);

        assertFound(plan(bare), "no-goal", WARNING);
        assertFound(plan(bare), "team-empty", ERROR);
        assertFound(plan(bare), "no-lead", WARNING);
    }

    @Test
    void nobodySitsInTwoPlacesAtOnce() {
        assertThat(found(plan(pod(1, 1), pod(2, 4)), "person-twice"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subject().id()).isEqualTo(person(4).toString());
                    assertThat(told(finding)).isEqualTo("Person 4 sits in several places at once: Pod 1, Pod 2.");
                });
    }

    @Test
    void whoLeftHasNoSeatAndLeadsNobody() {
        Situations left = Situations.ORDINARY.where(2, Role.SELLER, false);

        assertThat(found(left, TWO_PODS, "person-left")).hasSize(1);
        assertThat(found(Situations.ORDINARY.where(99, Role.LEAD, false), TWO_PODS, "person-left"))
                .hasSize(2);
    }

    @Test
    void whoIsAwayForLongIsPointedOut() {
        assertThat(found(Situations.ORDINARY.withoutForLong(3), TWO_PODS, "person-away"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(told(finding)).isEqualTo("Person 3 (Pod 1) is away, and still will be in 14 d."));
    }

    @Test
    void aTeamWhoseEverySeatTakesNothingIsStuck() {
        PlannedTeam stuck = with(
                pod(1, 1),
                pod(1, 1).seats().stream()
                        .map(seat -> new PlannedSeat(seat.employee(), seat.role(), 1, 0))
                        .toList());

        assertFound(plan(stuck, pod(2, 5)), "no-capacity", ERROR);
    }

    @Test
    void aDutyThatOnlyOnePersonDoesHangsOnAHero() {
        Plan plan = plan(
                level(1, List.of(GENERATION), 1, 2, 3),
                level(2, List.of(CONVERSION), 4, 5),
                level(3, List.of(MANAGEMENT), 6));

        assertThat(found(plan, "hero")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(WARNING);
            assertThat(told(finding))
                    .isEqualTo(
                            "Only Person 6 does “Account management”: a holiday or a departure would stop that work.");
        });
        assertThat(found(SIX, "hero")).isEmpty();
    }

    @Test
    void aSellerWithoutASeatIsNotForgotten() {
        assertThat(found(Situations.ORDINARY.where(50, Role.SELLER, true), TWO_PODS, "seller-unseated"))
                .hasSize(1);
        assertThat(found(Situations.ORDINARY.where(50, Role.SELLER, false), TWO_PODS, "seller-unseated"))
                .isEmpty();
    }

    @Test
    void aGoalIsComparedWithWhatTheTeamReachedBefore() {
        PlannedTeam team = pod(1, 1);
        String target = team.goals().getFirst().target().toPlainString();
        long reached = team.goals().getFirst().target().longValue();

        List<Finding> never = found(Situations.ORDINARY.reaching(0, 1, reached - 1), plan(team), "goal-never-reached");
        List<Finding> some =
                found(Situations.ORDINARY.reaching(1, reached, 2, reached + 1), plan(team), "goal-reached");

        assertThat(never).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(WARNING);
            assertThat(finding.text().facts()).contains(target, "2", Long.toString(reached - 1));
        });
        assertThat(some)
                .singleElement()
                .satisfies(finding -> assertThat(told(finding)).contains("in 2 of the last 4 periods"));
        assertThat(found(Situations.ORDINARY.reaching(), plan(team), "goal-without-history"))
                .hasSize(1);
        assertThat(found(Situations.ORDINARY, plan(team), "goal-without-history"))
                .isEmpty();
    }

    @Test
    void errorsComeBeforeWarningsAndThoseBeforeAdvice() {
        assertThat(Checks.findings(Situations.of(plan(PlannedTeam.pod(Drafts.team(1), "Bare", List.of(), List.of())))))
                .extracting(Finding::severity)
                .isSorted()
                .contains(ERROR, WARNING);
    }

    @Test
    void everyRuleHasANameOfItsOwnAndWordsInThreeLanguages() {
        assertThat(Checks.rules())
                .doesNotHaveDuplicates()
                .allSatisfy(rule -> assertThat(TEXTS.has("structure.check." + rule))
                        .as(rule)
                        .isTrue());
    }

    private static void assertFound(Plan plan, String rule, Severity severity) {
        assertThat(found(plan, rule)).as(rule).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(TEXTS.has(finding.source().code())).isTrue();
        });
    }

    private static List<Finding> found(Plan plan, String rule) {
        return found(Situations.ORDINARY, plan, rule);
    }

    private static List<Finding> found(Situations around, Plan plan, String rule) {
        return Checks.findings(around.with(plan)).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static String told(Finding finding) {
        return TEXTS.why(finding.text(), Locale.ENGLISH, ZoneOffset.UTC);
    }
}
