package dev.struktura.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.struktura.testing.StrukturaTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

@StrukturaTest
class FailedStatementTest {

    private static final Object[] ROW = {"+380501234567"};

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aFailedBatchDoesNotSayWhatWasInIt() {
        jdbc.execute("create table base.secret (phone text unique)");

        DataIntegrityViolationException failed = catchThrowableOfType(
                DataIntegrityViolationException.class,
                () -> jdbc.batchUpdate("insert into base.secret values (?)", List.of(ROW, ROW)));

        assertThat(failed).hasMessageContaining("secret_phone_key").message().doesNotContain("380501234567");
        assertThat(NestedExceptionUtils.getMostSpecificCause(failed)).message().doesNotContain("380501234567");
    }
}
