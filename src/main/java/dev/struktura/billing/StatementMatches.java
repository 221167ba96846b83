package dev.struktura.billing;

import dev.struktura.base.time.DueWork;
import dev.struktura.billing.bank.Claim;
import dev.struktura.billing.bank.Matching;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Allocates what is beyond doubt of the money of a statement, each payment by itself. A statement whose node died meanwhile is
 * looked at again; what two nodes look at is allocated once.
 */
@Component
class StatementMatches implements DueWork {

    /** Longer than the largest statement takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final StatementRows rows;
    private final CandidateRows candidates;
    private final ClearMatches clear;
    private final Clock clock;

    StatementMatches(StatementRows rows, CandidateRows candidates, ClearMatches clear, Clock clock) {
        this.rows = rows;
        this.candidates = candidates;
        this.clear = clear;
        this.clock = clock;
    }

    /** @return how many payments were allocated */
    int match(UUID statement, List<Payment> fresh, @Nullable Viewer by) {
        int matched = fresh.isEmpty() ? 0 : match(fresh, by);
        rows.matched(statement, matched);
        return matched;
    }

    private int match(List<Payment> fresh, @Nullable Viewer by) {
        Matching matching = Matching.among(candidates.all());
        return (int) fresh.stream()
                .sorted(Comparator.comparing(Payment::paidAt)
                        .thenComparing(payment -> payment.id().value()))
                .filter(payment -> isMatched(payment, matching, by))
                .count();
    }

    private boolean isMatched(Payment payment, Matching matching, @Nullable Viewer by) {
        List<Claim> claims = matching.claims(payment.amount(), payment.payer(), payment.purpose());
        return !claims.isEmpty() && clear.settle(payment.id(), claims, by);
    }

    @Override
    public Optional<Instant> nextDue() {
        return rows.firstUnmatched().map(brought -> brought.plus(PATIENCE));
    }

    @Override
    public int runDue() {
        List<UUID> left = rows.unmatched(clock.instant().minus(PATIENCE));
        left.forEach(statement -> match(statement, rows.waiting(statement), null));
        return left.size();
    }
}
