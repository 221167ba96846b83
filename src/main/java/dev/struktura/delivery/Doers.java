package dev.struktura.delivery;

import dev.struktura.desk.Tasks;
import dev.struktura.process.CaseView;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.structure.Choice;
import dev.struktura.structure.Request;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who does the tasks of a project. */
@Component
class Doers {

    private final Structure structure;
    private final Staff staff;
    private final Tasks tasks;

    Doers(Structure structure, Staff staff, Tasks tasks) {
        this.structure = structure;
        this.staff = staff;
        this.tasks = tasks;
    }

    /**
     * Who does a task, and of which team it is.
     *
     * @param employee null while nobody of the team is there to do it
     */
    record Doer(@Nullable EmployeeId employee, @Nullable TeamId team) {}

    /** Finds people for the tasks of some projects, each of which makes its doer busier. */
    Finding finding(Instant now) {
        return new Finding(new HashMap<>(tasks.loads()), now);
    }

    /** What is known while people are being found. */
    final class Finding {

        private final Map<EmployeeId, Integer> loads;
        private final Instant now;

        private Finding(Map<EmployeeId, Integer> loads, Instant now) {
            this.loads = loads;
            this.now = now;
        }

        Doer of(PlanStep step, CaseView deal) {
            Doer doer = named(step, deal).or(() -> onDuty(step)).orElseGet(() -> new Doer(owner(deal), team(deal)));
            if (doer.employee() != null) {
                loads.merge(doer.employee(), 1, Integer::sum);
            }
            return doer;
        }

        /** A person who has left does nothing any more. */
        private Optional<Doer> named(PlanStep step, CaseView deal) {
            return Optional.ofNullable(step.employee())
                    .flatMap(staff::find)
                    .filter(Employee::active)
                    .map(person -> new Doer(person.id(), team(deal)));
        }

        private Optional<Doer> onDuty(PlanStep step) {
            return Optional.ofNullable(step.duty())
                    .flatMap(duty -> structure.teams().stream()
                            .filter(team -> team.duties().contains(duty))
                            .findFirst())
                    .map(this::whoever);
        }

        private Doer whoever(Team team) {
            return switch (structure.choose(new Request(team.id(), null, loads, now))) {
                case Choice.Chosen(EmployeeId employee, var _) -> new Doer(employee, team.id());
                case Choice.NobodyFree _ -> new Doer(null, team.id());
            };
        }
    }

    private static @Nullable EmployeeId owner(CaseView deal) {
        return deal.owner() == null ? null : new EmployeeId(deal.owner());
    }

    private static @Nullable TeamId team(CaseView deal) {
        return deal.team() == null ? null : new TeamId(deal.team());
    }
}
