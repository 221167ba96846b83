package dev.struktura.desk;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.deals.Deal;
import dev.struktura.process.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task with everything needed to do it.
 *
 * @param policy the policy that put it where it stands in the queue; empty when it is not for today
 * @param hint what to say or do
 * @param fields what the deal needs now and on entering its next stage
 * @param answers the ways it can end; the first is the usual one
 */
public record Step(
        Task task,
        @Nullable Deal deal,
        String policy,
        Reason why,
        @Nullable LocalText hint,
        List<Field> fields,
        List<Answer> answers) {

    public Step {
        fields = List.copyOf(fields);
        answers = List.copyOf(answers);
    }

    /** What the deal says about a field now; empty when nothing is known. */
    public String known(Field field) {
        return deal == null ? "" : deal.fact(field.key());
    }
}
