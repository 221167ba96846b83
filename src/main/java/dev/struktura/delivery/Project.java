package dev.struktura.delivery;

import dev.struktura.deals.DealId;
import dev.struktura.desk.Task;
import java.time.Instant;
import java.util.List;

/**
 * What the department does for a client who has paid.
 *
 * @param number the deal's number
 * @param tasks in the order of the work
 */
public record Project(ProjectId id, DealId deal, long number, String title, Instant startedAt, List<Task> tasks) {

    public Project {
        tasks = List.copyOf(tasks);
    }

    public long done() {
        return tasks.stream().filter(task -> task.state() == Task.State.DONE).count();
    }

    /** Whether nothing is left to do. */
    public boolean isComplete() {
        return !tasks.isEmpty() && tasks.stream().noneMatch(Task::isOpen);
    }
}
