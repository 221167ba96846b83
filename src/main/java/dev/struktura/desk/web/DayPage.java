package dev.struktura.desk.web;

import dev.struktura.base.web.Frame;
import dev.struktura.staff.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** My day: the one next step with all it needs, then the queue of today, then the promises for later. */
@Controller
class DayPage {

    private final Days days;

    DayPage(Days days) {
        this.days = days;
    }

    /** Whoever leads begins with the team, everybody else with their own day. */
    @GetMapping("/")
    String start(@AuthenticationPrincipal Viewer viewer) {
        return switch (viewer.role()) {
            case OWNER, ADMIN, HEAD, ANALYST -> "redirect:/team";
            case LEAD, SELLER -> "redirect:/day";
        };
    }

    @GetMapping("/day")
    String day(
            @RequestParam(required = false) @Nullable String task,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            Model model) {
        model.addAttribute("day", days.with(task == null ? null : TaskPaths.id(task), viewer));
        model.addAttribute("answer", StepAnswer.NONE);
        return f.isHtmx() ? "desk/day-content" : "desk/day";
    }
}
