package dev.struktura.clients.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.clients.AmendResult;
import dev.struktura.clients.Amendments;
import dev.struktura.clients.ContactPointId;
import dev.struktura.clients.RevealResult;
import dev.struktura.clients.Reveals;
import dev.struktura.staff.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks why a number is needed, and shows it once. */
@Controller
class RevealPage {

    private static final int LONGEST_REASON = 300;

    private final Reveals reveals;
    private final Amendments amendments;

    RevealPage(Reveals reveals, Amendments amendments) {
        this.reveals = reveals;
        this.amendments = amendments;
    }

    @GetMapping("/contact-points/{id}/reveals/new")
    ModelAndView ask(
            @PathVariable ContactPointId id, @AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f) {
        if (!viewer.mayAct()) {
            throw Problem.notFound();
        }
        return view(id, viewer, f).addObject("left", reveals.leftToday(viewer));
    }

    @PostMapping("/contact-points/{id}/reveals")
    ModelAndView reveal(
            @PathVariable ContactPointId id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return refused(id, viewer, f, Reason.of("clients.reveal.reason-needed", LONGEST_REASON));
        }
        return switch (reveals.reveal(id, why, viewer)) {
            case RevealResult.Revealed shown ->
                view(id, viewer, f).addObject("left", shown.left()).addObject("value", shown.value());
            case RevealResult.BudgetSpent spent ->
                refused(id, viewer, f, Reason.of("clients.reveal.spent", spent.budget(), spent.until()));
            case RevealResult.NotAllowed not -> throw Problem.forbidden(Reason.of("clients.reveal.not-allowed"));
            case RevealResult.Unknown unknown -> throw Problem.notFound();
        };
    }

    @PostMapping("/contact-points/{id}/removal")
    String remove(@PathVariable ContactPointId id, @AuthenticationPrincipal Viewer viewer) {
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("clients.problem.read-only"));
        }
        return switch (amendments.remove(id, viewer)) {
            case AmendResult.Amended amended ->
                "redirect:/clients/" + amended.client().id() + "#contacts";
            case AmendResult.Stale stale ->
                "redirect:/clients/" + stale.current().id();
            case AmendResult.Unknown unknown -> throw Problem.notFound();
        };
    }

    private ModelAndView refused(ContactPointId id, Viewer viewer, Frame f, Reason why) {
        ModelAndView form = ask(id, viewer, f).addObject("error", why);
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }

    private ModelAndView view(ContactPointId id, Viewer viewer, Frame f) {
        return new ModelAndView(f.isHtmx() ? "clients/reveal" : "clients/reveal-page")
                .addObject("point", reveals.masked(id, viewer).orElseThrow(Problem::notFound));
    }
}
