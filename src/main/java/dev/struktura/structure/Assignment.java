package dev.struktura.structure;

import static java.util.stream.Collectors.joining;

import dev.struktura.base.Reason;
import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
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
                ? new Choice.NobodyFree(Reason.of("why.unassigned", absent(), full()))
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
                chosen.seat().weight() == 1
                        ? ""
                        : "@why.passed.weight" + " " + chosen.seat().weight(),
                chosen.startsAt(),
                absent(),
                full(),
                told("@why.passed.later", Candidate::name, AssignmentPolicy.STARTS_FIRST),
                told(
                        "@why.passed.others",
                        Candidate::told,
                        AssignmentPolicy.PREVIOUS_OWNER,
                        AssignmentPolicy.LEAST_LOADED,
                        AssignmentPolicy.SEAT_ORDER));
    }

    private String absent() {
        return told("@why.passed.absent", Candidate::name, AssignmentPolicy.PRESENT);
    }

    private String full() {
        return told("@why.passed.full", Candidate::told, AssignmentPolicy.BELOW_CAPACITY);
    }

    /** Being absent or full only takes others away; when nothing else chose, the person left was the only one. */
    private String decider(Candidate chosen) {
        if (decidedBy == null || decidedBy.compareTo(AssignmentPolicy.BELOW_CAPACITY) <= 0) {
            return "only-one";
        }
        return decidedBy == AssignmentPolicy.STARTS_FIRST && chosen.isAtWork(now) ? "at-work" : decidedBy.key();
    }

    /** A sentence about those whom the policies passed over; empty when they passed over nobody. */
    private String told(String sentence, Function<Candidate, String> teller, AssignmentPolicy... policies) {
        String people = Stream.of(policies)
                .flatMap(policy -> passedOver.getOrDefault(policy, List.of()).stream())
                .map(teller)
                .collect(joining(", "));
        return people.isEmpty() ? "" : sentence + " " + people;
    }
}
