package dev.struktura.playbooks.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.playbooks.usage.RuleBook;
import dev.struktura.staff.Viewer;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the rules did lately: which of them led to something, which are ignored, which are dead. */
@Controller
class RulesInUsePage {

    private static final List<Integer> PERIODS = List.of(7, 30, 90, 365);

    private final RuleBook book;

    RulesInUsePage(RuleBook book) {
        this.book = book;
    }

    @GetMapping("/processes/rules")
    String rules(@RequestParam(defaultValue = "30") int days, @AuthenticationPrincipal Viewer viewer, Model model) {
        if (!Drafts.mayRead(viewer)) {
            throw Problem.forbidden(Reason.of("playbooks.problem.unread"));
        }
        int period = PERIODS.contains(days) ? days : 30;
        model.addAttribute("pages", book.of(period));
        model.addAttribute("days", period);
        model.addAttribute("periods", PERIODS);
        return "playbooks/rules-in-use";
    }
}
