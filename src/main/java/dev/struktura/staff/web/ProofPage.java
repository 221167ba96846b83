package dev.struktura.staff.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.LocalPath;
import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.staff.access.Proving;
import dev.struktura.staff.access.SignInResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Asks a person to prove who they are before something that matters. The wish travels through the form: where it wanted to go, and
 * all that was entered, which goes there again by a redirect that keeps method and body.
 */
@Controller
@RequestMapping("/proof")
class ProofPage {

    /** What the form adds to the fields of the wish. */
    private static final Set<String> OWN = Set.of("wish", "repeat", "proof-word", "proof-passkey", "_csrf");

    private final Proving proving;
    private final Staff staff;

    ProofPage(Proving proving, Staff staff) {
        this.proving = proving;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView ask(@RequestParam(defaultValue = "/") String wish, Viewer viewer) {
        return page(wish, Map.of(), false, viewer);
    }

    @PostMapping
    ModelAndView askBeforeForm(@RequestParam String wish, HttpServletRequest request, Viewer viewer) {
        return page(wish, fields(request), true, viewer);
    }

    @PostMapping("/word")
    ModelAndView byWord(
            @RequestParam String wish,
            @RequestParam(defaultValue = "false") boolean repeat,
            @RequestParam(name = "proof-word", defaultValue = "") String word,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer) {
        return switch (proving.byWord(self(viewer), word, request)) {
            case SignInResult.Welcome _ -> goOn(wish, repeat);
            case SignInResult.Refused _, SignInResult.CodeWanted _ ->
                again(page(wish, fields(request), repeat, viewer), HttpStatus.UNAUTHORIZED, "access.proof.refused");
            case SignInResult.Wait wait -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.seconds()));
                ModelAndView page = page(wish, fields(request), repeat, viewer);
                yield again(page, HttpStatus.TOO_MANY_REQUESTS, "staff.sign-in.wait")
                        .addObject("facts", List.of(wait.seconds()));
            }
        };
    }

    @PostMapping("/passkey")
    ModelAndView byPasskey(
            @RequestParam String wish,
            @RequestParam(defaultValue = "false") boolean repeat,
            @RequestParam(name = "proof-passkey", defaultValue = "") String credential,
            HttpServletRequest request,
            Viewer viewer) {
        return proving.byPasskey(self(viewer), credential, request)
                ? goOn(wish, repeat)
                : again(page(wish, fields(request), repeat, viewer), HttpStatus.UNAUTHORIZED, "access.proof.refused");
    }

    /** A wish with a form is sent there by the browser once more, as it was. */
    private static ModelAndView goOn(String wish, boolean repeat) {
        RedirectView there = new RedirectView(LocalPath.orHome(wish));
        there.setStatusCode(repeat ? HttpStatus.TEMPORARY_REDIRECT : HttpStatus.SEE_OTHER);
        return new ModelAndView(there);
    }

    private static ModelAndView again(ModelAndView page, HttpStatus status, String error) {
        page.setStatus(status);
        return page.addObject("error", error);
    }

    private ModelAndView page(String wish, Map<String, List<String>> fields, boolean repeat, Viewer viewer) {
        return new ModelAndView("staff/proof")
                .addObject("wish", LocalPath.orHome(wish))
                .addObject("fields", fields)
                .addObject("repeat", repeat)
                .addObject("byCode", proving.isByCode(viewer.id()))
                .addObject("byPasskey", proving.mayBeByPasskey(viewer.id()));
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !OWN.contains(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    }

    private Employee self(Viewer viewer) {
        return staff.find(viewer.id()).orElseThrow(Problem::notFound);
    }
}
