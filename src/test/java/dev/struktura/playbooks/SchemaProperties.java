package dev.struktura.playbooks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Reason;
import dev.struktura.process.CaseState;
import dev.struktura.process.Decision;
import dev.struktura.process.Kernel;
import dev.struktura.process.MigrationPlan;
import dev.struktura.process.Past;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Rule;
import dev.struktura.process.Step;
import dev.struktura.process.Stimulus;
import dev.struktura.process.Succession;
import dev.struktura.process.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Processes drawn from the JSON Schema alone: whatever it allows is read, and runs once the checks have nothing against it. */
class SchemaProperties {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Reason WHY = Reason.of("why.adopted", 2, "");

    /** A case under a version, and the rules that have counted from the entry and acted, by the visit. */
    private record Run(ProcessVersion version, CaseState state, Set<String> over) {

        Run after(Stimulus stimulus, Instant now) {
            if (!(Kernel.decide(version, state, stimulus, now) instanceof Decision.Taken taken)) {
                return this;
            }
            ProcessVersion next = taken.adopted().orElse(version);
            Set<String> acting = acting(taken.steps());
            assertThat(Collections.disjoint(over, acting))
                    .as("%s again in %s", acting, over)
                    .isTrue();
            Set<String> all = new HashSet<>(over);
            all.addAll(acting);
            return new Run(next, taken.state(), all).sound();
        }

        private Set<String> acting(List<Step> steps) {
            Set<String> once = version.stages().stream()
                    .flatMap(stage -> stage.rules().stream())
                    .collect(groupingBy(Rule::key))
                    .values()
                    .stream()
                    .filter(same -> same.stream().allMatch(rule -> countsFromEntry(rule.trigger())))
                    .map(same -> same.getFirst().key())
                    .collect(toSet());
            return steps.stream()
                    .flatMap(step -> step instanceof Step.Ordered ordered ? Stream.of(ordered) : Stream.of())
                    .filter(ordered -> once.contains(ordered.rule()))
                    .map(ordered -> ordered.visit() + " " + ordered.rule())
                    .collect(toSet());
        }

        /** Its stage is there, and each of its timers belongs to a rule of that stage. */
        private Run sound() {
            assertThat(version.find(state.stage())).isPresent();
            assertThat(version.stage(state.stage()).rules().stream()
                            .filter(rule -> !(rule.trigger() instanceof Trigger.OnEntry)
                                    && !(rule.trigger() instanceof Trigger.OnEvent))
                            .map(Rule::key))
                    .containsAll(state.armed());
            return this;
        }
    }

    private static boolean countsFromEntry(Trigger trigger) {
        return trigger instanceof Trigger.OnEntry || trigger instanceof Trigger.AfterEntry;
    }

    @Property(tries = 100)
    void whateverIsDrawnIsReadAndRunsAsSoonAsTheChecksAreContent(@ForAll("drawn") ProcessDocument drawn) {
        Optional<ProcessDocument> mended = Mending.of(drawn, RandomProcesses.AROUND);

        mended.ifPresent(process -> assertThat(process.toVersion(1).stages()).isNotEmpty());
        Statistics.label("by the schema")
                .collect(mended.map(process -> process.equals(drawn) ? "sound" : "mended")
                        .orElse("beyond mending"))
                .coverage(share -> {
                    share.check("sound").percentage(percent -> percent < 50);
                    share.check("mended").percentage(percent -> percent > 5);
                });
    }

    @Property(tries = 60)
    void aCaseLivesAndGoesOverAndBackWithoutLosingAnythingOrDoingItTwice(
            @ForAll("mended") ProcessDocument one,
            @ForAll("mended") ProcessDocument other,
            @ForAll("plans") MigrationPlan plan,
            @ForAll("stimuli") List<Stimulus> before,
            @ForAll("stimuli") List<Stimulus> meanwhile) {
        Run lived = lived(opened(one.toVersion(1)), before, START);
        Instant now = START.plus(Duration.ofDays(30));
        ProcessVersion to = other.toVersion(2);

        Run after = lived.after(new Stimulus.Adopt(new Succession(to, plan, WHY)), now);

        assertThat(after.state().facts()).isEqualTo(lived.state().facts());
        assertThat(after.state().visit()).isEqualTo(lived.state().visit());
        if (after.version().isSame(to)) {
            assertThat(after.after(new Stimulus.GoBack(past(lived, after, now)), now.plusSeconds(60))
                            .state())
                    .isEqualTo(lived.state());
        }
        lived(after, meanwhile, now);
    }

    private static Run opened(ProcessVersion version) {
        return new Run(version, CaseState.unopened(new UUID(0, 1), Map.of()), Set.of())
                .after(new Stimulus.Open(), START);
    }

    /** After each stimulus every timer that runs comes due. */
    private static Run lived(Run run, List<Stimulus> stimuli, Instant from) {
        Instant now = from;
        for (Stimulus stimulus : stimuli) {
            now = now.plus(Duration.ofHours(7));
            run = run.after(stimulus, now);
            for (String rule : new TreeSet<>(run.state().armed())) {
                run = run.after(new Stimulus.Elapse(rule, run.state().visit(), now), now);
            }
        }
        return run;
    }

    private static Past past(Run before, Run after, Instant now) {
        Set<String> carried = new HashSet<>(after.state().armed());
        carried.retainAll(before.state().armed());
        return new Past(
                before.version(),
                before.state().stage(),
                before.state().visit(),
                before.state().armed().stream().collect(toMap(rule -> rule, rule -> now.plus(Duration.ofDays(1)))),
                carried,
                Map.of(),
                now);
    }

    @Provide
    Arbitrary<ProcessDocument> drawn() {
        return RandomProcesses.drawn();
    }

    @Provide
    Arbitrary<ProcessDocument> mended() {
        return RandomProcesses.mended();
    }

    @Provide
    Arbitrary<MigrationPlan> plans() {
        return Arbitraries.of(MigrationPlan.Timing.values())
                .map(timing -> new MigrationPlan(Map.of(), Map.of(), timing, Map.of()));
    }

    @Provide
    Arbitrary<List<Stimulus>> stimuli() {
        return Arbitraries.oneOf(
                        Arbitraries.of(RandomProcesses.NAMES).map(to -> new Stimulus.Move(to, Map.of(), false)),
                        Arbitraries.of(RandomProcesses.EVENTS).map(event -> new Stimulus.Event(event, null, true)),
                        Arbitraries.of(RandomProcesses.NAMES).map(outcome -> new Stimulus.Act("call", outcome)),
                        Arbitraries.of(RandomProcesses.NAMES)
                                .map(field -> new Stimulus.Learn(Map.of(field, "2026-12-01"))),
                        Arbitraries.of(RandomProcesses.NAMES).map(field -> new Stimulus.Learn(Map.of(field, "yes"))))
                .list()
                .ofMaxSize(12)
                .map(List::copyOf);
    }
}
