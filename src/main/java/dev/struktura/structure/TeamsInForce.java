package dev.struktura.structure;

import dev.struktura.base.Stale;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The teams at work, remembered: as they were put in force, and with whoever stands in at this moment. */
@Component
class TeamsInForce {

    private final Teams teams;
    private final StandInTable standIns;
    private final Staff staff;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Manning known;

    TeamsInForce(Teams teams, StandInTable standIns, Staff staff, Clock clock) {
        this.teams = teams;
        this.standIns = standIns;
        this.staff = staff;
        this.clock = clock;
    }

    /** Without those who stand in. */
    List<Team> lasting() {
        return known().lasting();
    }

    List<Team> now() {
        return known().at(clock.instant());
    }

    Set<TeamId> leftBy(EmployeeId person) {
        return known().leftBy(person, clock.instant());
    }

    @EventListener
    void forget(Stale stale) {
        if (stale.concerns(Structure.STALE) || stale.concerns("staff")) {
            changes.incrementAndGet();
            known = null;
        }
    }

    private Manning known() {
        Manning remembered = known;
        if (remembered == null) {
            long before = changes.get();
            remembered = new Manning(
                    teams.all(staff),
                    standIns.recent(),
                    person -> staff.find(person).map(Employee::name).orElse("?"));
            known = changes.get() == before ? remembered : null;
        }
        return remembered;
    }
}
