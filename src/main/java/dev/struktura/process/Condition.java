package dev.struktura.process;

import java.util.List;

/** What a rule looks at before it acts. */
public sealed interface Condition {

    boolean holds(CaseState state);

    /** The fields it looks at. */
    List<String> fields();

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

    /**
     * What is known under a field's key relates so to what the process says.
     *
     * @param values one, or several for {@link Relation#IN}
     */
    record Compared(String field, Relation relation, List<Object> values) implements Condition {

        public Compared {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(CaseState state) {
            return relation.holds(state.facts().get(field), values);
        }

        @Override
        public List<String> fields() {
            return List.of(field);
        }
    }

    /** All fields that any of the conditions looks at, each once, in order. */
    static List<String> fieldsOf(List<Condition> conditions) {
        return conditions.stream()
                .flatMap(condition -> condition.fields().stream())
                .distinct()
                .toList();
    }
}
