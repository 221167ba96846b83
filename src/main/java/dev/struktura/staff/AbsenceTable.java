package dev.struktura.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Absences as rows. */
@Repository
class AbsenceTable {

    private final JdbcClient jdbc;

    AbsenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Absences that are not over at a moment, the earliest first. */
    List<Absence> endingAfter(Instant moment) {
        return jdbc.sql("""
            select id, employee_id, starts_at, ends_at, kind, note, stand_in
            from staff.absence
            where ends_at > :moment
            order by starts_at, id\
            """)
                .param("moment", timestamp(moment))
                .query((row, i) -> absence(row))
                .list();
    }

    void insert(Absence absence, EmployeeId enteredBy) {
        jdbc.sql("""
            insert into staff.absence (id, employee_id, starts_at, ends_at, kind, note, stand_in, entered_by)
            values (:id, :employee, :from, :to, :kind, :note, :standIn, :by)\
            """)
                .param("id", absence.id())
                .param("employee", absence.employee().value())
                .param("from", timestamp(absence.from()))
                .param("to", timestamp(absence.to()))
                .param("kind", absence.kind().name())
                .param("note", absence.note())
                .param("standIn", absence.standIn().word())
                .param("by", enteredBy.value())
                .update();
    }

    void update(Absence absence) {
        jdbc.sql("""
            update staff.absence
               set starts_at = :from, ends_at = :to, kind = :kind, note = :note, stand_in = :standIn
             where id = :id\
            """)
                .param("id", absence.id())
                .param("from", timestamp(absence.from()))
                .param("to", timestamp(absence.to()))
                .param("kind", absence.kind().name())
                .param("note", absence.note())
                .param("standIn", absence.standIn().word())
                .update();
    }

    /** Ends one that has begun; one that has not never was. */
    void end(Absence absence, Instant now) {
        jdbc.sql(
                        absence.from().isBefore(now)
                                ? "update staff.absence set ends_at = :now where id = :id"
                                : "delete from staff.absence where id = :id and starts_at >= :now")
                .param("now", timestamp(now))
                .param("id", absence.id())
                .update();
    }

    private static OffsetDateTime timestamp(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                new EmployeeId(row.getObject("employee_id", UUID.class)),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                Absence.Kind.valueOf(row.getString("kind")),
                row.getString("note"),
                StandIn.of(row.getString("stand_in")));
    }
}
