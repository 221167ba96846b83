package dev.struktura.offers.web;

import dev.struktura.base.Reason;
import dev.struktura.base.web.Frame;
import dev.struktura.offers.ClientAnswers;
import dev.struktura.offers.Heard;
import dev.struktura.offers.Proposal;
import dev.struktura.staff.doors.KeyInAddress;
import dev.struktura.staff.doors.Knocks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the client says behind the link of a proposal; the token in the path is the proof. */
@Controller
@RequestMapping("/p/{token}")
class AnswerPage {

    private final ClientAnswers answers;
    private final ClientViews views;

    AnswerPage(ClientAnswers answers, ClientViews views) {
        this.answers = answers;
        this.views = views;
    }

    @PostMapping("/acceptance")
    ModelAndView accept(
            @PathVariable String token,
            @ModelAttribute(name = "f", binding = false) Frame f,
            HttpServletRequest request,
            HttpServletResponse response) {
        KeyInAddress.keepPrivate(response);
        ClientForm form = ClientForm.of(request);
        return page(answers.accept(token, form.signing(), Knocks.of(request, token)), form, f);
    }

    @PostMapping("/refusal")
    ModelAndView decline(
            @PathVariable String token,
            @ModelAttribute(name = "f", binding = false) Frame f,
            HttpServletRequest request,
            HttpServletResponse response) {
        KeyInAddress.keepPrivate(response);
        ClientForm form = ClientForm.of(request);
        return page(answers.decline(token, form.reason(), Knocks.of(request, token)), form, f);
    }

    @PostMapping("/questions")
    ModelAndView ask(
            @PathVariable String token,
            @ModelAttribute(name = "f", binding = false) Frame f,
            HttpServletRequest request,
            HttpServletResponse response) {
        KeyInAddress.keepPrivate(response);
        ClientForm form = ClientForm.of(request);
        return page(answers.ask(token, form.question(), Knocks.of(request, token)), form, f);
    }

    private ModelAndView page(Heard heard, ClientForm form, Frame f) {
        return switch (heard) {
            case Heard.Taken(Proposal proposal) -> new ModelAndView("redirect:" + proposal.path());
            case Heard.Refused(Proposal proposal, String place, Reason why) ->
                again(HttpStatus.UNPROCESSABLE_CONTENT, proposal, form.refused(place, why), f);
            case Heard.TooMany(Proposal proposal) ->
                again(
                        HttpStatus.TOO_MANY_REQUESTS,
                        proposal,
                        form.refused("question", Reason.of("offers.client.objection.too-many")),
                        f);
            case Heard.Unknown() ->
                new ModelAndView("offers/client-gone", Map.of("ended", false), HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView again(HttpStatus status, Proposal proposal, ClientForm form, Frame f) {
        return new ModelAndView("offers/client-page", Map.of("view", views.of(proposal, f, form)), status);
    }
}
