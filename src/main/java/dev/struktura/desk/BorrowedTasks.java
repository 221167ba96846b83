package dev.struktura.desk;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.Borrowed;
import dev.struktura.structure.StandIn;
import dev.struktura.structure.Substitutes;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks of a team that somebody has who stood in for it go to whoever of it has the fewest; those of a deal went with it. */
@Component
@Order(2)
class BorrowedTasks implements Borrowed {

    private final JdbcClient jdbc;
    private final TaskLoads loads;
    private final Substitutes substitutes;
    private final Clock clock;

    BorrowedTasks(JdbcClient jdbc, TaskLoads loads, Substitutes substitutes, Clock clock) {
        this.jdbc = jdbc;
        this.loads = loads;
        this.substitutes = substitutes;
        this.clock = clock;
    }

    @Override
    public int giveBack(StandIn over) {
        List<UUID> left = jdbc.sql("""
            select id from desk.task where assignee = :person and team = :team and closed_at is null order by due_at, id
            """)
                .param("person", over.person().value())
                .param("team", over.team().value())
                .query(UUID.class)
                .list();
        Map<EmployeeId, Integer> open = new HashMap<>(loads.all());
        for (UUID task : left) {
            EmployeeId next = substitutes
                    .inTeam(over.team(), over.person(), open, clock.instant())
                    .orElse(over.by());
            open.merge(next, 1, Integer::sum);
            loads.give(task, next);
        }
        return left.size();
    }
}
