package dev.struktura.desk.web;

import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.desk.DealRef;
import dev.struktura.desk.Task;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives tasks the names of the people and clients they are about. */
@Component
class TaskLines {

    private final Deals deals;
    private final Staff staff;

    TaskLines(Deals deals, Staff staff) {
        this.deals = deals;
        this.staff = staff;
    }

    List<TaskLine> of(List<Task> tasks, Viewer viewer) {
        Map<DealId, String> clients = clientsOf(tasks);
        return tasks.stream().map(task -> line(task, clients, viewer)).toList();
    }

    TaskLine of(Task task, Viewer viewer) {
        return of(List.of(task), viewer).getFirst();
    }

    private TaskLine line(Task task, Map<DealId, String> clients, Viewer viewer) {
        DealRef deal = task.deal();
        boolean mine = task.belongsTo(viewer.id());
        return new TaskLine(
                task,
                deal == null ? null : clients.get(new DealId(deal.id())),
                nameOf(task.assignee()),
                mine,
                viewer.mayAct() && (mine || task.assignee() == null || viewer.leads()));
    }

    private String nameOf(@Nullable EmployeeId person) {
        return person == null ? "" : staff.find(person).map(Employee::name).orElse("");
    }

    private Map<DealId, String> clientsOf(List<Task> tasks) {
        List<DealId> ids = tasks.stream()
                .map(Task::deal)
                .filter(Objects::nonNull)
                .map(deal -> new DealId(deal.id()))
                .distinct()
                .toList();
        return deals.byIds(ids).stream().collect(Collectors.toMap(Deal::id, Deal::clientName));
    }
}
