package dev.struktura.playbooks.trial;

import dev.struktura.process.CaseState;
import dev.struktura.process.Decision;
import dev.struktura.process.Horizon;
import dev.struktura.process.Kernel;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Standing;
import dev.struktura.process.Step;
import dev.struktura.process.Stimulus;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A case that exists nowhere: stimuli reach it through {@link Kernel#decide}, and its timers come due in a time of its own, each
 * exactly at its moment. Nothing is performed: what would be done is told.
 */
public final class Sandbox {

    /** Timers that a case fires before it is held to go round in circles. */
    public static final int MOST_FIRINGS = 5_000;

    private final Horizon beyond;
    private final DueTimes times;
    private final Consumer<Happening> witness;
    private final Map<String, Instant> running = new LinkedHashMap<>();
    private ProcessVersion version;
    private CaseState state;
    private int firings;

    /**
     * @param standing where it stands at first, and what it may see beyond the version
     * @param witness is told every decision as it is made
     */
    public Sandbox(Standing standing, DueTimes times, Consumer<Happening> witness) {
        this.version = standing.version();
        this.state = standing.state();
        this.beyond = standing.beyond();
        this.times = times;
        this.witness = witness;
    }

    public ProcessVersion version() {
        return version;
    }

    public CaseState state() {
        return state;
    }

    /** The timers that run, by rule, with the moment each comes due. */
    public Map<String, Instant> running() {
        return Map.copyOf(running);
    }

    /** Whether its timers set each other off without end; none fires any more then. */
    public boolean goesInCircles() {
        return firings >= MOST_FIRINGS;
    }

    /** Decides under another version from now on. */
    public void goOnUnder(ProcessVersion another) {
        version = another;
    }

    /** Lets everything come due that is due by then, in order. */
    public void windTo(Instant until) {
        for (String rule = nextDue(until); rule != null && !goesInCircles(); rule = nextDue(until)) {
            Instant due = running.getOrDefault(rule, until);
            firings++;
            running.remove(rule);
            decide(version, new Stimulus.Elapse(rule, state.visit(), due), due);
        }
    }

    /** What was due by then comes first. */
    public Decision tell(Stimulus stimulus, Instant at) {
        windTo(at);
        return decide(version, stimulus, at);
    }

    /** As {@link #tell}, with this one decision made under another version. */
    public Decision tellUnder(ProcessVersion another, Stimulus stimulus, Instant at) {
        windTo(at);
        return decide(another, stimulus, at);
    }

    private @Nullable String nextDue(Instant until) {
        return running.entrySet().stream()
                .filter(timer -> !timer.getValue().isAfter(until))
                .min(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private Decision decide(ProcessVersion under, Stimulus stimulus, Instant at) {
        CaseState before = state;
        Decision decision = Kernel.decide(new Standing(under, before, beyond), stimulus, at);
        if (decision instanceof Decision.Taken taken) {
            state = taken.state();
            version = taken.adopted().orElse(version);
            taken.steps().forEach(this::keepTime);
        }
        witness.accept(new Happening(at, under, before, stimulus, decision));
        return decision;
    }

    private void keepTime(Step step) {
        switch (step) {
            case Step.Entered _ -> running.clear();
            case Step.Armed armed -> running.put(armed.rule(), times.of(armed));
            case Step.Disarmed disarmed -> running.remove(disarmed.rule());
            case Step.Adopted _,
                    Step.Acted _,
                    Step.Happened _,
                    Step.FactsChanged _,
                    Step.Approved _,
                    Step.OwnerWanted _,
                    Step.Ordered _,
                    Step.Blocked _,
                    Step.Skipped _ -> {}
        }
    }
}
