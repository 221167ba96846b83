package dev.struktura.custody;

import dev.struktura.base.time.DueWork;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Role;
import dev.struktura.staff.Staff;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps as many canaries in everybody's base as the settings say, and replaces the old. */
@Component
class Planting implements DueWork {

    private static final Set<Role> WITH_CLIENTS = EnumSet.of(Role.SELLER, Role.LEAD);

    private final Canaries canaries;
    private final CanaryTable table;
    private final DecoyTable decoys;
    private final Staff staff;
    private final CanarySettings settings;
    private final Clock clock;

    Planting(
            Canaries canaries,
            CanaryTable table,
            DecoyTable decoys,
            Staff staff,
            CanarySettings settings,
            Clock clock) {
        this.canaries = canaries;
        this.table = table;
        this.decoys = decoys;
        this.staff = staff;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    @Transactional
    public int runDue() {
        return settings.perPerson() > 0 && (retireOne() || plantOne()) ? 1 : 0;
    }

    private boolean retireOne() {
        Instant now = clock.instant();
        return table.plantedBefore(now.minus(settings.retireAfter()))
                .map(old -> canaries.retire(old, null, now))
                .orElse(false);
    }

    private boolean plantOne() {
        if (missing().isEmpty()) {
            return false;
        }
        decoys.hold();
        Optional<Employee> person = missing();
        person.ifPresent(one -> canaries.plant(one, null, clock.instant()));
        return person.isPresent();
    }

    private Optional<Employee> missing() {
        Map<EmployeeId, Integer> active = table.active();
        return staff.all().stream()
                .filter(one -> one.active() && WITH_CLIENTS.contains(one.role()))
                .filter(one -> active.getOrDefault(one.id(), 0) < settings.perPerson())
                .findFirst();
    }
}
