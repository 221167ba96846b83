package dev.struktura.staff.access;

import dev.struktura.staff.EmployeeId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ten codes for the day the telephone is lost: shown once, kept as hashes, each good for one time. */
@Repository
class RecoveryCodes {

    private static final int HOW_MANY = 10;
    private static final int BYTES = 10;

    private final JdbcClient jdbc;

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Fresh codes; the former ones are worth nothing any more. */
    List<String> renew(EmployeeId person) {
        forget(person);
        List<String> codes =
                Stream.generate(RecoveryCodes::fresh).limit(HOW_MANY).toList();
        codes.forEach(code -> jdbc.sql("insert into staff.recovery_code (employee_id, hash) values (?, ?)")
                .params(person.value(), hash(code))
                .update());
        return codes;
    }

    void forget(EmployeeId person) {
        jdbc.sql("delete from staff.recovery_code where employee_id = ?")
                .param(person.value())
                .update();
    }

    /** Whether this is one of the codes; it is so once. */
    boolean accepts(EmployeeId person, String code) {
        return jdbc.sql("""
            update staff.recovery_code set used_at = clock_timestamp()
            where employee_id = ? and hash = ? and used_at is null\
            """).params(person.value(), hash(code)).update() == 1;
    }

    int left(EmployeeId person) {
        return jdbc.sql("select count(*) from staff.recovery_code where employee_id = ? and used_at is null")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    /** Sixteen letters by fours: 80 random bits. */
    private static String fresh() {
        return Base32.of(RandomWord.bytes(BYTES)).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
    }

    /** However it was typed: small or large, with or without the hyphens. */
    private static byte[] hash(String code) {
        return RandomWord.hash(code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }
}
