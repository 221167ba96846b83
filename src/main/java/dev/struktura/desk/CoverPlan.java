package dev.struktura.desk;

import dev.struktura.desk.Covering.Change;
import dev.struktura.desk.Covering.Step;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.TimeOff;
import dev.struktura.structure.Substitutes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Decides task after task who has it while people are away, counting what it has given out already. */
final class CoverPlan {

    private final Substitutes substitutes;
    private final Staff staff;
    private final Map<EmployeeId, TimeOff> away;
    private final Map<EmployeeId, Integer> loads;
    private final Instant now;

    CoverPlan(
            Substitutes substitutes,
            Staff staff,
            Map<EmployeeId, TimeOff> away,
            Map<EmployeeId, Integer> loads,
            Instant now) {
        this.substitutes = substitutes;
        this.staff = staff;
        this.away = away;
        this.loads = new HashMap<>(loads);
        this.now = now;
    }

    /** What is to be done about a task; empty when it lies where it should. */
    Optional<Change> change(Covering task) {
        if (task.wentElsewhere() || !isHere(task.owner())) {
            return Optional.of(task.to(Step.FORGET, task.assignee()));
        }
        TimeOff off = away.get(task.owner());
        if (off != null && task.dueAt().isBefore(off.back())) {
            return cover(task, off);
        }
        return task.covered() ? Optional.of(ended(task)) : Optional.empty();
    }

    private Optional<Change> cover(Covering task, TimeOff off) {
        EmployeeId present = task.substitute();
        if (present != null && isHere(present) && !away.containsKey(present)) {
            return Optional.empty();
        }
        Optional<EmployeeId> next = substitutes.standIn(off, task.team(), loads, now);
        next.ifPresent(person -> loads.merge(person, 1, Integer::sum));
        return next.map(person -> task.to(Step.PASS, person))
                .or(() -> isToldOf(task) ? Optional.empty() : Optional.of(task.to(Step.KEEP, task.owner())));
    }

    private static boolean isToldOf(Covering task) {
        return task.covered() && task.substitute() == null;
    }

    private static Change ended(Covering task) {
        return task.to(task.substitute() == null ? Step.FORGET : Step.RETURN, task.owner());
    }

    private boolean isHere(EmployeeId person) {
        return staff.find(person).filter(Employee::active).isPresent();
    }
}
