package dev.struktura.staff.web;

import dev.struktura.base.Reason;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.staff.Viewer;
import dev.struktura.staff.access.ApiTokens;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tokens for the programs of a person. */
@Controller
@RequestMapping("/settings/tokens")
class TokensPage {

    private static final Duration LONGEST_LIFE = Duration.ofDays(365);
    private static final int LONGEST_NAME = 100;

    private final AccessView view;
    private final ApiTokens tokens;

    TokensPage(AccessView view, ApiTokens tokens) {
        this.view = view;
        this.tokens = tokens;
    }

    /** The secret is shown on the answer to this very request and never again, so this one does not redirect. */
    @PostMapping
    ModelAndView issue(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "90") int days,
            Viewer viewer,
            HttpSession session,
            HttpServletResponse response) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return view.refused("name", Reason.of("staff.invalid.token-name"), viewer, session);
        }
        Duration life = Duration.ofDays(Math.clamp(days, 1, LONGEST_LIFE.toDays()));
        ApiTokens.Issued issued = tokens.issue(viewer.id(), name.strip(), life);
        response.setHeader("Cache-Control", "no-store");
        return view.of(viewer, session).addObject("secret", issued.secret());
    }

    @PostMapping("/{id}/revocation")
    String revoke(@PathVariable UUID id, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        tokens.revoke(viewer.id(), id);
        Toast.of(f.t("staff.token.revoked")).after(redirect);
        return AccessView.HERE;
    }
}
