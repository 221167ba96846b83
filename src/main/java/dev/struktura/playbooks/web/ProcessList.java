package dev.struktura.playbooks.web;

import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.playbooks.Templates;
import dev.struktura.playbooks.change.Publications;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Viewer;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows what is in force, what is on paper, and what a draft can begin with. */
@Component
class ProcessList {

    private static final int LATEST = 5;

    private final ProcessVersions versions;
    private final Drafts drafts;
    private final Publications publications;
    private final Templates templates;

    ProcessList(ProcessVersions versions, Drafts drafts, Publications publications, Templates templates) {
        this.versions = versions;
        this.drafts = drafts;
        this.publications = publications;
        this.templates = templates;
    }

    ModelAndView shown(Viewer viewer) {
        return shown(viewer, "", List.of());
    }

    /** With a text that could not be loaded, and why. */
    ModelAndView refusing(Viewer viewer, String text, List<Violation> violations) {
        ModelAndView again = shown(viewer, text, violations);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView shown(Viewer viewer, String text, List<Violation> violations) {
        DraftScreen.requireReads(viewer);
        return new ModelAndView("playbooks/processes")
                .addObject("processes", versions.all())
                .addObject("drafts", drafts.open())
                .addObject("publications", publications.latest(LATEST))
                .addObject("templates", templates.all())
                .addObject("mayChange", Drafts.mayDesign(viewer))
                .addObject("yaml", text)
                .addObject("violations", violations);
    }
}
