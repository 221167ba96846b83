package dev.struktura.staff.web;

import dev.struktura.base.web.LocalPath;
import dev.struktura.staff.Employee;
import dev.struktura.staff.access.HalfWay;
import dev.struktura.staff.access.SignIn;
import dev.struktura.staff.access.SignInResult;
import dev.struktura.staff.access.SignedInSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second door, for whoever has told the password and has more than that to show. */
@Controller
@RequestMapping("/sign-in/code")
class CodePage {

    private static final String FIRST_DOOR = "redirect:/sign-in";

    private final HalfWay halfWay;
    private final SignIn signIn;
    private final SignedInSessions sessions;

    CodePage(HalfWay halfWay, SignIn signIn, SignedInSessions sessions) {
        this.halfWay = halfWay;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping
    ModelAndView ask(@RequestParam(defaultValue = "") String next, HttpServletRequest request) {
        return halfWay.person(request).isPresent() ? page(next) : new ModelAndView(FIRST_DOOR);
    }

    @PostMapping
    ModelAndView enter(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Employee> person = halfWay.person(request);
        if (person.isEmpty()) {
            return new ModelAndView(FIRST_DOOR);
        }
        return switch (signIn.finish(person.get(), code, request.getRemoteAddr())) {
            case SignInResult.Welcome(Employee known) -> {
                sessions.open(known, request, response);
                yield new ModelAndView("redirect:" + LocalPath.orHome(next));
            }
            case SignInResult.Refused _, SignInResult.CodeWanted _ ->
                again(next, HttpStatus.UNAUTHORIZED, "access.code.refused");
            case SignInResult.Wait wait -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.seconds()));
                yield again(next, HttpStatus.TOO_MANY_REQUESTS, "staff.sign-in.wait")
                        .addObject("facts", List.of(wait.seconds()));
            }
        };
    }

    private static ModelAndView again(String next, HttpStatus status, String error) {
        ModelAndView page = page(next);
        page.setStatus(status);
        return page.addObject("error", error);
    }

    private static ModelAndView page(String next) {
        return new ModelAndView("staff/code").addObject("next", next);
    }
}
