package dev.struktura.talks.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.talks.form.Filled;
import dev.struktura.talks.form.Forms;
import dev.struktura.talks.form.LeadForm;
import dev.struktura.talks.form.Submission;
import dev.struktura.talks.form.Submissions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/**
 * A form as strangers fill it in: on our own page, by a form of another site, or by its script. Browsers are told that any site may ask,
 * as nobody is signed in here; which sites may is decided with each request.
 */
@Controller
@CrossOrigin
@RequestMapping("/forms/{key}")
class LeadFormPage {

    private final Forms forms;
    private final Submissions submissions;

    LeadFormPage(Forms forms, Submissions submissions) {
        this.forms = forms;
        this.submissions = submissions;
    }

    /** What scripts of other sites get and give back. */
    record TicketJson(String ticket) {}

    /** What a script is answered when all is well. */
    record TakenJson(boolean received) {}

    /** What a script fills in; {@code website} is the trap and stays empty. */
    record FilledJson(
            @Nullable String ticket,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String text,
            @Nullable String website) {

        Filled filled() {
            return new Filled(plain(ticket), plain(name), plain(phone), plain(email), plain(text), plain(website));
        }

        private static String plain(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable String key) {
        return page(forms.byKey(key).orElseThrow(Problem::notFound), Filled.blank(), Map.of(), null);
    }

    @GetMapping("/ticket")
    @ResponseBody
    TicketJson ticket(@PathVariable String key, HttpServletRequest request) {
        return new TicketJson(submissions.ticket(form(key, request)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    TakenJson take(@PathVariable String key, @RequestBody FilledJson filled, HttpServletRequest request) {
        return switch (submissions.submit(form(key, request), filled.filled(), request.getRemoteAddr())) {
            case Submission.Taken() -> new TakenJson(true);
            case Submission.Wrong(List<Violation> wrong) -> throw Problem.invalid(wrong);
            case Submission.BadMoment() -> throw Problem.invalid("ticket", Reason.of("talks.form.bad-moment"));
            case Submission.TooMany() ->
                throw Problem.of(Problem.Kind.TOO_MANY_REQUESTS, Reason.of("talks.form.too-many"));
        };
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView take(@PathVariable String key, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        LeadForm form = form(key, request);
        Filled filled = Filled.of(fields);
        return switch (submissions.submit(form, filled, request.getRemoteAddr())) {
            case Submission.Taken() -> new ModelAndView("talks/form-done");
            case Submission.Wrong(List<Violation> wrong) -> again(page(form, filled, byField(wrong), null), 422);
            case Submission.BadMoment() -> again(page(form, filled, Map.of(), Reason.of("talks.form.bad-moment")), 422);
            case Submission.TooMany() -> again(page(form, filled, Map.of(), Reason.of("talks.form.too-many")), 429);
        };
    }

    private LeadForm form(String key, HttpServletRequest request) {
        LeadForm form = forms.byKey(key).orElseThrow(Problem::notFound);
        if (!WebUtils.isSameOrigin(new ServletServerHttpRequest(request))
                && !form.origins().contains(request.getHeader(HttpHeaders.ORIGIN))) {
            throw Problem.forbidden(Reason.of("talks.form.origin"));
        }
        return form;
    }

    private ModelAndView page(LeadForm form, Filled filled, Map<String, Reason> wrong, @Nullable Reason why) {
        return new ModelAndView("talks/form")
                .addObject("form", form)
                .addObject("filled", filled)
                .addObject("ticket", submissions.ticket(form))
                .addObject("wrong", wrong)
                .addObject("why", why);
    }

    private static ModelAndView again(ModelAndView page, int status) {
        page.setStatus(HttpStatus.valueOf(status));
        return page;
    }

    private static Map<String, Reason> byField(List<Violation> wrong) {
        return wrong.stream().collect(Collectors.toMap(Violation::path, Violation::message, (one, other) -> one));
    }
}
