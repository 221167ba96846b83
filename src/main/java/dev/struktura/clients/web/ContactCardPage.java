package dev.struktura.clients.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.clients.CardFile;
import dev.struktura.clients.ContactCards;
import dev.struktura.clients.ContactId;
import dev.struktura.clients.RevealResult;
import dev.struktura.clients.Reveals;
import dev.struktura.staff.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks why a card is needed, and hands it out. */
@Controller
@RequestMapping("/contacts/{id}/card")
class ContactCardPage {

    private static final int LONGEST_REASON = 300;

    private final ContactCards cards;
    private final Reveals reveals;

    ContactCardPage(ContactCards cards, Reveals reveals) {
        this.cards = cards;
        this.reveals = reveals;
    }

    @GetMapping("/new")
    ModelAndView ask(@PathVariable ContactId id, @AuthenticationPrincipal Viewer viewer) {
        if (!viewer.mayAct()) {
            throw Problem.notFound();
        }
        return new ModelAndView("clients/card")
                .addObject("found", cards.find(id, viewer).orElseThrow(Problem::notFound))
                .addObject("left", reveals.leftToday(viewer));
    }

    @PostMapping
    Object make(
            @PathVariable ContactId id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Viewer viewer) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return refused(id, viewer, Reason.of("clients.reveal.reason-needed", LONGEST_REASON));
        }
        return switch (cards.make(id, why, viewer)) {
            case ContactCards.Result.Made card -> CardFile.of(card);
            case ContactCards.Result.Refused(RevealResult.BudgetSpent spent) ->
                refused(id, viewer, Reason.of("clients.reveal.spent", spent.budget(), spent.until()));
            case ContactCards.Result.Refused(RevealResult.NotAllowed _) ->
                throw Problem.forbidden(Reason.of("clients.reveal.not-allowed"));
            case ContactCards.Result.Refused _ -> throw Problem.notFound();
        };
    }

    private ModelAndView refused(ContactId id, Viewer viewer, Reason why) {
        ModelAndView form = ask(id, viewer).addObject("error", why);
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }
}
