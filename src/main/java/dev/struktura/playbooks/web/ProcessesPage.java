package dev.struktura.playbooks.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Viewer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The processes by which deals are led, in every version, and those on paper. */
@Controller
@RequestMapping("/processes")
class ProcessesPage {

    private final ProcessVersions versions;
    private final Speeches speeches;
    private final ProcessList list;

    ProcessesPage(ProcessVersions versions, Speeches speeches, ProcessList list) {
        this.versions = versions;
        this.speeches = speeches;
        this.list = list;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal Viewer viewer) {
        return list.shown(viewer);
    }

    /** What is published is everybody's to see: reasons lead here. */
    @GetMapping("/{key}/versions/{number}")
    ModelAndView show(
            @PathVariable String key,
            @PathVariable int number,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        ProcessVersion version = versions.find(key, number).orElseThrow(Problem::notFound);
        Speech speech = speeches.of(version, f.locale());
        return new ModelAndView("playbooks/version")
                .addObject("speech", speech)
                .addObject("pictures", Speeches.pictures(speech))
                .addObject("mayRead", Drafts.mayRead(viewer))
                .addObject("mayChange", Drafts.mayDesign(viewer))
                .addObject("latest", versions.latest(key).orElse(version).number());
    }
}
