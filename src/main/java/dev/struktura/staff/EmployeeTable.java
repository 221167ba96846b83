package dev.struktura.staff;

import dev.struktura.base.time.WeekHours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people as rows. */
@Repository
class EmployeeTable {

    private final JdbcClient jdbc;

    EmployeeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Employee> all() {
        return jdbc.sql("""
            select id, name, email, phone, role, locale, zone, holidays, hours, left_at, version
            from staff.employee
            order by name, id\
            """).query((row, i) -> employee(row)).list();
    }

    private static Employee employee(ResultSet row) throws SQLException {
        return new Employee(
                new EmployeeId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                Locale.of(row.getString("locale")),
                ZoneId.of(row.getString("zone")),
                row.getString("phone"),
                row.getObject("left_at") == null,
                row.getString("holidays"),
                WeekHours.parse(row.getString("hours")),
                row.getLong("version"));
    }

    /** False when somebody has the e-mail already. */
    boolean insert(Employee employee, @Nullable String passwordHash) {
        return with(employee, """
            insert into staff.employee
                (id, name, email, phone, role, locale, zone, holidays, hours, password_hash)
            values (:id, :name, :email, :phone, :role, :locale, :zone, :holidays, :hours, :hash)
            on conflict (lower(email)) do nothing\
            """).param("hash", passwordHash).update() == 1;
    }

    /** False when the person is no longer at the version that was read. */
    boolean update(Employee changed) {
        return with(changed, """
            update staff.employee
            set name = :name, email = :email, phone = :phone, role = :role, locale = :locale, zone = :zone,
                holidays = :holidays, hours = :hours, version = version + 1
            where id = :id and version = :version\
            """).param("version", changed.version()).update() == 1;
    }

    private JdbcClient.StatementSpec with(Employee employee, String sql) {
        return jdbc.sql(sql)
                .param("id", employee.id().value())
                .param("name", employee.name())
                .param("email", employee.email())
                .param("phone", employee.phone())
                .param("role", employee.role().name())
                .param("locale", employee.locale().getLanguage())
                .param("zone", employee.zone().getId())
                .param("holidays", employee.holidays())
                .param("hours", employee.hours().toString());
    }
}
