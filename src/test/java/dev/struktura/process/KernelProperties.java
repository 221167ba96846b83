package dev.struktura.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random processes, random stimuli: what holds of every decision. */
class KernelProperties {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<String> STAGES = List.of("one", "two", "three", "four");
    private static final List<Stage.Kind> KINDS = List.of(Stage.Kind.values());
    private static final List<String> FIELDS = List.of("need", "budget");
    private static final List<String> EVENTS = List.of("opened", "paid", "activity");

    @Property(tries = 500)
    void noStimulusEverThrowsAndEveryStateStandsInAStageOfItsProcess(
            @ForAll("processes") ProcessVersion version, @ForAll("stimuli") List<Stimulus> stimuli) {
        Run run = run(version, stimuli);

        assertThat(STAGES).contains(run.state.stage());
        assertThat(run.state.visit()).isPositive();
    }

    @Property(tries = 500)
    void replayingTheStepsGivesTheState(
            @ForAll("processes") ProcessVersion version, @ForAll("stimuli") List<Stimulus> stimuli) {
        Run run = run(version, stimuli);

        CaseState replayed = CaseState.unopened(run.state.id(), Map.of());
        for (Step step : run.steps) {
            replayed = replayed.after(step);
        }

        assertThat(replayed).isEqualTo(run.state);
    }

    @Property(tries = 500)
    void everyRunningTimerBelongsToARuleOfTheStageAndToTheVisitItWasArmedIn(
            @ForAll("processes") ProcessVersion version, @ForAll("stimuli") List<Stimulus> stimuli) {
        Run run = run(version, stimuli);

        Set<String> ofStage = Set.copyOf(
                version.stage(run.state.stage()).rules().stream().map(Rule::key).toList());
        assertThat(ofStage).containsAll(run.state.armed());
        run.steps.forEach(step -> {
            if (step instanceof Step.Armed armed && armed.visit() == run.state.visit()) {
                assertThat(ofStage).contains(armed.rule());
            }
        });
    }

    @Property(tries = 500)
    void aVisitIsEnteredOnceAndVisitsCountUpByOne(
            @ForAll("processes") ProcessVersion version, @ForAll("stimuli") List<Stimulus> stimuli) {
        List<Integer> visits = run(version, stimuli).steps.stream()
                .filter(Step.Entered.class::isInstance)
                .map(step -> ((Step.Entered) step).visit())
                .toList();

        for (int place = 0; place < visits.size(); place++) {
            assertThat(visits.get(place)).isEqualTo(place + 1);
        }
    }

    @Property(tries = 500)
    void aGatedStageIsEnteredOnlyWithItsFieldsKnown(
            @ForAll("processes") ProcessVersion version, @ForAll("stimuli") List<Stimulus> stimuli) {
        CaseState state = CaseState.unopened(new UUID(0, 1), Map.of());
        boolean opening = true;
        for (Step step : run(version, stimuli).steps) {
            if (step instanceof Step.Entered entered && !opening) {
                assertThat(state.missing(version.stage(entered.stage()).gate())).isEmpty();
            }
            opening = opening && !(step instanceof Step.Entered);
            state = state.after(step);
        }
    }

    @Property(tries = 300)
    void decidingTwiceOnTheSameFactsGivesTheSameDecision(
            @ForAll("processes") ProcessVersion version, @ForAll("stimuli") List<Stimulus> stimuli) {
        assertThat(run(version, stimuli).steps).isEqualTo(run(version, stimuli).steps);
    }

    @Property(tries = 300)
    void aTimerOfAnEarlierVisitChangesNothing(
            @ForAll("processes") ProcessVersion version, @ForAll("stimuli") List<Stimulus> stimuli) {
        Run run = run(version, stimuli);

        Decision decision =
                Kernel.decide(version, run.state, new Stimulus.Elapse("r1", run.state.visit() - 1, run.now), run.now);

        assertThat(decision).isInstanceOf(Decision.Ignored.class);
    }

    private static final class Run {
        private CaseState state = CaseState.unopened(new UUID(0, 1), Map.of());
        private Instant now = START;
        private final List<Step> steps = new ArrayList<>();
    }

    private static Run run(ProcessVersion version, List<Stimulus> stimuli) {
        Run run = new Run();
        step(run, version, new Stimulus.Open());
        for (Stimulus stimulus : stimuli) {
            run.now = run.now.plus(Duration.ofMinutes(37));
            step(run, version, aimed(stimulus, run));
        }
        return run;
    }

    /** Half of the timers hit the visit that stands. */
    private static Stimulus aimed(Stimulus stimulus, Run run) {
        return stimulus instanceof Stimulus.Elapse elapse && elapse.visit() == 0
                ? new Stimulus.Elapse(elapse.rule(), run.state.visit(), run.now, elapse.next())
                : stimulus;
    }

    private static void step(Run run, ProcessVersion version, Stimulus stimulus) {
        if (Kernel.decide(version, run.state, stimulus, run.now) instanceof Decision.Taken taken) {
            run.state = taken.state();
            run.steps.addAll(taken.steps());
        }
    }

    @Provide
    Arbitrary<ProcessVersion> processes() {
        return Combinators.combine(
                        rules().list().ofSize(STAGES.size()),
                        Arbitraries.subsetOf(STAGES).list().ofSize(STAGES.size()),
                        Arbitraries.subsetOf(FIELDS).list().ofSize(STAGES.size()))
                .as(KernelProperties::process);
    }

    private static ProcessVersion process(List<List<Rule>> rules, List<Set<String>> next, List<Set<String>> gates) {
        List<Stage> stages = new ArrayList<>();
        for (int place = 0; place < STAGES.size(); place++) {
            stages.add(new Stage(
                    STAGES.get(place),
                    text(),
                    KINDS.get(place),
                    place % 2 == 0 ? "duty" : null,
                    List.copyOf(next.get(place)),
                    List.copyOf(gates.get(place)),
                    List.of(),
                    text(),
                    rules.get(place)));
        }
        List<Field> fields =
                FIELDS.stream().map(key -> new Field(key, text(), text())).toList();
        return new ProcessVersion("random", 1, text(), fields, stages);
    }

    private static Arbitrary<List<Rule>> rules() {
        return Combinators.combine(triggers(), conditions(), actions(), lates())
                .as((trigger, condition, action, late) ->
                        new Rule("r", text(), trigger, List.of(condition), List.of(action), late))
                .list()
                .ofMaxSize(4)
                .map(KernelProperties::numbered);
    }

    private static List<Rule> numbered(List<Rule> rules) {
        List<Rule> numbered = new ArrayList<>();
        for (Rule rule : rules) {
            numbered.add(new Rule(
                    "r" + numbered.size(),
                    rule.name(),
                    rule.trigger(),
                    rule.conditions(),
                    rule.actions(),
                    rule.late()));
        }
        return numbered;
    }

    private static Arbitrary<Trigger> triggers() {
        Delay day = new Delay(Duration.ofDays(1), Delay.Time.CALENDAR);
        return Arbitraries.of(
                new Trigger.OnEntry(),
                new Trigger.OnEvent("paid", null),
                new Trigger.OnEvent("activity", "negative"),
                new Trigger.AfterEntry(day),
                new Trigger.AfterAction(day),
                new Trigger.AfterEvent("opened", day, true),
                new Trigger.AfterEvent("opened", day, false));
    }

    private static Arbitrary<Condition> conditions() {
        return Arbitraries.of(
                new Condition.AllKnown(List.of()), new Condition.AllKnown(FIELDS), new Condition.AnyMissing(FIELDS));
    }

    private static Arbitrary<Action> actions() {
        return Arbitraries.of(
                new Action("task", Map.of()),
                new Action(Action.ASSIGN, Map.of()),
                new Action(Action.MOVE, Map.of("to", "one")),
                new Action(Action.MOVE, Map.of("to", "two")),
                new Action(Action.MOVE, Map.of("to", "four")));
    }

    private static Arbitrary<Late> lates() {
        return Arbitraries.of(
                new Late.FireNow(),
                new Late.SkipIfOlder(Duration.ofHours(1)),
                new Late.Collapse(),
                new Late.NextWorkingMoment());
    }

    @Provide
    Arbitrary<List<Stimulus>> stimuli() {
        Arbitrary<Stimulus> moves = Combinators.combine(
                        Arbitraries.of(STAGES), Arbitraries.maps(Arbitraries.of(FIELDS), Arbitraries.of("x", "")))
                .as((to, facts) -> new Stimulus.Move(to, Map.copyOf(facts), false));
        Arbitrary<Stimulus> events = Combinators.combine(Arbitraries.of(EVENTS), Arbitraries.of(true, false))
                .as((name, action) -> new Stimulus.Event(name, "negative", action));
        Arbitrary<Stimulus> timers = Combinators.combine(
                        Arbitraries.of("r0", "r1", "r2", "r3"),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.subsetOf("r0", "r1", "r2", "r3"))
                .as((rule, visit, next) -> new Stimulus.Elapse(rule, visit, START, next));
        Arbitrary<Stimulus> others = Arbitraries.of(
                new Stimulus.Open(),
                new Stimulus.Act("call", null),
                new Stimulus.Act("call", "negative"),
                new Stimulus.Learn(Map.of("need", "x")),
                new Stimulus.Learn(Map.of("need", "")),
                new Stimulus.Assign());
        return Arbitraries.oneOf(moves, events, timers, others).list().ofMaxSize(40);
    }

    private static LocalText text() {
        return new LocalText("а", "а", "a");
    }
}
