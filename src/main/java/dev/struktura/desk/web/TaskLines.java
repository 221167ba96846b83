package dev.struktura.desk.web;

import dev.struktura.desk.ClientNames;
import dev.struktura.desk.DealClients;
import dev.struktura.desk.Task;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives tasks the names of the people and clients they are about. */
@Component
class TaskLines {

    private final DealClients clients;
    private final Staff staff;

    TaskLines(DealClients clients, Staff staff) {
        this.clients = clients;
        this.staff = staff;
    }

    List<TaskLine> of(List<Task> tasks, Viewer viewer) {
        ClientNames names = clients.ofTasks(tasks);
        return tasks.stream().map(task -> line(task, names, viewer)).toList();
    }

    TaskLine of(Task task, Viewer viewer) {
        return of(List.of(task), viewer).getFirst();
    }

    private TaskLine line(Task task, ClientNames names, Viewer viewer) {
        boolean mine = task.belongsTo(viewer.id());
        return new TaskLine(
                task,
                names.of(task.deal()),
                nameOf(task.assignee()),
                mine,
                viewer.mayAct() && (mine || task.assignee() == null || viewer.leads()));
    }

    private String nameOf(@Nullable EmployeeId person) {
        return person == null ? "" : staff.find(person).map(Employee::name).orElse("");
    }
}
