package dev.struktura.staff.access;

import dev.struktura.base.KeepsSecrets;
import dev.struktura.base.SealedColumn;
import dev.struktura.base.Secrets;
import dev.struktura.staff.EmployeeId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys of people's authenticator applications, encrypted, and which of their codes were accepted already. */
@Repository
class CodeGenerators implements KeepsSecrets {

    private static final String TABLE = "staff.totp";

    static final int KEY_BYTES = 20;

    private final JdbcClient jdbc;
    private final Secrets secrets;

    CodeGenerators(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    boolean isConfirmed(EmployeeId person) {
        return jdbc.sql("select exists (select from staff.totp where employee_id = ? and confirmed_at is not null)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /** A fresh key that demands nothing yet; false when a confirmed one stands in its way. */
    boolean begin(EmployeeId person) {
        String key = Base64.getEncoder().encodeToString(RandomWord.bytes(KEY_BYTES));
        return jdbc.sql("""
            insert into staff.totp (employee_id, secret) values (:person, :secret)
            on conflict (employee_id) do update
            set secret = excluded.secret, begun_at = excluded.begun_at, last_step = 0
            where totp.confirmed_at is null\
            """)
                        .param("person", person.value())
                        .param("secret", secrets.encrypt(key, place(person)))
                        .update()
                == 1;
    }

    /** The key that waits to be confirmed. */
    Optional<byte[]> begun(EmployeeId person) {
        return key(person, "confirmed_at is null");
    }

    /** Confirms what was begun. */
    void confirm(EmployeeId person) {
        jdbc.sql("update staff.totp set confirmed_at = clock_timestamp() where employee_id = ?")
                .param(person.value())
                .update();
    }

    void forget(EmployeeId person) {
        jdbc.sql("delete from staff.totp where employee_id = ?")
                .param(person.value())
                .update();
    }

    /** Whether this is a code of the confirmed generator; it is so once. */
    boolean accepts(EmployeeId person, String code) {
        return key(person, "confirmed_at is not null")
                .filter(key -> accepts(person, key, code))
                .isPresent();
    }

    /** The same for the one that waits to be confirmed. */
    boolean acceptsBegun(EmployeeId person, String code) {
        return begun(person).filter(key -> accepts(person, key, code)).isPresent();
    }

    private boolean accepts(EmployeeId person, byte[] key, String code) {
        long present = jdbc.sql("select floor(extract(epoch from clock_timestamp()) / :seconds)::bigint")
                .param("seconds", Totp.SECONDS)
                .query(Long.class)
                .single();
        return Totp.stepOf(code, key, present).stream().anyMatch(step -> isUnused(person, step));
    }

    private boolean isUnused(EmployeeId person, long step) {
        return jdbc.sql("update staff.totp set last_step = :step where employee_id = :person and last_step < :step")
                        .param("step", step)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    private Optional<byte[]> key(EmployeeId person, String condition) {
        return jdbc.sql("select secret from staff.totp where employee_id = ? and " + condition)
                .param(person.value())
                .query(byte[].class)
                .optional()
                .map(hidden -> Base64.getDecoder().decode(secrets.decrypt(hidden, place(person))));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn(TABLE, List.of("employee_id"), "secret", null));
    }

    private static String place(EmployeeId person) {
        return SealedColumn.place(TABLE, person);
    }
}
