package dev.struktura.process;

import java.util.List;

/** What a rule looks at before it acts. */
public sealed interface Condition {

    boolean holds(CaseState state);

    /** At least one of the fields is not known yet. */
    record AnyMissing(List<String> fields) implements Condition {
        @Override
        public boolean holds(CaseState state) {
            return !state.missing(fields).isEmpty();
        }
    }

    /** Every field is known. */
    record AllKnown(List<String> fields) implements Condition {
        @Override
        public boolean holds(CaseState state) {
            return state.missing(fields).isEmpty();
        }
    }
}
