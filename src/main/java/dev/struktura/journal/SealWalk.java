package dev.struktura.journal;

import dev.struktura.journal.Seal.Batch;
import dev.struktura.journal.Verdict.Flaw;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes along the seals alone, up to the first that does not fit: what they say of the entries is true up to there. */
final class SealWalk {

    private final @Nullable String expectedHash;
    private @Nullable Seal last;
    private @Nullable Fault fault;
    private boolean metExpected;

    /** The first seal that does not fit. */
    record Fault(Flaw flaw, Batch batch) {}

    SealWalk(@Nullable String expectedHash) {
        this.expectedHash = expectedHash;
        this.metExpected = expectedHash == null;
    }

    SealWalk along(Iterator<Seal> seals) {
        while (fault == null && seals.hasNext()) {
            Seal seal = seals.next();
            fault = faultOf(seal);
            metExpected |= seal.hash().equals(expectedHash);
            last = fault == null ? seal : last;
        }
        return this;
    }

    Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    Optional<Seal> last() {
        return Optional.ofNullable(last);
    }

    boolean metExpected() {
        return metExpected;
    }

    /** How many seals, from the first, tell the truth about their entries. */
    long sound() {
        long fitting = last == null ? 0 : last.batch().number();
        return fault == null ? fitting : Math.min(fitting, fault.batch().number() - 1);
    }

    private @Nullable Fault faultOf(Seal seal) {
        long due = last == null ? 1 : last.batch().number() + 1;
        if (seal.batch().number() > due) {
            return new Fault(Flaw.SEAL_MISSING, gapBefore(seal, due));
        }
        if (seal.batch().number() < due || !seal.isAsItWasClosed()) {
            return new Fault(Flaw.SEAL_CHANGED, seal.batch());
        }
        if (!seal.previous().equals(last == null ? Seal.NO_PREVIOUS : last.hash())) {
            return new Fault(Flaw.SEAL_CHANGED, (last == null ? seal : last).batch());
        }
        return null;
    }

    private Batch gapBefore(Seal seal, long number) {
        return new Batch(
                number,
                last == null ? 1 : last.batch().lastId() + 1,
                seal.batch().firstId() - 1,
                last == null ? seal.batch().from() : last.batch().to(),
                seal.batch().from());
    }
}
