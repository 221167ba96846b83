package dev.struktura.playbooks.history;

import dev.struktura.process.Stimulus;
import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What reached one deal, in the order of time, as the journal tells it; timers are not in it, as they come due by themselves.
 *
 * @param facts what was known when it was opened; null where the journal, being older, does not say so
 * @param owners who had it from when on
 * @param others the other processes that rules took it to, each with the version it first went on by there
 */
record Life(
        UUID deal,
        String process,
        @Nullable Map<String, Object> facts,
        List<Told> told,
        List<Owned> owners,
        Map<String, Integer> others) {

    Life {
        told = List.copyOf(told);
        owners = List.copyOf(owners);
        others = Map.copyOf(others);
    }

    /**
     * One stimulus.
     *
     * @param by the version that decided, where the journal says so; null for the one before
     */
    record Told(Instant at, Stimulus stimulus, @Nullable Led by) {}

    /** A version of a process. */
    record Led(String process, int number) {}

    /**
     * @param owner null while it waited in a queue
     * @param byHand whether a person gave it, which comes after what the process did at that moment
     */
    record Owned(Instant at, @Nullable EmployeeId owner, boolean byHand) {}

    /** Whether the process led it at any time. */
    boolean isLedBy(String key) {
        return process.equals(key) || others.containsKey(key);
    }

    Life knowing(Map<String, Object> known) {
        return new Life(deal, process, known, told, owners, others);
    }

    /** Who had it when the process decided at the moment. */
    @Nullable
    EmployeeId ownerAt(Instant moment) {
        EmployeeId owner = null;
        for (Owned owned : owners) {
            int order = owned.at().compareTo(moment);
            if (order > 0 || (order == 0 && owned.byHand())) {
                break;
            }
            owner = owned.owner();
        }
        return owner;
    }
}
