package dev.struktura.delivery;

import dev.struktura.base.Company;
import dev.struktura.base.Ids;
import dev.struktura.deals.ClientLetters;
import dev.struktura.deals.DealId;
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
import java.time.Clock;
import java.time.Duration;
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

/** The action {@code start-project}: one project per deal, with the tasks of its plan. */
@Component
class StartProject implements ActionHandler {

    private static final Duration FRESH = Duration.ofDays(3);

    private final ProjectRows rows;
    private final Plans plans;
    private final Doers doers;
    private final Tasks tasks;
    private final ClientLetters letters;
    private final Staff staff;
    private final Journal journal;
    private final Ids ids;
    private final Company company;
    private final Clock clock;

    StartProject(
            ProjectRows rows,
            Plans plans,
            Doers doers,
            Tasks tasks,
            ClientLetters letters,
            Staff staff,
            Journal journal,
            Ids ids,
            Company company,
            Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.doers = doers;
        this.tasks = tasks;
        this.letters = letters;
        this.staff = staff;
        this.journal = journal;
        this.ids = ids;
        this.company = company;
        this.clock = clock;
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

    /** Where a task stands in its project. */
    private record Place(UUID project, int position) {}

    private void plan(Map<UUID, Order> projects) {
        List<NewTask> wanted = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        Doers.Finding people = doers.finding(clock.instant());
        projects.forEach((project, order) -> {
            Plan.Terms plan = plans.of(order);
            for (int position = 1; position <= plan.steps().size(); position++) {
                wanted.add(task(order, plan.steps().get(position - 1), people));
                places.add(new Place(project, position));
            }
            if (plan.tellsClient()) {
                tellClient(order);
            }
        });
        Iterator<TaskId> added = tasks.add(wanted, null).iterator();
        rows.insertSteps(places.stream()
                .map(place -> new ProjectRows.StepRow(
                        place.project(), place.position(), added.next().value()))
                .toList());
    }

    private void tellClient(Order order) {
        CaseView deal = order.subject();
        letters.send(
                new DealId(deal.id()),
                new ClientLetters.Letter(
                        "project/" + deal.id(),
                        "delivery.started",
                        Map.of("title", deal.title()),
                        order.at().plus(FRESH)));
    }

    private NewTask task(Order order, PlanStep step, Doers.Finding people) {
        CaseView deal = order.subject();
        Doers.Doer doer = people.of(step, deal);
        return new NewTask(
                step.title(),
                null,
                new DealRef(deal.id(), deal.number()),
                null,
                doer.employee(),
                doer.team(),
                Priority.NORMAL,
                step.dueAt(order.at(), zone(doer.employee())),
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
