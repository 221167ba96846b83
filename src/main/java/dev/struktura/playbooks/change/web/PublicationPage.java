package dev.struktura.playbooks.change.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.deals.DealsInFlight.Looked;
import dev.struktura.playbooks.change.Publication;
import dev.struktura.playbooks.change.PublicationId;
import dev.struktura.playbooks.change.PublicationResult;
import dev.struktura.playbooks.change.PublicationWork;
import dev.struktura.playbooks.change.Publications;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.staff.Viewer;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A publication: how far it is, which deals could not move, the second person's consent, and the way back. */
@Controller
@RequestMapping("/processes/publications/{id}")
class PublicationPage {

    private static final int STEPS_AT_ONCE = 10;
    private static final int MOST_STRANDED = 200;

    private final Publications publications;
    private final PublicationWork work;

    PublicationPage(Publications publications, PublicationWork work) {
        this.publications = publications;
        this.work = work;
    }

    @GetMapping
    ModelAndView show(@PathVariable PublicationId id, @AuthenticationPrincipal Viewer viewer) {
        if (!Drafts.mayRead(viewer)) {
            throw Problem.forbidden(Reason.of("playbooks.problem.unread"));
        }
        Publications.Progress progress = publications.find(id).orElseThrow(Problem::notFound);
        Publication one = progress.publication();
        List<Looked.Stranded> stranded = publications.stranded(id, null, MOST_STRANDED);
        boolean mayChange = Drafts.mayDesign(viewer);
        return new ModelAndView("playbooks/publication")
                .addObject("progress", progress)
                .addObject("stranded", stranded)
                .addObject("waits", mayChange && one.state() == Publication.State.WAITING)
                .addObject("mine", one.askedBy().id().equals(viewer.id().value()))
                .addObject("canBeTakenBack", mayChange && publications.canBeTakenBack(one));
    }

    @PostMapping("/confirmation")
    ModelAndView confirm(
            @PathVariable PublicationId id,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        return shown(id, publications.confirm(id, viewer), f, redirect);
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(
            @PathVariable PublicationId id,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        return shown(id, publications.cancel(id, viewer), f, redirect);
    }

    @PostMapping("/taking-back")
    ModelAndView takeBack(
            @PathVariable PublicationId id,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        return shown(id, publications.takeBack(id, viewer), f, redirect);
    }

    private ModelAndView shown(PublicationId id, PublicationResult result, Frame f, RedirectAttributes redirect) {
        Reason wrong = Refusals.of(result);
        if (wrong == null) {
            work.run(STEPS_AT_ONCE);
        } else {
            Toast.of(f.why(wrong)).after(redirect);
        }
        return new ModelAndView("redirect:/processes/publications/" + id, HttpStatus.SEE_OTHER);
    }
}
