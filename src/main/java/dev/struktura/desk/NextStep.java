package dev.struktura.desk;

import dev.struktura.base.Reason;
import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The one thing to do now, and the policy that put it there.
 *
 * <p>A promise for another day is no next step: whoever has nothing else has nothing to do now.
 */
record NextStep(Candidate candidate, String policy, Reason why) {

    private record Ranked(int rank, Candidate candidate) {

        Policy policy() {
            return Policy.RANKED.get(rank);
        }

        Instant first() {
            return policy().first().apply(candidate);
        }

        NextStep asStep() {
            return new NextStep(candidate, policy().name(), policy().why(candidate));
        }
    }

    /** By policy, within a policy by its moment, then by age and identity: no two tasks are equal. */
    private static final Comparator<Ranked> ORDER = Comparator.comparingInt(Ranked::rank)
            .thenComparing(Ranked::first)
            .thenComparing(ranked -> ranked.candidate().task().createdAt())
            .thenComparing(ranked -> ranked.candidate().task().id().toString());

    static Optional<NextStep> choose(Collection<Candidate> candidates, EmployeeId person, Instant now) {
        return queue(candidates, person, now).stream().findFirst();
    }

    /** All steps of today in the order in which they should be taken. */
    static List<NextStep> queue(Collection<Candidate> candidates, EmployeeId person, Instant now) {
        return candidates.stream()
                .filter(one -> one.task().isOpen() && one.task().belongsTo(person))
                .flatMap(one -> ranked(one, now).stream())
                .sorted(ORDER)
                .map(Ranked::asStep)
                .toList();
    }

    private static Optional<Ranked> ranked(Candidate one, Instant now) {
        for (int rank = 0; rank < Policy.RANKED.size(); rank++) {
            if (Policy.RANKED.get(rank).takes().test(one, now)) {
                return Optional.of(new Ranked(rank, one));
            }
        }
        return Optional.empty();
    }
}
