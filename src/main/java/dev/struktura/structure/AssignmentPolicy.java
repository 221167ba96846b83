package dev.struktura.structure;

import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The policies of assignment in the order they are asked; each keeps some of the candidates the ones before it left. */
enum AssignmentPolicy {
    /** Whoever is absent, now or when they would start, gets nothing. */
    PRESENT("present") {
        @Override
        List<Candidate> keep(List<Candidate> left, @Nullable EmployeeId previousOwner) {
            return only(left, candidate -> !candidate.absent());
        }
    },
    /** Whoever holds as much as they can gets nothing more. */
    BELOW_CAPACITY("below-capacity") {
        @Override
        List<Candidate> keep(List<Candidate> left, @Nullable EmployeeId previousOwner) {
            return only(left, Candidate::belowCapacity);
        }
    },
    /** Those at work come first; outside working hours, those who start next. */
    STARTS_FIRST("starts-first") {
        @Override
        List<Candidate> keep(List<Candidate> left, @Nullable EmployeeId previousOwner) {
            Instant earliest = left.stream()
                    .map(Candidate::startsAt)
                    .min(Instant::compareTo)
                    .orElse(Instant.MAX);
            return only(left, candidate -> candidate.startsAt().equals(earliest));
        }
    },
    /** Whoever had it before keeps it. */
    PREVIOUS_OWNER("previous-owner") {
        @Override
        List<Candidate> keep(List<Candidate> left, @Nullable EmployeeId previousOwner) {
            List<Candidate> before =
                    only(left, candidate -> candidate.seat().employee().equals(previousOwner));
            return before.isEmpty() ? left : before;
        }
    },
    /** The least open load for the weight. */
    LEAST_LOADED("least-loaded") {
        @Override
        List<Candidate> keep(List<Candidate> left, @Nullable EmployeeId previousOwner) {
            return only(left, candidate -> left.stream().allMatch(other -> candidate.compareLoad(other) <= 0));
        }
    },
    /** Among equals, the order of the seats. */
    SEAT_ORDER("seat-order") {
        @Override
        List<Candidate> keep(List<Candidate> left, @Nullable EmployeeId previousOwner) {
            return left.stream().limit(1).toList();
        }
    };

    private final String key;

    AssignmentPolicy(String key) {
        this.key = key;
    }

    /** The last part of the message code that tells this policy. */
    String key() {
        return key;
    }

    abstract List<Candidate> keep(List<Candidate> left, @Nullable EmployeeId previousOwner);

    private static List<Candidate> only(List<Candidate> left, Predicate<Candidate> kept) {
        return left.stream().filter(kept).toList();
    }
}
