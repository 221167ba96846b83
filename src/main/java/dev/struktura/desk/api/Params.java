package dev.struktura.desk.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The query of a list, read strictly: everything that does not fit is told at once. */
final class Params {

    private final Map<String, String> query;
    private final List<Problem.Violation> violations = new ArrayList<>();

    Params(Map<String, String> query) {
        this.query = query;
    }

    /** The value under this name; null when it is not there. A value the reader refuses is a violation. */
    <T> @Nullable T read(String name, Function<String, T> reader) {
        String text = query.get(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException wrong) {
            violations.add(new Problem.Violation(name, Reason.of("desk.invalid.value", text)));
            return null;
        }
    }

    /** @throws Problem when anything did not fit */
    void check() {
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }
}
