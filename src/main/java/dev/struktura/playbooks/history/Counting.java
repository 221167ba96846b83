package dev.struktura.playbooks.history;

import dev.struktura.playbooks.trial.Happening;
import dev.struktura.process.Decision;
import dev.struktura.process.Step;
import dev.struktura.process.Stimulus;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts what comes of one deal from a moment on, once it is led by a process: what brought it there is not counted. */
final class Counting implements Consumer<Happening> {

    private final Instant from;
    private final String process;
    private final Answering answering;
    private final Map<Effect, Integer> counts = new HashMap<>();
    private boolean arrived;

    /** @param process its key */
    Counting(Instant from, String process, Answering answering) {
        this.from = from;
        this.process = process;
        this.answering = answering;
    }

    /** Steps that count, and the stage in which they begin. */
    private record Stretch(String stage, List<Step> steps) {}

    /** Who answers for a stage that asks for a duty, in words that can be compared. */
    @FunctionalInterface
    interface Answering {
        String teams(String stage, String duty);
    }

    Map<Effect, Integer> counts() {
        return counts;
    }

    @Override
    public void accept(Happening happening) {
        Optional<Stretch> stretch = stretch(happening);
        if (stretch.isEmpty() || happening.at().isBefore(from)) {
            return;
        }
        switch (happening.decision()) {
            case Decision.Taken taken -> {
                follow(stretch.get());
                skipped(happening, taken.steps());
            }
            case Decision.GateNotMet(String stage, List<String> missing) ->
                count(Effect.Kind.STOPPED, stage, String.join(" ", missing));
            case Decision.MoveNotAllowed(String to, List<String> _) ->
                count(Effect.Kind.NO_WAY, happening.before().stage(), to);
            case Decision.WrongFacts _, Decision.Ignored _, Decision.Stranded _ -> {}
        }
    }

    /** What counts of a decision: all, or in the one that brings the deal into the process, what comes of its arrival. */
    private Optional<Stretch> stretch(Happening happening) {
        List<Step> steps = happening.steps();
        if (arrived || happening.version().key().equals(process)) {
            arrived = true;
            return Optional.of(new Stretch(happening.before().stage(), steps));
        }
        boolean crossed = false;
        for (int place = 0; place < steps.size(); place++) {
            crossed |= steps.get(place) instanceof Step.Adopted adopted
                    && adopted.version().key().equals(process);
            if (crossed && steps.get(place) instanceof Step.Entered entered) {
                arrived = true;
                return Optional.of(new Stretch(entered.stage(), steps.subList(place + 1, steps.size())));
            }
        }
        return Optional.empty();
    }

    void goesInCircles(String stage) {
        count(Effect.Kind.CIRCLES, stage, "");
    }

    private void follow(Stretch stretch) {
        Set<Effect> fired = new HashSet<>();
        String stage = stretch.stage();
        for (Step step : stretch.steps()) {
            switch (step) {
                case Step.Entered entered -> {
                    if (entered.rule() != null) {
                        fired.add(new Effect(Effect.Kind.FIRED, stage, entered.rule()));
                        count(Effect.Kind.DONE, "", "move");
                    }
                    stage = entered.stage();
                }
                case Step.Ordered ordered -> {
                    fired.add(new Effect(Effect.Kind.FIRED, stage, ordered.rule()));
                    count(Effect.Kind.DONE, "", ordered.action().kind());
                }
                case Step.OwnerWanted wanted -> count(Effect.Kind.OWNED, stage, answering.teams(stage, wanted.duty()));
                case Step.Blocked blocked -> count(Effect.Kind.BLOCKED, stage, blocked.rule());
                case Step.Skipped _,
                        Step.Adopted _,
                        Step.Acted _,
                        Step.Happened _,
                        Step.FactsChanged _,
                        Step.Approved _,
                        Step.Armed _,
                        Step.Disarmed _ -> {}
            }
        }
        fired.forEach(effect -> counts.merge(effect, 1, Integer::sum));
    }

    private void skipped(Happening happening, List<Step> steps) {
        String elapsed = elapsed(happening);
        if (elapsed != null && steps.stream().allMatch(Step.Disarmed.class::isInstance)) {
            count(Effect.Kind.SKIPPED, happening.before().stage(), elapsed);
        }
    }

    private static @Nullable String elapsed(Happening happening) {
        return happening.stimulus() instanceof Stimulus.Elapse elapse ? elapse.rule() : null;
    }

    private void count(Effect.Kind kind, String stage, String subject) {
        counts.merge(new Effect(kind, stage, subject), 1, Integer::sum);
    }
}
