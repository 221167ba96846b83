package dev.struktura.playbooks.trial;

import dev.struktura.process.CaseState;
import dev.struktura.process.Horizon;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Standing;
import dev.struktura.process.Stimulus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A case opened to try a process: what came of each thing that was done, and how it stands then.
 *
 * @param happenings every decision, in the order of time
 * @param end where it stands then, and under which version
 * @param now what its clock shows
 * @param running the timers that run, by rule, with the moment each comes due
 * @param goesInCircles whether its timers set each other off without end
 */
public record Trial(
        List<Happening> happenings, Standing end, Instant now, Map<String, Instant> running, boolean goesInCircles) {

    /** So much can be done in one trial. */
    public static final int MOST_INPUTS = 100;

    public Trial {
        happenings = List.copyOf(happenings);
    }

    public CaseState state() {
        return end.state();
    }

    /** The version that leads it then. */
    public ProcessVersion version() {
        return end.version();
    }

    /**
     * @param beyond what it may see of other processes
     * @param from the moment at which the case is opened
     */
    public static Trial of(
            ProcessVersion version, Horizon beyond, Instant from, List<TrialInput> inputs, DueTimes times) {
        List<Happening> happenings = new ArrayList<>();
        CaseState unopened = CaseState.unopened(new UUID(0, 0), Map.of());
        Sandbox sandbox = new Sandbox(new Standing(version, unopened, beyond), times, happenings::add);
        sandbox.tell(new Stimulus.Open(), from);
        Instant now = from;
        for (TrialInput input : inputs) {
            now = put(input, sandbox, now);
        }
        return new Trial(
                happenings,
                new Standing(sandbox.version(), sandbox.state(), beyond),
                now,
                sandbox.running(),
                sandbox.goesInCircles());
    }

    /** @return what the clock shows then */
    private static Instant put(TrialInput input, Sandbox sandbox, Instant now) {
        switch (input) {
            case TrialInput.Told told -> {
                if (canBeTold(told.stimulus(), sandbox.version())) {
                    sandbox.tell(told.stimulus(), now);
                }
                return now;
            }
            case TrialInput.Wound wound -> {
                Instant later = now.plus(wound.by());
                sandbox.windTo(later);
                return later;
            }
            case TrialInput.ToNext _ -> {
                Instant later = sandbox.running().values().stream()
                        .min(Comparator.naturalOrder())
                        .orElse(now);
                sandbox.windTo(later);
                return later;
            }
        }
    }

    /** The draft may have changed since the text was written. */
    private static boolean canBeTold(Stimulus stimulus, ProcessVersion version) {
        return !(stimulus instanceof Stimulus.Move move)
                || version.find(move.to()).isPresent();
    }
}
