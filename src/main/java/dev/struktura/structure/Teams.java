package dev.struktura.structure;

import static java.util.stream.Collectors.groupingBy;

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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Teams and seats as rows. */
@Repository
class Teams {

    private record TeamRow(
            UUID id,
            String name,
            String kind,
            @Nullable Integer level,
            @Nullable UUID leadId,
            String duties,
            String stages,
            String goals) {}

    private record SeatRow(
            UUID teamId,
            UUID employeeId,
            String role,
            int weight,
            @Nullable Integer capacity) {}

    private static final TypeReference<List<Goal>> GOALS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Teams(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Team> all(Staff staff) {
        Map<UUID, List<SeatRow>> seats =
                jdbc.sql("""
                    select team_id, employee_id, role, weight, capacity
                    from structure.seat
                    order by team_id, position
                    """).query(SeatRow.class).list().stream().collect(groupingBy(SeatRow::teamId));
        return jdbc.sql("""
            select id, name, kind, level, lead_id, array_to_string(duties, ' ') as duties,
                   array_to_string(stages, ' ') as stages, goals
            from structure.team
            order by level nulls last, position
            """).query(TeamRow.class).list().stream()
                .map(row -> team(row, seats.getOrDefault(row.id(), List.of()), staff))
                .toList();
    }

    /** What stays as it is keeps its rows, so that history tells of true changes only. */
    void replaceAll(List<PlannedTeam> design) {
        removeAllBut(design);
        for (int position = 0; position < design.size(); position++) {
            PlannedTeam team = design.get(position);
            put(team, position);
            for (int seat = 0; seat < team.seats().size(); seat++) {
                put(team.id(), team.seats().get(seat), seat);
            }
        }
    }

    private void removeAllBut(List<PlannedTeam> design) {
        List<Map.Entry<TeamId, UUID>> seats = design.stream()
                .flatMap(team -> team.seats().stream()
                        .map(seat -> Map.entry(team.id(), seat.employee().value())))
                .toList();
        jdbc.sql("""
            delete from structure.seat
            where (team_id, employee_id) not in (select * from unnest(:teams::uuid[], :people::uuid[]))
            """)
                .param(
                        "teams",
                        seats.stream().map(seat -> seat.getKey().value()).toArray(UUID[]::new))
                .param("people", seats.stream().map(Map.Entry::getValue).toArray(UUID[]::new))
                .update();
        jdbc.sql("delete from structure.team where id <> all(:teams)")
                .param("teams", design.stream().map(team -> team.id().value()).toArray(UUID[]::new))
                .update();
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

    private void put(PlannedTeam team, int position) {
        UUID id = team.id().value();
        EmployeeId lead = team.lead();
        jdbc.sql("""
            insert into structure.team (id, name, kind, level, lead_id, duties, stages, goals, position)
            values (:id, :name, :kind, :level, :lead, :duties, :stages, :goals::jsonb, :position)
            on conflict (id) do update set name = :name, kind = :kind, level = :level, lead_id = :lead, duties = :duties,
                stages = :stages, goals = :goals::jsonb, position = :position
            """)
                .param("id", id)
                .param("name", team.name())
                .param("kind", team.kind().name())
                .param("level", team.level())
                .param("lead", lead == null ? null : lead.value())
                .param("duties", team.duties().toArray(String[]::new))
                .param("stages", team.stages().toArray(String[]::new))
                .param("goals", json.writeValueAsString(team.goals()))
                .param("position", position)
                .update();
    }

    private void put(TeamId team, PlannedSeat seat, int position) {
        jdbc.sql("""
            insert into structure.seat (team_id, employee_id, role, weight, capacity, position)
            values (:team, :employee, :role, :weight, :capacity, :position)
            on conflict (team_id, employee_id) do update
            set role = :role, weight = :weight, capacity = :capacity, position = :position
            """)
                .param("team", team.value())
                .param("employee", seat.employee().value())
                .param("role", seat.role().key())
                .param("weight", seat.weight())
                .param("capacity", seat.capacity())
                .param("position", position)
                .update();
    }

    private Team team(TeamRow row, List<SeatRow> seats, Staff staff) {
        return new Team(
                new TeamId(row.id()),
                row.name(),
                Team.Kind.valueOf(row.kind()),
                row.level(),
                row.leadId() == null ? null : new EmployeeId(row.leadId()),
                seats.stream().map(seat -> seat(seat, staff)).toList(),
                words(row.duties()),
                words(row.stages()),
                json.readValue(row.goals(), GOALS));
    }

    private static Set<String> words(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(" ", -1));
    }

    private static Seat seat(SeatRow row, Staff staff) {
        EmployeeId employee = new EmployeeId(row.employeeId());
        String name = staff.find(employee).map(Employee::name).orElse("?");
        return Seat.lasting(employee, name, SeatRole.of(row.role()), new SeatTerms(row.weight(), row.capacity()));
    }
}
