package dev.struktura.structure;

import dev.struktura.base.Ids;
import dev.struktura.base.Invalidation;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets people stand in for another team for a time, or swap with somebody of it. */
@Service
public class StandIns {

    private final StandInTable table;
    private final StandInChecks checks;
    private final StandInBook book;
    private final Invalidation invalidation;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    StandIns(
            StandInTable table,
            StandInChecks checks,
            StandInBook book,
            Invalidation invalidation,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.checks = checks;
        this.book = book;
        this.invalidation = invalidation;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** All of a person, the latest first. */
    public List<StandIn> of(EmployeeId person) {
        return table.of(person);
    }

    /** Those running and ahead, the earliest first. */
    public List<StandIn> open() {
        Instant now = clock.instant();
        return table.recent().stream()
                .filter(one -> one.at(now) != StandIn.State.OVER)
                .toList();
    }

    public StandInResult arrange(StandInWish wish, Viewer by) {
        if (!Structure.mayChange(by)) {
            return new StandInResult.NotAllowed();
        }
        StandInWish wanted = beginningNow(wish);
        return checks.objection(wanted)
                .<StandInResult>map(refused -> refused)
                .orElseGet(() -> arranged(planned(wanted, by.id()), by));
    }

    /** Ends one that is running and calls off one that is ahead; of a swap, both. */
    @Transactional
    public StandInResult end(EmployeeId person, StandInId id, Viewer by) {
        if (!Structure.mayChange(by)) {
            return new StandInResult.NotAllowed();
        }
        List<StandIn> open = table.find(id).filter(one -> one.person().equals(person)).stream()
                .flatMap(this::withOther)
                .filter(one -> one.at(clock.instant()) != StandIn.State.OVER)
                .toList();
        if (open.isEmpty()) {
            return new StandInResult.Unknown();
        }
        open.forEach(one -> {
            table.end(one.id());
            book.calledOff(one, by);
        });
        invalidation.announce(Structure.STALE);
        return new StandInResult.Done(open);
    }

    private Stream<StandIn> withOther(StandIn one) {
        UUID swap = one.swap();
        return swap == null ? Stream.of(one) : table.ofSwap(swap).stream();
    }

    private StandInResult arranged(List<StandIn> planned, Viewer by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<StandIn> busy =
                    planned.stream().filter(one -> !table.insert(one)).findFirst();
            if (busy.isPresent()) {
                status.setRollbackOnly();
                return checks.overlap(busy.get());
            }
            planned.forEach(one -> book.arranged(one, by));
            invalidation.announce(Structure.STALE);
            return new StandInResult.Done(planned);
        }));
    }

    private List<StandIn> planned(StandInWish wish, EmployeeId by) {
        StandInDraft draft = new StandInDraft(wish, checks.team(wish.team()).orElseThrow(), by, ids);
        EmployeeId other = wish.swapWith();
        return other == null
                ? draft.alone()
                : draft.swapping(other, checks.ownTeam(wish.person()).orElseThrow());
    }

    private StandInWish beginningNow(StandInWish wish) {
        Instant now = clock.instant();
        return wish.from().isAfter(now) ? wish : wish.from(now);
    }
}
