package dev.struktura.playbooks.web;

import dev.struktura.process.Condition;
import dev.struktura.process.Relation;
import java.util.ArrayList;
import java.util.List;

/** A comparison as a form shows it. */
public record ComparisonForm(String field, String relation, List<String> values) {

    static final String BETWEEN = "; ";

    /** Those among the conditions, and room for one more. */
    public static List<ComparisonForm> of(List<Condition> conditions) {
        List<ComparisonForm> forms = new ArrayList<>();
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Compared(String field, Relation relation, List<Object> values)) {
                forms.add(new ComparisonForm(
                        field,
                        relation.word(),
                        values.stream().map(String::valueOf).toList()));
            }
        }
        forms.add(new ComparisonForm("", Relation.IS.word(), List.of()));
        return forms;
    }

    /** Whether it names more values than one. */
    public boolean isOfSeveral() {
        return relation.equals(Relation.IN.word());
    }

    /** What is typed, several with semicolons between. */
    public String value() {
        return String.join(BETWEEN, values);
    }
}
