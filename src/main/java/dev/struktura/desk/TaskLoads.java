package dev.struktura.desk;

import dev.struktura.staff.EmployeeId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has how many tasks open, and tasks that go on with somebody else. */
@Component
class TaskLoads {

    private final JdbcClient jdbc;

    TaskLoads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<EmployeeId, Integer> all() {
        Map<EmployeeId, Integer> loads = new HashMap<>();
        jdbc.sql("select assignee, count(*) as open from desk.task where closed_at is null and assignee is not"
                        + " null group by 1")
                .query((row, n) -> loads.put(new EmployeeId(row.getObject("assignee", UUID.class)), row.getInt("open")))
                .list();
        return loads;
    }

    void give(UUID task, EmployeeId taker) {
        jdbc.sql("update desk.task set assignee = :taker, version = version + 1 where id = :id")
                .param("taker", taker.value())
                .param("id", task)
                .update();
    }
}
