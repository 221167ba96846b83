package dev.struktura.integration;

import dev.struktura.base.problem.Problem.Violation;
import java.util.List;

/** A wish about columns that cannot be followed; it ends the transaction in which rows were staged already. */
public final class WrongMapping extends Exception {

    private final transient List<Violation> violations;

    WrongMapping(List<Violation> violations) {
        super(violations.toString());
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
