package dev.struktura.desk.web;

import dev.struktura.staff.Employee;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of tasks as its page shows it.
 *
 * @param people by whom it can be filtered
 * @param next where the list goes on; null at its end
 */
public record TaskBoard(
        TaskAsk ask,
        List<TaskLine> lines,
        List<Employee> people,
        @Nullable String next,
        boolean mayAct) {

    public TaskBoard {
        lines = List.copyOf(lines);
        people = List.copyOf(people);
    }

    public boolean isFiltered() {
        return !ask.isUsual();
    }
}
