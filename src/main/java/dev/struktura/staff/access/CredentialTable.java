package dev.struktura.staff.access;

import dev.struktura.staff.EmployeeId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Password hashes; nothing else in the program reads them. */
@Repository
class CredentialTable {

    private final JdbcClient jdbc;

    CredentialTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> passwordHash(EmployeeId id) {
        return jdbc.sql("select password_hash from staff.employee where id = ? and password_hash is not null")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    void setPasswordHash(EmployeeId id, String hash) {
        jdbc.sql("update staff.employee set password_hash = ? where id = ?")
                .params(hash, id.value())
                .update();
    }
}
