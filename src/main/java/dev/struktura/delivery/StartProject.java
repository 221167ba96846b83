package dev.struktura.delivery;

import dev.struktura.base.Company;
import dev.struktura.base.Ids;
import dev.struktura.desk.DealRef;
import dev.struktura.desk.NewTask;
import dev.struktura.desk.Origin;
import dev.struktura.desk.Priority;
import dev.struktura.desk.TaskId;
import dev.struktura.desk.Tasks;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.ActionHandler;
import dev.struktura.process.CaseView;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.structure.TeamId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The action {@code start-project}: one project per deal, with its tasks on the desk of whoever has the deal. */
@Component
class StartProject implements ActionHandler {

    private final ProjectRows rows;
    private final Tasks tasks;
    private final Staff staff;
    private final Journal journal;
    private final Ids ids;
    private final Company company;

    StartProject(ProjectRows rows, Tasks tasks, Staff staff, Journal journal, Ids ids, Company company) {
        this.rows = rows;
        this.tasks = tasks;
        this.staff = staff;
        this.journal = journal;
        this.ids = ids;
        this.company = company;
    }

    @Override
    public String kind() {
        return "start-project";
    }

    @Override
    public void perform(List<Order> orders) {
        Map<UUID, Order> byProject = new LinkedHashMap<>();
        orders.forEach(order -> byProject.put(ids.next(), order));
        Set<UUID> started = rows.insert(byProject.entrySet().stream()
                .map(one -> row(one.getKey(), one.getValue()))
                .toList());
        byProject.keySet().retainAll(started);
        if (!byProject.isEmpty()) {
            plan(byProject);
            journal.append(byProject.entrySet().stream()
                    .map(one -> told(one.getKey(), one.getValue()))
                    .toList());
        }
    }

    private static ProjectRows.Row row(UUID project, Order order) {
        CaseView deal = order.subject();
        return new ProjectRows.Row(project, deal.id(), deal.number(), deal.title(), order.at());
    }

    private void plan(Map<UUID, Order> projects) {
        List<NewTask> wanted = new ArrayList<>();
        projects.values().forEach(order -> wanted.addAll(tasks(order)));
        Iterator<TaskId> added = tasks.add(wanted, null).iterator();
        List<ProjectRows.StepRow> steps = new ArrayList<>();
        projects.forEach((project, order) -> {
            int size = ProjectPlan.of(order).steps().size();
            for (int position = 1; position <= size; position++) {
                steps.add(
                        new ProjectRows.StepRow(project, position, added.next().value()));
            }
        });
        rows.insertSteps(steps);
    }

    private List<NewTask> tasks(Order order) {
        EmployeeId owner = order.subject().owner() == null
                ? null
                : new EmployeeId(order.subject().owner());
        ZoneId zone = zone(owner);
        return ProjectPlan.of(order).steps().stream()
                .map(step -> task(order, step, owner, zone))
                .toList();
    }

    private static NewTask task(Order order, ProjectPlan.Step step, @Nullable EmployeeId owner, ZoneId zone) {
        CaseView deal = order.subject();
        return new NewTask(
                step.title(),
                null,
                new DealRef(deal.id(), deal.number()),
                null,
                owner,
                deal.team() == null ? null : new TeamId(deal.team()),
                Priority.NORMAL,
                step.dueAt(order.at(), zone),
                Origin.PLAN,
                order.rule(),
                order.why());
    }

    private ZoneId zone(@Nullable EmployeeId owner) {
        return owner == null
                ? company.zone()
                : staff.find(owner).map(Employee::zone).orElse(company.zone());
    }

    private static JournalEntry told(UUID project, Order order) {
        return new JournalEntry(
                order.at(),
                new JournalEntry.Subject("deal", order.subject().id()),
                "project-started",
                null,
                order.rule(),
                order.why(),
                Map.of("projectId", project.toString()));
    }
}
