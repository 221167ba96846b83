package dev.struktura.integration;

import java.sql.SQLException;
import java.util.Arrays;
import org.springframework.core.NestedExceptionUtils;

/**
 * A failure as a log may tell it: the state that the database gave, or the kind of exception and where it began. What exceptions
 * say is left out, as it quotes rows, and with them the names and phones of clients.
 */
final class Mishap {

    private Mishap() {}

    static String inWords(RuntimeException thrown) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(thrown);
        return cause instanceof SQLException refused
                ? "SQL state " + refused.getSQLState()
                : cause.getClass().getSimpleName() + placeOf(cause);
    }

    private static String placeOf(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .findFirst()
                .map(place -> " at " + place)
                .orElse("");
    }
}
