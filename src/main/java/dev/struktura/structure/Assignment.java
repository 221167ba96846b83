package dev.struktura.structure;

import static java.util.stream.Collectors.joining;

import dev.struktura.base.Reason;
import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the policies in order until one person is left, and remembers who was passed over by which. */
final class Assignment {

    private final Instant now;
    private final Map<AssignmentPolicy, List<Candidate>> passedOver = new EnumMap<>(AssignmentPolicy.class);
    private @Nullable AssignmentPolicy decidedBy;

    private Assignment(Instant now) {
        this.now = now;
    }

    /** @param inSeatOrder the team's people; ties go to whoever stands first */
    static Choice choose(List<Candidate> inSeatOrder, @Nullable EmployeeId previousOwner, Instant now) {
        return new Assignment(now).among(inSeatOrder, previousOwner);
    }

    private Choice among(List<Candidate> candidates, @Nullable EmployeeId previousOwner) {
        List<Candidate> left = candidates;
        for (AssignmentPolicy policy : AssignmentPolicy.values()) {
            left = ask(policy, left, previousOwner);
        }
        return left.isEmpty()
                ? new Choice.NobodyFree(Reason.of(
                        "why.unassigned", names(AssignmentPolicy.PRESENT), names(AssignmentPolicy.BELOW_CAPACITY)))
                : new Choice.Chosen(left.getFirst().seat().employee(), why(left.getFirst()));
    }

    private List<Candidate> ask(AssignmentPolicy policy, List<Candidate> left, @Nullable EmployeeId previousOwner) {
        List<Candidate> kept = policy.keep(left, previousOwner);
        if (kept.size() < left.size()) {
            List<Candidate> gone = new ArrayList<>(left);
            gone.removeAll(kept);
            passedOver.put(policy, gone);
            decidedBy = policy;
        }
        return kept;
    }

    private Reason why(Candidate chosen) {
        return Reason.of(
                "why.assigned." + decider(chosen),
                chosen.seat().name(),
                chosen.load(),
                chosen.seat().weight(),
                chosen.startsAt(),
                names(AssignmentPolicy.PRESENT),
                names(AssignmentPolicy.BELOW_CAPACITY),
                names(AssignmentPolicy.STARTS_FIRST),
                names(AssignmentPolicy.PREVIOUS_OWNER, AssignmentPolicy.LEAST_LOADED, AssignmentPolicy.SEAT_ORDER));
    }

    /** Being absent or full only takes others away; when nothing else chose, the person left was the only one. */
    private String decider(Candidate chosen) {
        if (decidedBy == null || decidedBy.compareTo(AssignmentPolicy.BELOW_CAPACITY) <= 0) {
            return "only-one";
        }
        return decidedBy == AssignmentPolicy.STARTS_FIRST && chosen.isAtWork(now) ? "at-work" : decidedBy.key();
    }

    private String names(AssignmentPolicy... policies) {
        String names = List.of(policies).stream()
                .flatMap(policy -> passedOver.getOrDefault(policy, List.of()).stream())
                .map(Candidate::told)
                .collect(joining(", "));
        return names.isEmpty() ? "–" : names;
    }
}
