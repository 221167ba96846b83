package dev.struktura.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random cases of random processes that come to a random version and back: what holds of each. */
class MigrationProperties {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Reason WHY = Reason.of("why.adopted", 2, "");

    private final KernelProperties random = new KernelProperties();

    /** A case on its way, with the moment it has reached. */
    private record Run(ProcessVersion version, CaseState state, Instant now, List<Step> steps) {

        Run decide(Stimulus stimulus, Duration later, Horizon beyond) {
            Instant then = now.plus(later);
            if (!(Kernel.decide(new Standing(version, state, beyond), stimulus, then)
                    instanceof Decision.Taken taken)) {
                return new Run(version, state, then, steps);
            }
            List<Step> all = new ArrayList<>(steps);
            all.addAll(taken.steps());
            return new Run(taken.adopted().orElse(version), taken.state(), then, all);
        }

        Run decide(List<Stimulus> stimuli, Horizon beyond) {
            Run run = this;
            for (Stimulus stimulus : stimuli) {
                run = run.decide(stimulus, Duration.ofMinutes(37), beyond);
            }
            return run;
        }

        List<Step> since(Run earlier) {
            return steps.subList(earlier.steps().size(), steps.size());
        }
    }

    private static Run run(ProcessVersion version, List<Stimulus> stimuli) {
        return new Run(version, CaseState.unopened(new UUID(0, 1), Map.of()), START, List.of())
                .decide(new Stimulus.Open(), Duration.ZERO, Horizon.NONE)
                .decide(stimuli, Horizon.NONE);
    }

    private static Run adopted(Run run, ProcessVersion to, MigrationPlan plan) {
        return run.decide(new Stimulus.Adopt(new Succession(to, plan, WHY)), Duration.ofMinutes(1), Horizon.NONE);
    }

    private static boolean hasMoved(Run run, ProcessVersion to) {
        return run.version().isSame(to);
    }

    @Property(tries = 500)
    void adoptingFiresNothingAndIsNoNewVisit(
            @ForAll("processes") ProcessVersion from,
            @ForAll("successors") ProcessVersion to,
            @ForAll("plans") MigrationPlan plan,
            @ForAll("stimuli") List<Stimulus> stimuli) {
        Run before = run(from, stimuli);

        Run after = adopted(before, to, plan);

        assertThat(after.since(before))
                .noneMatch(step -> step instanceof Step.Ordered
                        || step instanceof Step.Entered
                        || step instanceof Step.Acted
                        || step instanceof Step.Happened);
        assertThat(after.state().visit()).isEqualTo(before.state().visit());
        assertThat(after.state().enteredAt()).isEqualTo(before.state().enteredAt());
    }

    @Property(tries = 50)
    void whoeverIsUnderTheVersionAlreadyStaysAsTheyAre(
            @ForAll("processes") ProcessVersion process,
            @ForAll("plans") MigrationPlan plan,
            @ForAll("stimuli") List<Stimulus> stimuli) {
        Run run = run(process, stimuli);
        Stimulus again = new Stimulus.Adopt(new Succession(process, plan, WHY));

        assertThat(Kernel.decide(process, run.state(), again, run.now())).isInstanceOf(Decision.Ignored.class);
    }

    @Property(tries = 500)
    void noTimerIsOrphanedAndNoneThatFiredRunsAgain(
            @ForAll("processes") ProcessVersion from,
            @ForAll("successors") ProcessVersion to,
            @ForAll("plans") MigrationPlan plan,
            @ForAll("stimuli") List<Stimulus> stimuli) {
        Run before = run(from, stimuli);
        Run after = adopted(before, to, plan);
        Assume.that(hasMoved(after, to));

        Set<String> over = timed(from, before);
        over.removeAll(before.state().armed());
        assertThat(timed(to, after)).containsAll(after.state().armed());
        assertThat(Collections.disjoint(after.state().armed(), over)).isTrue();
    }

    private static Set<String> timed(ProcessVersion version, Run run) {
        Stage stage = version.stage(run.state().stage());
        return stage.rules().stream()
                .map(Rule::key)
                .filter(rule -> stage.timed(rule).isPresent())
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Property(tries = 500)
    void aTimerRunsOnUnlessThePlanOrTheNewVersionSaysOtherwise(
            @ForAll("processes") ProcessVersion from,
            @ForAll("successors") ProcessVersion to,
            @ForAll("plans") MigrationPlan plan,
            @ForAll("stimuli") List<Stimulus> stimuli) {
        Run before = run(from, stimuli);
        Run after = adopted(before, to, plan);
        Assume.that(hasMoved(after, to));

        Set<String> still = timed(to, after);
        for (String rule : before.state().armed()) {
            boolean wanted = still.contains(rule) && plan.timing(rule) != MigrationPlan.Timing.CANCEL;
            assertThat(after.state().armed().contains(rule)).isEqualTo(wanted);
            if (wanted && plan.timing(rule) == MigrationPlan.Timing.KEEP) {
                assertThat(after.since(before))
                        .noneMatch(step ->
                                step instanceof Step.Armed armed && armed.rule().equals(rule));
            }
        }
    }

    @Property(tries = 500)
    void whatIsArmedAnewCountsFromTheMomentItsRuleCountsFrom(
            @ForAll("processes") ProcessVersion from,
            @ForAll("successors") ProcessVersion to,
            @ForAll("plans") MigrationPlan plan,
            @ForAll("stimuli") List<Stimulus> stimuli) {
        Run before = run(from, stimuli);

        Run after = adopted(before, to, plan);

        for (Step step : after.since(before)) {
            if (step instanceof Step.Armed armed) {
                assertThat(armed.from())
                        .isIn(before.state().enteredAt(), before.state().lastActionAt())
                        .isAfterOrEqualTo(before.state().enteredAt())
                        .isBefore(after.now());
            }
        }
    }

    @Property(tries = 500)
    void aCaseMovesExactlyWhenItsStageHasACounterpartThatIsAsOpenAndNoFieldIsOverwritten(
            @ForAll("processes") ProcessVersion from,
            @ForAll("successors") ProcessVersion to,
            @ForAll("plans") MigrationPlan plan,
            @ForAll("stimuli") List<Stimulus> stimuli) {
        Run before = run(from, stimuli);
        CaseState state = before.state();

        Run after = adopted(before, to, plan);

        Optional<Stage> counterpart = to.find(plan.stages().getOrDefault(state.stage(), state.stage()));
        boolean fits = counterpart
                .filter(stage -> stage.isOver() == from.stage(state.stage()).isOver())
                .isPresent();
        boolean overwrites = plan.fields().equals(Map.of("need", "budget"))
                && state.missing(List.of("need", "budget")).isEmpty();
        assertThat(hasMoved(after, to)).isEqualTo(fits && !overwrites);
        if (!hasMoved(after, to)) {
            assertThat(after.state()).isEqualTo(state);
        }
    }

    @Property(tries = 500)
    void noValueIsLostWhenFieldsAreCalledOtherwise(
            @ForAll("processes") ProcessVersion from,
            @ForAll("successors") ProcessVersion to,
            @ForAll("plans") MigrationPlan plan,
            @ForAll("stimuli") List<Stimulus> stimuli) {
        Run before = run(from, stimuli);

        Run after = adopted(before, to, plan);

        assertThat(after.state().facts().values())
                .containsExactlyInAnyOrderElementsOf(before.state().facts().values());
    }

    @Property(tries = 500)
    void goingBackAtOnceRestoresTheCase(
            @ForAll("processes") ProcessVersion from,
            @ForAll("successors") ProcessVersion to,
            @ForAll("plans") MigrationPlan plan,
            @ForAll("stimuli") List<Stimulus> stimuli) {
        Run before = run(from, stimuli);
        Run after = adopted(before, to, plan);
        Assume.that(hasMoved(after, to));

        Run back = after.decide(new Stimulus.GoBack(past(before, after, plan)), Duration.ofHours(1), Horizon.NONE);

        assertThat(back.state()).isEqualTo(before.state());
        assertThat(back.version()).isEqualTo(from);
        for (Step step : back.since(after)) {
            if (step instanceof Step.Armed armed) {
                assertThat(armed.from()).isEqualTo(due(armed.rule()));
            }
        }
    }

    @Property(tries = 500)
    void aTimerThatFiredMeanwhileDoesNotFireAgainAfterGoingBack(
            @ForAll("processes") ProcessVersion from,
            @ForAll("successors") ProcessVersion to,
            @ForAll("plans") MigrationPlan plan,
            @ForAll("stimuli") List<Stimulus> stimuli) {
        Run before = run(from, stimuli);
        Run after = adopted(before, to, plan);
        Assume.that(hasMoved(after, to));
        Past past = past(before, after, plan);
        Run fired = after;
        for (String rule : new TreeSet<>(past.carried())) {
            fired = fired.decide(
                    new Stimulus.Elapse(rule, before.state().visit(), fired.now()),
                    Duration.ofMinutes(1),
                    Horizon.NONE);
        }
        Assume.that(fired.state().visit() == before.state().visit());
        Set<String> over = new HashSet<>(past.carried());
        over.removeAll(fired.state().armed());

        Run back = fired.decide(new Stimulus.GoBack(past), Duration.ofHours(1), Horizon.NONE);

        assertThat(Collections.disjoint(back.state().armed(), over)).isTrue();
        assertThat(timed(from, back)).containsAll(back.state().armed());
    }

    @Property(tries = 500)
    void atTheNextStageACaseEntersTheCounterpartUnderTheNewVersion(
            @ForAll("processes") ProcessVersion from,
            @ForAll("successors") ProcessVersion to,
            @ForAll("plans") MigrationPlan plan,
            @ForAll("stimuli") List<Stimulus> stimuli) {
        Horizon next = toward(new Succession(to, plan, WHY));

        Run run = run(from, List.of()).decide(stimuli, next);

        CaseState replayed = CaseState.unopened(run.state().id(), Map.of());
        ProcessVersion version = from;
        for (Step step : run.steps()) {
            if (step instanceof Step.Adopted adopted) {
                version = adopted.version();
            }
            if (step instanceof Step.Entered entered) {
                assertThat(version.find(entered.stage())).isPresent();
                assertThat(entered.visit()).isEqualTo(replayed.visit() + 1);
            }
            replayed = replayed.after(step);
        }
        assertThat(replayed).isEqualTo(run.state());
        assertThat(version).isEqualTo(run.version());
        assertThat(timed(version, run)).containsAll(run.state().armed());
    }

    private static Horizon toward(Succession next) {
        return new Horizon() {
            @Override
            public Optional<Succession> atNextStage(ProcessVersion version) {
                return version.number() < next.to().number() ? Optional.of(next) : Optional.empty();
            }

            @Override
            public Optional<ProcessVersion> latest(String process) {
                return Optional.empty();
            }
        };
    }

    private static Past past(Run before, Run after, MigrationPlan plan) {
        Map<String, Instant> timers = new HashMap<>();
        before.state().armed().forEach(rule -> timers.put(rule, due(rule)));
        Set<String> carried = new HashSet<>(after.state().armed());
        carried.retainAll(before.state().armed());
        Map<String, String> renamed = new HashMap<>();
        plan.fields().forEach((old, now) -> {
            if (before.state().facts().containsKey(old)) {
                renamed.put(now, old);
            }
        });
        return new Past(
                before.version(),
                before.state().stage(),
                before.state().visit(),
                timers,
                carried,
                renamed,
                after.now());
    }

    private static Instant due(String rule) {
        return START.plus(Duration.ofDays(10 + Integer.parseInt(rule.substring(1))));
    }

    @Provide
    Arbitrary<ProcessVersion> processes() {
        return random.processes();
    }

    /** Another process with other kinds of stages, of which the last may be missing. */
    @Provide
    Arbitrary<ProcessVersion> successors() {
        return Combinators.combine(
                        random.processes(),
                        Arbitraries.of(Stage.Kind.OPEN, Stage.Kind.WON),
                        Arbitraries.of("one", "new"))
                .as(MigrationProperties::successor);
    }

    private static ProcessVersion successor(ProcessVersion process, Stage.Kind third, String first) {
        List<Stage> stages = process.stages().stream()
                .map(stage -> new Stage(
                        stage.key().equals("two") && !first.equals("one") ? "new" : stage.key(),
                        stage.name(),
                        stage.key().equals("three") ? third : stage.kind(),
                        stage.duty(),
                        List.of(),
                        stage.gate(),
                        stage.ask(),
                        stage.hint(),
                        stage.rules().stream().filter(rule -> !moves(rule)).toList()))
                .toList();
        return new ProcessVersion(process.key(), 2, process.name(), process.fields(), stages);
    }

    private static boolean moves(Rule rule) {
        return rule.actions().stream().anyMatch(action -> action.kind().equals(Action.MOVE));
    }

    @Provide
    Arbitrary<MigrationPlan> plans() {
        return Combinators.combine(
                        Arbitraries.<Map<String, String>>of(
                                Map.of(), Map.of("two", "new"), Map.of("one", "two", "two", "one")),
                        Arbitraries.<Map<String, String>>of(
                                Map.of(), Map.of("need", "budget"), Map.of("need", "wish", "budget", "need")),
                        Arbitraries.of(MigrationPlan.Timing.values()),
                        Arbitraries.maps(
                                Arbitraries.of("r0", "r1", "r2"), Arbitraries.of(MigrationPlan.Timing.values())))
                .as(MigrationPlan::new);
    }

    @Provide
    Arbitrary<List<Stimulus>> stimuli() {
        return random.stimuli();
    }
}
