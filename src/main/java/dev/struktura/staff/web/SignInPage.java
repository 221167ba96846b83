package dev.struktura.staff.web;

import dev.struktura.base.web.LocalPath;
import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import dev.struktura.staff.access.HalfWay;
import dev.struktura.staff.access.SignIn;
import dev.struktura.staff.access.SignInResult;
import dev.struktura.staff.access.SignedInSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door. */
@Controller
class SignInPage {

    private final SignIn signIn;
    private final SignedInSessions sessions;
    private final HalfWay halfWay;
    private final Staff staff;
    private final boolean demo;

    SignInPage(
            SignIn signIn,
            SignedInSessions sessions,
            HalfWay halfWay,
            Staff staff,
            @Value("${struktura.demo:false}") boolean demo) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.halfWay = halfWay;
        this.staff = staff;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    ModelAndView ask(@RequestParam(defaultValue = "") String next, @RequestParam(defaultValue = "") String refused) {
        ModelAndView page = page("", next);
        return refused.equals("passkey") ? page.addObject("error", "access.passkey.unknown") : page;
    }

    @PostMapping("/sign-in")
    ModelAndView enter(Attempt attempt, HttpServletRequest request, HttpServletResponse response) {
        return switch (signIn.attempt(attempt.username(), attempt.password(), request.getRemoteAddr())) {
            case SignInResult.Welcome(Employee person) -> {
                sessions.open(person, request, response);
                yield new ModelAndView("redirect:" + LocalPath.orHome(attempt.next()));
            }
            case SignInResult.CodeWanted(Employee person) -> {
                halfWay.stop(person, request);
                yield new ModelAndView("redirect:/sign-in/code", "next", LocalPath.orHome(attempt.next()));
            }
            case SignInResult.Refused() -> again(attempt, HttpStatus.UNAUTHORIZED, "staff.sign-in.refused");
            case SignInResult.Wait wait -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.seconds()));
                yield again(attempt, HttpStatus.TOO_MANY_REQUESTS, "staff.sign-in.wait")
                        .addObject("facts", List.of(wait.seconds()));
            }
        };
    }

    private ModelAndView again(Attempt attempt, HttpStatus status, String error) {
        ModelAndView page = page(attempt.username(), attempt.next());
        page.setStatus(status);
        return page.addObject("error", error);
    }

    private ModelAndView page(String email, String next) {
        return new ModelAndView("staff/sign-in")
                .addObject("email", email)
                .addObject("next", next)
                .addObject("demo", demo ? peopleToTry() : List.of());
    }

    /** Sellers first: theirs is the work that a visitor wants to see. */
    private List<Employee> peopleToTry() {
        return staff.all().stream()
                .filter(Employee::active)
                .sorted(Comparator.comparing(Employee::role).reversed())
                .limit(12)
                .toList();
    }

    /** What the form of the door says; {@code next} is where its visitor wanted to go. */
    record Attempt(String username, String password, String next) {

        Attempt {
            username = username == null ? "" : username;
            password = password == null ? "" : password;
            next = next == null ? "" : next;
        }
    }
}
