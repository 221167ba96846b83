package dev.struktura.delivery.api;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.delivery.Project;
import dev.struktura.delivery.ProjectId;
import dev.struktura.delivery.Projects;
import dev.struktura.desk.TaskId;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is delivered after payment. */
@RestController
class ProjectsApi {

    private final Projects projects;
    private final Deals deals;

    ProjectsApi(Projects projects, Deals deals) {
        this.projects = projects;
        this.deals = deals;
    }

    /** A project as programs see it. */
    record ProjectView(
            ProjectId id,
            DealRef deal,
            String title,
            Instant startedAt,
            boolean complete,
            List<ProjectTaskView> tasks) {}

    record DealRef(DealId id, long number) {}

    record ProjectTaskView(
            TaskId id, String title, @Nullable EmployeeId assignee, Instant dueAt, String state) {}

    /** Newest first; of one deal none or one, as it starts one project in its life. */
    @GetMapping("/api/v1/projects")
    Listing<ProjectView> list(
            @RequestParam(required = false) @Nullable DealId deal,
            Paging paging,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        return deal == null ? all(paging, viewer, locale) : ofDeal(deal, paging, viewer, locale);
    }

    private Listing<ProjectView> all(Paging paging, Viewer viewer, Locale locale) {
        return Listing.of(
                projects.list(paging.after(ProjectId::of), paging.limitPlusOne(), viewer),
                paging,
                project -> project.id().toString(),
                project -> view(project, locale));
    }

    private Listing<ProjectView> ofDeal(DealId deal, Paging paging, Viewer viewer, Locale locale) {
        if (deals.find(deal, viewer).isEmpty()) {
            throw Problem.notFound();
        }
        return Listing.within(
                projects.of(deal).stream().toList(),
                paging,
                project -> project.id().toString(),
                project -> view(project, locale));
    }

    private static ProjectView view(Project project, Locale locale) {
        return new ProjectView(
                project.id(),
                new DealRef(project.deal(), project.number()),
                project.title(),
                project.startedAt(),
                project.isComplete(),
                project.tasks().stream()
                        .map(task -> new ProjectTaskView(
                                task.id(), task.title().in(locale), task.assignee(), task.dueAt(), task.openOrDone()))
                        .toList());
    }
}
