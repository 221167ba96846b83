package dev.struktura.structure;

import static java.util.stream.Collectors.groupingBy;

import dev.struktura.base.Ids;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams and seats as rows. */
@Repository
class Teams {

    private record TeamRow(
            UUID id,
            String name,
            String kind,
            @Nullable Integer level,
            @Nullable UUID leadId,
            String duties) {}

    private record SeatRow(
            UUID teamId,
            UUID employeeId,
            String role,
            int weight,
            @Nullable Integer capacity) {}

    private final JdbcClient jdbc;
    private final Ids ids;

    Teams(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    List<Team> all(Staff staff) {
        Map<UUID, List<SeatRow>> seats =
                jdbc.sql("""
                    select team_id, employee_id, role, weight, capacity
                    from structure.seat
                    order by team_id, position
                    """).query(SeatRow.class).list().stream().collect(groupingBy(SeatRow::teamId));
        return jdbc.sql("""
            select id, name, kind, level, lead_id, array_to_string(duties, ' ') as duties
            from structure.team
            order by level nulls last, position
            """).query(TeamRow.class).list().stream()
                .map(row -> team(row, seats.getOrDefault(row.id(), List.of()), staff))
                .toList();
    }

    void replaceAll(List<NewTeam> design) {
        jdbc.sql("delete from structure.team").update();
        for (int position = 0; position < design.size(); position++) {
            insert(design.get(position), position);
        }
    }

    /** @return whether there is such a seat */
    boolean changeSeat(TeamId team, EmployeeId employee, SeatTerms terms) {
        return jdbc.sql("""
            update structure.seat set weight = :weight, capacity = :capacity
            where team_id = :team and employee_id = :employee
            """)
                        .param("weight", terms.weight())
                        .param("capacity", terms.capacity())
                        .param("team", team.value())
                        .param("employee", employee.value())
                        .update()
                == 1;
    }

    private void insert(NewTeam team, int position) {
        UUID id = ids.next();
        EmployeeId lead = team.lead();
        jdbc.sql("""
            insert into structure.team (id, name, kind, level, lead_id, duties, position)
            values (:id, :name, :kind, :level, :lead, :duties, :position)
            """)
                .param("id", id)
                .param("name", team.name())
                .param("kind", team.kind().name())
                .param("level", team.level())
                .param("lead", lead == null ? null : lead.value())
                .param("duties", team.duties().toArray(String[]::new))
                .param("position", position)
                .update();
        for (int seat = 0; seat < team.seats().size(); seat++) {
            insert(id, team.seats().get(seat), seat);
        }
    }

    private void insert(UUID team, NewTeam.NewSeat seat, int position) {
        jdbc.sql("""
            insert into structure.seat (team_id, employee_id, role, weight, capacity, position)
            values (:team, :employee, :role, :weight, :capacity, :position)
            """)
                .param("team", team)
                .param("employee", seat.employee().value())
                .param("role", seat.role().key())
                .param("weight", seat.weight())
                .param("capacity", seat.capacity())
                .param("position", position)
                .update();
    }

    private static Team team(TeamRow row, List<SeatRow> seats, Staff staff) {
        return new Team(
                new TeamId(row.id()),
                row.name(),
                Team.Kind.valueOf(row.kind()),
                row.level(),
                row.leadId() == null ? null : new EmployeeId(row.leadId()),
                seats.stream().map(seat -> seat(seat, staff)).toList(),
                row.duties().isEmpty() ? Set.of() : Set.of(row.duties().split(" ", -1)));
    }

    private static Seat seat(SeatRow row, Staff staff) {
        EmployeeId employee = new EmployeeId(row.employeeId());
        String name = staff.find(employee).map(Employee::name).orElse("?");
        return new Seat(employee, name, SeatRole.of(row.role()), row.weight(), row.capacity());
    }
}
