package dev.struktura.playbooks.change.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.playbooks.change.Publications;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.staff.Viewer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What was published, by whom, why, and where it stands: the newest first. */
@Controller
class PublicationsPage {

    private static final int MOST = 100;

    private final Publications publications;

    PublicationsPage(Publications publications) {
        this.publications = publications;
    }

    @GetMapping("/processes/publications")
    String list(@AuthenticationPrincipal Viewer viewer, Model model) {
        if (!Drafts.mayRead(viewer)) {
            throw Problem.forbidden(Reason.of("playbooks.problem.unread"));
        }
        model.addAttribute("publications", publications.latest(MOST));
        return "playbooks/publications";
    }
}
