package dev.struktura.desk.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.base.web.Version;
import dev.struktura.deals.Uploads;
import dev.struktura.desk.Completed;
import dev.struktura.desk.Completions;
import dev.struktura.desk.Step;
import dev.struktura.desk.TaskId;
import dev.struktura.staff.Viewer;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The answer to a step: it is done and the next one appears, or what is missing is asked for in place. */
@Controller
class StepPage {

    private final Days days;
    private final Completions completions;
    private final Uploads uploads;
    private final Reply reply;

    StepPage(Days days, Completions completions, Uploads uploads, Reply reply) {
        this.days = days;
        this.completions = completions;
        this.uploads = uploads;
        this.reply = reply;
    }

    @PostMapping("/day/{task}")
    ModelAndView take(
            @PathVariable String task,
            @RequestParam Map<String, String> form,
            @RequestParam Map<String, MultipartFile> files,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        TaskId id = TaskPaths.id(task);
        StepAnswer answer = StepAnswer.of(attached(id, form, files, viewer));
        if (!answer.problems().isEmpty()) {
            return again(id, answer, viewer, f);
        }
        return switch (completions.complete(id, answer.completion(), viewer)) {
            case Completed.Done(var done) -> on(f.t("desk.day.done", f.in(done.title())), viewer, f);
            case Completed.ClosedBefore(var closed) ->
                on(f.t("desk.day.closed-before", f.in(closed.title())), viewer, f);
            case Completed.Declined(Reason why) -> again(id, answer.declined(why), viewer, f);
            case Completed.Refused(var refusal) -> again(id, answer.refused(refusal), viewer, f);
            case Completed.ChangedMeanwhile _ -> throw Version.stale();
            case Completed.NotYours _ -> throw Problem.forbidden(Reason.of("desk.refused.not-yours"));
            case Completed.NoSuchTask _ -> throw Problem.notFound();
        };
    }

    /** Files are for the deal of a step that is theirs; without one there is nothing to attach them to. */
    private Map<String, String> attached(
            TaskId id, Map<String, String> form, Map<String, MultipartFile> files, Viewer viewer) {
        return days.open(id, viewer)
                .map(Step::deal)
                .filter(_ -> viewer.mayAct())
                .map(deal -> uploads.attached(deal, form, files, viewer))
                .orElse(form);
    }

    /** Goes on with the next step. */
    private ModelAndView on(String words, Viewer viewer, Frame f) {
        reply.say(Toast.of(words), f);
        return f.isHtmx() ? content(days.of(viewer), StepAnswer.NONE) : new ModelAndView("redirect:/day");
    }

    /** Asks for what is missing; nothing typed is lost. */
    private ModelAndView again(TaskId id, StepAnswer answer, Viewer viewer, Frame f) {
        ModelAndView view = content(days.with(id, viewer), answer);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        if (!f.isHtmx()) {
            view.setViewName("desk/day");
        }
        return view;
    }

    private static ModelAndView content(Day day, StepAnswer answer) {
        return new ModelAndView("desk/day-content", Map.of("day", day, "answer", answer));
    }
}
