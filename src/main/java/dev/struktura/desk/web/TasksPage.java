package dev.struktura.desk.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.desk.Answer;
import dev.struktura.desk.Completed;
import dev.struktura.desk.Completion;
import dev.struktura.desk.Completions;
import dev.struktura.desk.Task;
import dev.struktura.desk.TaskId;
import dev.struktura.desk.Tasks;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of tasks: filtered, walked and completed in place. */
@Controller
class TasksPage {

    private static final int PAGE = 50;

    private final Tasks tasks;
    private final TaskLines lines;
    private final Completions completions;
    private final Staff staff;
    private final Reply reply;
    private final Clock clock;

    TasksPage(Tasks tasks, TaskLines lines, Completions completions, Staff staff, Reply reply, Clock clock) {
        this.tasks = tasks;
        this.lines = lines;
        this.completions = completions;
        this.staff = staff;
        this.reply = reply;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    String list(
            @RequestParam Map<String, String> query,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            Model model) {
        model.addAttribute("board", board(query, viewer));
        return f.isHtmx() && query.containsKey("after") ? "desk/task-lines" : "desk/tasks";
    }

    private TaskBoard board(Map<String, String> query, Viewer viewer) {
        TaskAsk ask = TaskAsk.of(query);
        TaskId after = query.containsKey("after") ? TaskPaths.id(query.get("after")) : null;
        List<Task> rows = tasks.list(ask.filter(viewer, clock.instant()), viewer, after, PAGE + 1);
        List<Task> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        String next = rows.size() > PAGE ? ask.after(shown.getLast().id().toString()) : null;
        return new TaskBoard(ask, lines.of(shown, viewer), staff.all(), next, viewer.mayAct());
    }

    @PostMapping("/tasks/{id}/completion")
    ModelAndView complete(
            @PathVariable String id,
            @RequestParam(name = "deal-shown", defaultValue = "true") boolean dealShown,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        Completion how = new Completion(Answer.DONE, null, Map.of(), null);
        return switch (completions.complete(TaskPaths.id(id), how, viewer)) {
            case Completed.Done(Task task) -> closed(task, "desk.day.done", dealShown, viewer, f);
            case Completed.ClosedBefore(Task task) -> closed(task, "desk.day.closed-before", dealShown, viewer, f);
            case Completed.NotYours _ -> throw Problem.forbidden(Reason.of("desk.refused.not-yours"));
            case Completed.NoSuchTask _ -> throw Problem.notFound();
            case Completed.Declined(Reason why) -> throw Problem.of(Problem.Kind.CONFLICT, why);
            case Completed.Refused _, Completed.ChangedMeanwhile _ ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("desk.day.changed"));
        };
    }

    private ModelAndView closed(Task task, String words, boolean dealShown, Viewer viewer, Frame f) {
        reply.say(Toast.of(f.t(words, f.in(task.title()))), f);
        return f.isHtmx()
                ? new ModelAndView("desk/task-line", Map.of("line", lines.of(task, viewer), "showDeal", dealShown))
                : new ModelAndView("redirect:/tasks");
    }
}
