package dev.struktura.desk;

import dev.struktura.base.time.DueWork;
import dev.struktura.desk.CoverRows.Closed;
import dev.struktura.desk.Covering.Change;
import dev.struktura.desk.Covering.Step;
import dev.struktura.staff.Cover;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.TimeOff;
import dev.struktura.structure.Substitutes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the tasks of people who are away in the hands of people who are there. It compares tasks with absences, so whatever makes a
 * task or an absence, moves one or ends one need not remember it.
 */
@Component
class Covers implements Cover, DueWork {

    private final CoverRows rows;
    private final CoverNews news;
    private final Substitutes substitutes;
    private final Staff staff;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Covers(
            CoverRows rows,
            CoverNews news,
            Substitutes substitutes,
            Staff staff,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.news = news;
        this.substitutes = substitutes;
        this.staff = staff;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public Optional<Instant> nextDue() {
        return staff.nextChangeOfAbsence(clock.instant());
    }

    @Override
    public int runDue() {
        return staff.away(clock.instant()).isEmpty() && rows.isEmpty() ? 0 : settle();
    }

    @Override
    public int settle() {
        Integer changed = transaction.execute(status -> settleAlone());
        return changed == null ? 0 : changed;
    }

    @Override
    public Covered of(EmployeeId person) {
        return new Covered(rows.shares(person), rows.kept(person));
    }

    private int settleAlone() {
        rows.takeTurn();
        Instant now = clock.instant();
        Map<EmployeeId, TimeOff> away = staff.away(now);
        CoverPlan plan = new CoverPlan(substitutes, staff, away, rows.loads(), now);
        List<Change> changes = rows.lockOpen(away.keySet()).stream()
                .flatMap(task -> plan.change(task).stream())
                .toList();
        List<Closed> closed = rows.takeClosed(away.keySet());
        if (!changes.isEmpty()) {
            write(changes, now);
        }
        news.tell(changes, closed, away);
        return changes.size() + closed.size();
    }

    private void write(List<Change> changes, Instant now) {
        rows.assign(changes.stream().filter(one -> one.step() != Step.FORGET).toList());
        rows.cover(
                changes.stream()
                        .filter(one -> one.step() == Step.PASS || one.step() == Step.KEEP)
                        .toList(),
                now);
        rows.uncover(changes.stream()
                .filter(one -> one.step() == Step.RETURN || one.step() == Step.FORGET)
                .toList());
    }
}
