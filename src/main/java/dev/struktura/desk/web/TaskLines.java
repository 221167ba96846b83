package dev.struktura.desk.web;

import dev.struktura.desk.ClientNames;
import dev.struktura.desk.CoveredTasks;
import dev.struktura.desk.DealClients;
import dev.struktura.desk.OnBehalf;
import dev.struktura.desk.Task;
import dev.struktura.desk.TaskId;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives tasks the names of the people and clients they are about. */
@Component
class TaskLines {

    private final DealClients clients;
    private final CoveredTasks covered;
    private final Staff staff;

    TaskLines(DealClients clients, CoveredTasks covered, Staff staff) {
        this.clients = clients;
        this.covered = covered;
        this.staff = staff;
    }

    List<TaskLine> of(List<Task> tasks, Viewer viewer) {
        ClientNames names = clients.ofTasks(tasks);
        Map<TaskId, OnBehalf> behalf = covered.among(tasks);
        return tasks.stream()
                .map(task -> line(task, names, behalf.get(task.id()), viewer))
                .toList();
    }

    TaskLine of(Task task, Viewer viewer) {
        return of(List.of(task), viewer).getFirst();
    }

    private TaskLine line(Task task, ClientNames names, @Nullable OnBehalf behalf, Viewer viewer) {
        boolean mine = task.belongsTo(viewer.id());
        return new TaskLine(
                task,
                names.of(task.deal()),
                nameOf(task.assignee()),
                behalf,
                mine,
                viewer.mayAct() && (mine || task.assignee() == null || viewer.leads()));
    }

    private String nameOf(@Nullable EmployeeId person) {
        return person == null ? "" : staff.find(person).map(Employee::name).orElse("");
    }
}
