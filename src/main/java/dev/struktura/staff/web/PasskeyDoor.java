package dev.struktura.staff.web;

import dev.struktura.base.web.LocalPath;
import dev.struktura.staff.Employee;
import dev.struktura.staff.access.Passkeys;
import dev.struktura.staff.access.SignedInSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The door for whoever has a passkey: no name to type, no password to steal. */
@Controller
@RequestMapping("/sign-in/passkey")
class PasskeyDoor {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Passkeys passkeys;
    private final SignedInSessions sessions;

    PasskeyDoor(Passkeys passkeys, SignedInSessions sessions) {
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @PostMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            session = request.getSession();
            session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
        }
        return passkeys.askToUse(session);
    }

    @PostMapping
    String enter(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        Optional<Employee> person = session == null ? Optional.empty() : passkeys.used(credential, session);
        if (person.isEmpty()) {
            return "redirect:/sign-in?refused=passkey";
        }
        sessions.open(person.get(), request, response);
        return "redirect:" + LocalPath.orHome(next);
    }
}
