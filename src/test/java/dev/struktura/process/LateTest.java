package dev.struktura.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of timers that nobody was there to fire. */
class LateTest {

    private static final Instant ENTERED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant DUE = ENTERED.plus(Duration.ofHours(1));
    private static final LocalText TEXT = new LocalText("а", "а", "a");
    private static final Delay HOUR = new Delay(Duration.ofHours(1), Delay.Time.CALENDAR);

    @Test
    void aRuleThatFiresWheneverItCanFiresHoweverLate() {
        assertThat(steps(new Late.FireNow(), DUE.plus(Duration.ofDays(30)), Set.of()))
                .hasAtLeastOneElementOfType(Step.Ordered.class);
    }

    @Test
    void aRuleThatGoesStaleIsLeftWhenItIsOlderThanItMayBe() {
        Late stale = new Late.SkipIfOlder(Duration.ofHours(2));
        assertThat(steps(stale, DUE.plus(Duration.ofHours(2)), Set.of()))
                .hasAtLeastOneElementOfType(Step.Ordered.class);
        assertThat(steps(stale, DUE.plus(Duration.ofHours(3)), Set.of()))
                .hasAtLeastOneElementOfType(Step.Skipped.class)
                .doesNotHaveAnyElementsOfTypes(Step.Ordered.class);
    }

    @Test
    void ofSeveralLateOnesThatCollapseTheLastSpeaksForAll() {
        Instant late = DUE.plus(Duration.ofHours(3));
        assertThat(steps(new Late.Collapse(), late, Set.of("second")))
                .hasAtLeastOneElementOfType(Step.Skipped.class)
                .doesNotHaveAnyElementsOfTypes(Step.Ordered.class);
        assertThat(steps(new Late.Collapse(), late, Set.of())).hasAtLeastOneElementOfType(Step.Ordered.class);
    }

    @Test
    void oneThatCollapsesFiresWhenItIsInTimeOrTheNextIsOfAnotherKind() {
        assertThat(steps(new Late.Collapse(), DUE.plus(Duration.ofSeconds(20)), Set.of("second")))
                .hasAtLeastOneElementOfType(Step.Ordered.class);
        assertThat(steps(new Late.Collapse(), DUE.plus(Duration.ofHours(3)), Set.of("always")))
                .hasAtLeastOneElementOfType(Step.Ordered.class);
    }

    @Test
    void oneForWorkingHoursWaitsForTheNextWorkingMoment() {
        assertThat(steps(new Late.NextWorkingMoment(), DUE.plus(Duration.ofHours(3)), Set.of()))
                .contains(new Step.Armed(
                        "first", 1, DUE.plus(Duration.ofHours(3)), new Delay(Duration.ZERO, Delay.Time.WORKING)))
                .doesNotHaveAnyElementsOfTypes(Step.Ordered.class);
    }

    /** The rule {@code first} elapses, due an hour after the stage was entered. */
    private static List<Step> steps(Late late, Instant now, Set<String> next) {
        Stage stage = new Stage(
                "only",
                TEXT,
                Stage.Kind.OPEN,
                null,
                List.of(),
                List.of(),
                List.of(),
                TEXT,
                List.of(rule("first", late), rule("second", new Late.Collapse()), rule("always", new Late.FireNow())));
        ProcessVersion version = new ProcessVersion("late", 1, TEXT, List.of(), List.of(stage));
        CaseState opened = taken(version, CaseState.unopened(new UUID(0, 1), Map.of()), new Stimulus.Open(), ENTERED)
                .state();
        return taken(version, opened, new Stimulus.Elapse("first", 1, DUE, next), now)
                .steps();
    }

    private static Rule rule(String key, Late late) {
        return new Rule(
                key, TEXT, new Trigger.AfterEntry(HOUR), List.of(), List.of(new Action("task", Map.of())), late);
    }

    private static Decision.Taken taken(ProcessVersion version, CaseState state, Stimulus stimulus, Instant now) {
        return (Decision.Taken) Kernel.decide(version, state, stimulus, now);
    }
}
