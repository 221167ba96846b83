package dev.struktura.desk.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Version;
import dev.struktura.deals.GivenFacts;
import dev.struktura.desk.Completed;
import dev.struktura.desk.Completion;
import dev.struktura.desk.Completions;
import dev.struktura.desk.Priority;
import dev.struktura.desk.Task;
import dev.struktura.desk.TaskFilter;
import dev.struktura.desk.TaskId;
import dev.struktura.desk.Tasks;
import dev.struktura.desk.api.Views.TaskView;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks")
class TasksApi {

    private static final Set<String> STATES = Set.of("open", "done");

    private final Tasks tasks;
    private final Completions completions;
    private final HandMade handMade;
    private final Views views;

    TasksApi(Tasks tasks, Completions completions, HandMade handMade, Views views) {
        this.tasks = tasks;
        this.completions = completions;
        this.handMade = handMade;
        this.views = views;
    }

    @GetMapping
    @Parameter(
            name = "assignee",
            in = ParameterIn.QUERY,
            description = "an employee, or me",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "open or done; a task that was dropped is done, with the outcome obsolete",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "priority",
            in = ParameterIn.QUERY,
            description = "high or normal",
            schema = @Schema(type = "string"))
    @Parameter(name = "deal", in = ParameterIn.QUERY, schema = @Schema(type = "string", format = "uuid"))
    Listing<TaskView> list(
            @Parameter(hidden = true) @RequestParam Map<String, String> query,
            Paging paging,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        List<Task> rows = tasks.list(filter(query, viewer), viewer, paging.after(TaskId::of), paging.limitPlusOne());
        return Listing.of(rows, paging, task -> task.id().toString(), views.tasks(rows, locale));
    }

    private static TaskFilter filter(Map<String, String> query, Viewer viewer) {
        Params params = new Params(query);
        TaskFilter filter =
                TaskFilter.ALL.with(params.read("priority", Priority::of)).about(params.read("deal", UUID::fromString));
        EmployeeId assignee = params.read("assignee", text -> text.equals("me") ? viewer.id() : EmployeeId.of(text));
        String state = params.read("state", TasksApi::openOrDone);
        params.check();
        TaskFilter ofPerson = filter.of(assignee);
        return state == null ? ofPerson : state.equals("open") ? ofPerson.in(Task.State.OPEN) : ofPerson.closed();
    }

    private static String openOrDone(String word) {
        if (!STATES.contains(word)) {
            throw new IllegalArgumentException(word);
        }
        return word;
    }

    @GetMapping("/{id}")
    ResponseEntity<TaskView> one(@PathVariable String id, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        return answer(ResponseEntity.ok(), tasks.find(id(id), viewer).orElseThrow(Problem::notFound), locale);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TaskView> add(
            @RequestBody HandMade.Asked asked, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        Task task = handMade.add(asked, viewer);
        return answer(ResponseEntity.created(URI.create("/api/v1/tasks/" + task.id())), task, locale);
    }

    /** How a task was done. */
    record Done(
            @Nullable String outcome,
            @Nullable String note,
            @Nullable Map<String, @Nullable Object> fields) {}

    @PostMapping("/{id}/completion")
    ResponseEntity<TaskView> complete(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Done done,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        Completion how = completion(done, Version.wanted(ifMatch));
        return switch (completions.complete(id(id), how, viewer)) {
            case Completed.Done(Task task) -> answer(ResponseEntity.ok(), task, locale);
            case Completed.ChangedMeanwhile _ -> throw Version.stale();
            case Completed.NoSuchTask _ -> throw Problem.notFound();
            case Completed.NotYours _ -> throw Problem.forbidden(Reason.of("desk.refused.not-yours"));
            case Completed.ClosedBefore(Task task) -> throw closedBefore(task);
            case Completed.Declined(Reason why) -> throw Problem.of(Problem.Kind.CONFLICT, why);
            case Completed.Refused(var by) -> throw Refusals.problem(by, locale);
        };
    }

    private static Problem closedBefore(Task task) {
        return Problem.of(
                Problem.Kind.CONFLICT,
                Reason.of(
                        "desk.refused.closed-before",
                        Objects.requireNonNull(task.closing()).at()));
    }

    private static Completion completion(@Nullable Done done, @Nullable Set<Long> versions) {
        if (done == null) {
            return new Completion(null, null, Map.of(), versions);
        }
        Lengths.atMost("outcome", done.outcome(), 60);
        Lengths.atMost("note", done.note(), 4000);
        List<Problem.Violation> wrong = new ArrayList<>();
        Map<String, Object> facts = GivenFacts.read(done.fields(), wrong);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new Completion(done.outcome(), done.note(), facts, versions);
    }

    private ResponseEntity<TaskView> answer(ResponseEntity.BodyBuilder answer, Task task, Locale locale) {
        return answer.eTag(Version.tag(task.version())).body(views.task(task, locale));
    }

    private static TaskId id(String text) {
        try {
            return TaskId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.notFound();
        }
    }
}
