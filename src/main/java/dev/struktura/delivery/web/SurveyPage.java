package dev.struktura.delivery.web;

import dev.struktura.base.Company;
import dev.struktura.base.web.Frame;
import dev.struktura.delivery.Survey;
import dev.struktura.delivery.Surveys;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the client sees behind the link of the question; looking at it, as programs do that check links, is no answer. */
@Controller
@RequestMapping("/survey/{token}")
class SurveyPage {

    private final Surveys surveys;
    private final Company company;

    SurveyPage(Surveys surveys, Company company) {
        this.surveys = surveys;
        this.company = company;
    }

    @GetMapping
    String page(
            @PathVariable String token,
            @RequestParam(defaultValue = "0") int score,
            @ModelAttribute("f") Frame f,
            Model model,
            HttpServletResponse response) {
        keepPrivate(response);
        Optional<Survey> survey = surveys.find(token);
        if (survey.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "delivery/survey-gone";
        }
        model.addAttribute("survey", survey.get());
        model.addAttribute("company", company);
        model.addAttribute("chosen", score >= 1 && score <= 5 ? score : 0);
        model.addAttribute("open", survey.get().isOpen(f.visit().now()));
        return "delivery/survey";
    }

    @PostMapping
    String score(
            @PathVariable String token, @RequestParam(defaultValue = "0") int score, HttpServletResponse response) {
        keepPrivate(response);
        return surveys.score(token, score)
                .map(survey -> "redirect:/survey/" + survey.token())
                .orElseGet(() -> surveys.find(token).isPresent() ? "redirect:/survey/" + token : gone(response));
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "delivery/survey-gone";
    }

    /** The address is the key: no search engine, no cache and no other site gets to know it. */
    private static void keepPrivate(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
