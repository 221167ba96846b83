package dev.struktura.delivery;

import dev.struktura.staff.EmployeeId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan as somebody writes it; everything may be missing or wrong.
 *
 * @param steps in the order of the work
 */
public record PlanInput(
        @Nullable String name,
        @Nullable List<@Nullable String> processes,
        @Nullable Boolean tellsClient,
        @Nullable List<@Nullable StepInput> steps) {

    /**
     * One task.
     *
     * @param title by language; a language that is missing gets the words of another
     * @param due {@code PT1H} to {@code PT9999H} or {@code P1D} to {@code P999D}, from the start of the project
     * @param duty such as {@code account-management}, or nobody's
     * @param employeeId who does it, whoever has the deal
     */
    public record StepInput(
            @Nullable Map<String, @Nullable String> title,
            @Nullable String due,
            @Nullable String duty,
            @Nullable EmployeeId employeeId) {}
}
