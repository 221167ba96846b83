package dev.struktura.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Who has left, and the report about each. */
@Repository
class DepartureTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DepartureTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The person is gone; false when they were before. Whoever lets the same person go at the same moment waits here. */
    boolean leave(Leaving leaving) {
        return jdbc.sql("""
            update staff.employee set left_at = :at, password_hash = null, version = version + 1
            where id = :id and left_at is null\
            """)
                        .param("at", Timestamp.from(leaving.at()))
                        .param("id", leaving.person().id().value())
                        .update()
                == 1;
    }

    void keep(DepartureReport report) {
        jdbc.sql("insert into staff.departure (employee_id, left_at, report) values (:id, :at, :report::jsonb)")
                .param("id", report.person().value())
                .param("at", Timestamp.from(report.leftAt()))
                .param("report", json.writeValueAsString(report))
                .update();
    }

    /** When the first left whose departure is not settled. */
    Optional<Instant> firstUnsettled() {
        return jdbc.sql("select min(left_at) from staff.departure where settled_at is null")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Takes the next departure that is old enough to be settled, unless another node has it. */
    Optional<DepartureReport> settle(Instant leftBefore, Instant at) {
        return jdbc.sql("""
            update staff.departure set settled_at = :at
             where employee_id = (select employee_id from staff.departure
                                   where settled_at is null and left_at <= :before
                                   order by left_at limit 1 for update skip locked)
            returning report\
            """)
                .param("at", Timestamp.from(at))
                .param("before", Timestamp.from(leftBefore))
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<DepartureReport> find(EmployeeId person) {
        return jdbc.sql("select report from staff.departure where employee_id = :id")
                .param("id", person.value())
                .query((row, n) -> read(row))
                .optional();
    }

    private DepartureReport read(ResultSet row) throws SQLException {
        return json.readValue(row.getString("report"), DepartureReport.class);
    }
}
