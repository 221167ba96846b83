package dev.struktura.staff.web;

import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.staff.Viewer;
import dev.struktura.staff.access.OpenSessions;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends sessions from afar; a session that has ended meanwhile is as its owner wants it. */
@Controller
@RequestMapping("/settings/sessions")
class SessionsPage {

    private final OpenSessions sessions;

    SessionsPage(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/{id}/ending")
    String end(@PathVariable UUID id, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        sessions.end(viewer.id(), id);
        Toast.of(f.t("access.session.ended")).after(redirect);
        return AccessView.HERE;
    }

    @PostMapping("/ending")
    String endOthers(Viewer viewer, HttpSession session, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        sessions.endOthers(viewer.id(), session.getId());
        Toast.of(f.t("access.sessions.others-ended")).after(redirect);
        return AccessView.HERE;
    }
}
