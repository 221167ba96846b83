package dev.struktura.custody;

import dev.struktura.staff.EmployeeId;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has the right to export. */
@Repository
class RightTable {

    private final JdbcClient jdbc;

    RightTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ExportRight> find(EmployeeId person) {
        return jdbc.sql("select * from custody.export_right where employee_id = ?")
                .param(person.value())
                .query((row, n) -> new ExportRight(
                        person,
                        row.getBoolean("contacts"),
                        new EmployeeId(row.getObject("given_by", UUID.class)),
                        row.getTimestamp("given_at").toInstant()))
                .optional();
    }

    List<ExportRight> all() {
        return jdbc.sql("select * from custody.export_right order by given_at")
                .query((row, n) -> new ExportRight(
                        new EmployeeId(row.getObject("employee_id", UUID.class)),
                        row.getBoolean("contacts"),
                        new EmployeeId(row.getObject("given_by", UUID.class)),
                        row.getTimestamp("given_at").toInstant()))
                .list();
    }

    void put(ExportRight right) {
        jdbc.sql("""
            insert into custody.export_right (employee_id, contacts, given_by, given_at) values (:who, :contacts, :by, :at)
            on conflict (employee_id) do update
               set contacts = excluded.contacts, given_by = excluded.given_by, given_at = excluded.given_at
            """)
                .param("who", right.person().value())
                .param("contacts", right.contacts())
                .param("by", right.givenBy().value())
                .param("at", Timestamp.from(right.givenAt()))
                .update();
    }

    boolean remove(EmployeeId person) {
        return jdbc.sql("delete from custody.export_right where employee_id = ?")
                        .param(person.value())
                        .update()
                == 1;
    }
}
