package dev.struktura.base.rest;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;

/**
 * The last line of defence: a value that slipped through all checks and that the database refuses as data is the caller's
 * (SQLSTATE class 22: too long, out of range, not storable); everything else it refuses is our mistake.
 */
final class DataRefusal {

    private DataRefusal() {}

    static Optional<Problem> of(Throwable wrong) {
        if (!(wrong instanceof DataAccessException)) {
            return Optional.empty();
        }
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> of(String state) {
        return state.startsWith("22")
                ? Optional.of(Problem.invalid("", Reason.of("problem.invalid.request")))
                : Optional.empty();
    }
}
