package dev.struktura.desk;

import dev.struktura.base.Ids;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way a promise gets onto somebody's desk. */
@Component
public class Tasks {

    private final TaskRows rows;
    private final TaskLists lists;
    private final TaskLoads loads;
    private final Structure structure;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    Tasks(TaskRows rows, TaskLists lists, TaskLoads loads, Structure structure, Journal journal, Ids ids, Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.loads = loads;
        this.structure = structure;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds a task and tells the journal; {@code by} is null when the program asks. */
    @Transactional
    public TaskId add(NewTask task, @Nullable Viewer by) {
        return add(List.of(task), by).getFirst();
    }

    /** Adds tasks in order; joins the caller's transaction. */
    @Transactional
    public List<TaskId> add(List<NewTask> tasks, @Nullable Viewer by) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<TaskRows.Row> added = new ArrayList<>();
        List<JournalEntry> told = new ArrayList<>();
        for (NewTask task : tasks) {
            TaskRows.Row row = row(task, now, by);
            added.add(row);
            told.add(told(row, by));
        }
        rows.insert(added);
        journal.append(told);
        return added.stream().map(row -> new TaskId(row.id())).toList();
    }

    /** The task if the viewer may see it: their own, of one of their teams, or any for whoever sees everything. */
    public Optional<Task> find(TaskId id, Viewer viewer) {
        return rows.find(id).filter(Sight.of(viewer, structure)::covers);
    }

    /** What presses most first; of closed tasks, what was closed last. Those after {@code after}, or from the first. */
    public List<Task> list(TaskFilter filter, Viewer viewer, @Nullable TaskId after, int limit) {
        return lists.page(filter, Sight.of(viewer, structure), after, limit);
    }

    public int count(TaskFilter filter, Viewer viewer) {
        return lists.count(filter, Sight.of(viewer, structure));
    }

    /** Everything about a deal, the open first. */
    public List<Task> about(UUID deal) {
        return lists.about(deal);
    }

    /** Closes the open tasks about a deal that were asked for under this key; {@code by} is null when the program does. */
    @Transactional
    public void settle(UUID deal, String rule, String outcome, @Nullable EmployeeId by) {
        rows.settle(deal, rule, new Task.Closing(clock.instant(), by, outcome, null));
    }

    /** How many tasks everybody has open; who is not in it has none. */
    public Map<EmployeeId, Integer> loads() {
        return loads.all();
    }

    private TaskRows.Row row(NewTask task, Instant now, @Nullable Viewer by) {
        DealRef deal = task.deal();
        return new TaskRows.Row(
                ids.next(),
                task.title(),
                task.hint(),
                deal == null ? null : deal.id(),
                deal == null ? null : deal.number(),
                task.visit(),
                value(task.assignee()),
                value(task.team()),
                task.priority(),
                task.dueAt(),
                task.origin(),
                task.rule(),
                task.why(),
                now,
                by == null ? null : by.id().value());
    }

    private static @Nullable UUID value(@Nullable EmployeeId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable UUID value(@Nullable TeamId team) {
        return team == null ? null : team.value();
    }

    private static JournalEntry told(TaskRows.Row row, @Nullable Viewer by) {
        return new JournalEntry(
                row.createdAt(),
                subject(row.id(), row.deal()),
                "task-added",
                by == null ? null : by.asActor(),
                row.rule(),
                row.why(),
                Map.of(
                        "taskId", row.id().toString(),
                        "title", Wording.asMap(row.title()),
                        "priority", row.priority().word(),
                        "dueAt", row.dueAt().toString()));
    }

    static JournalEntry.Subject subject(UUID task, @Nullable UUID deal) {
        return deal == null ? new JournalEntry.Subject("task", task) : new JournalEntry.Subject("deal", deal);
    }
}
