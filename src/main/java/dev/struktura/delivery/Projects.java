package dev.struktura.delivery;

import dev.struktura.deals.DealId;
import dev.struktura.deals.SeenPages;
import dev.struktura.desk.Task;
import dev.struktura.desk.Tasks;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The projects of the department. */
@Service
public class Projects {

    private final ProjectRows rows;
    private final Tasks tasks;
    private final SeenPages pages;

    Projects(ProjectRows rows, Tasks tasks, SeenPages pages) {
        this.rows = rows;
        this.tasks = tasks;
        this.pages = pages;
    }

    /** The project of a deal; empty until the deal is paid. */
    public Optional<Project> of(DealId deal) {
        return rows.of(deal).map(this::project);
    }

    /** Newest first, only of deals this person may see; those after one, or from the newest when that is null. */
    public List<Project> list(@Nullable ProjectId after, int limit, Viewer viewer) {
        UUID place = after == null ? null : after.value();
        List<ProjectRows.Row> seen = pages.read(
                (last, size) -> rows.page(last == null ? place : last.id(), size),
                row -> new DealId(row.deal()),
                limit,
                viewer);
        return seen.stream().map(this::project).toList();
    }

    private Project project(ProjectRows.Row row) {
        Map<UUID, Task> known = tasks.about(row.deal()).stream()
                .collect(Collectors.toMap(task -> task.id().value(), Function.identity()));
        List<Task> steps = rows.tasks(row.id()).stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
        return new Project(
                new ProjectId(row.id()), new DealId(row.deal()), row.number(), row.title(), row.startedAt(), steps);
    }
}
