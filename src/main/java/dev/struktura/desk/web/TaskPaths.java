package dev.struktura.desk.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.desk.TaskId;

/** Tasks as they stand in addresses. */
final class TaskPaths {

    private TaskPaths() {}

    /** @throws Problem when it is no identity, so there is no such task */
    static TaskId id(String text) {
        try {
            return TaskId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.notFound();
        }
    }
}
