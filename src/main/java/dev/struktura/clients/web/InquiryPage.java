package dev.struktura.clients.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.clients.Inquiries;
import dev.struktura.clients.Inquiry;
import dev.struktura.staff.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One question about one client: is it already ours? */
@Controller
@RequestMapping("/clients/inquiry")
class InquiryPage {

    private static final int LONGEST = 300;

    private final Inquiries inquiries;

    InquiryPage(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @GetMapping
    ModelAndView page(Viewer viewer) {
        if (!viewer.mayAct()) {
            throw readOnly();
        }
        return view("", null, null);
    }

    @PostMapping
    ModelAndView ask(@RequestParam(defaultValue = "") String about, Viewer viewer) {
        if (about.isBlank() || about.strip().length() > LONGEST) {
            return refused(about, Reason.of("clients.inquiry.invalid", LONGEST));
        }
        return switch (inquiries.ask(about, viewer)) {
            case Inquiry.Answered answered -> view(about, answered, null);
            case Inquiry.TooMany many ->
                refused(about, Reason.of("clients.inquiry.too-many", many.budget(), many.next()));
            case Inquiry.NotAllowed _ -> throw readOnly();
        };
    }

    private static ModelAndView refused(String about, Reason why) {
        ModelAndView page = view(about, null, why);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView view(String about, Inquiry.@Nullable Answered answered, @Nullable Reason error) {
        return new ModelAndView("clients/inquiry")
                .addObject("about", about)
                .addObject("answered", answered)
                .addObject("error", error);
    }

    private static Problem readOnly() {
        return Problem.forbidden(Reason.of("clients.problem.read-only"));
    }
}
