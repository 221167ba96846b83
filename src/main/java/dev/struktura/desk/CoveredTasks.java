package dev.struktura.desk;

import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.TimeOff;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tasks are done for somebody who is away, as far as whoever asks may know. */
@Component
public class CoveredTasks {

    private final JdbcClient jdbc;
    private final Staff staff;
    private final Clock clock;

    CoveredTasks(JdbcClient jdbc, Staff staff, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.clock = clock;
    }

    private record Row(UUID task, UUID owner) {}

    /** For whom they are done; those done by their owners are missing. */
    public Map<TaskId, OnBehalf> among(Collection<Task> tasks) {
        Map<EmployeeId, TimeOff> away = staff.away(clock.instant());
        return jdbc
                .sql("""
                    select c.task, c.owner
                      from desk.cover c
                      join desk.task t on t.id = c.task and t.assignee = c.substitute
                     where c.task = any(?) and t.closed_at is null
                    """)
                .param(tasks.stream().map(task -> task.id().value()).toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(row -> new TaskId(row.task()), row -> onBehalf(row.owner(), away)));
    }

    private OnBehalf onBehalf(UUID owner, Map<EmployeeId, TimeOff> away) {
        EmployeeId id = new EmployeeId(owner);
        return new OnBehalf(
                id,
                staff.find(id).map(Employee::name).orElse(""),
                Optional.ofNullable(away.get(id)).map(TimeOff::back).orElse(null));
    }
}
