package dev.struktura.structure.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.design.Checks;
import dev.struktura.structure.design.Design;
import dev.struktura.structure.design.DesignDocument;
import dev.struktura.structure.design.DesignDocument.TeamDocument;
import dev.struktura.structure.design.DesignDocuments;
import dev.struktura.structure.design.DesignId;
import dev.struktura.structure.design.Finding;
import dev.struktura.structure.design.Plan;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One team of a design: what it is called, who leads it, what it carries and what it is to reach. */
@Controller
@RequestMapping("/structure/designs/{id}/teams/{team}")
class TeamDialogPage {

    private final DesignScreen screen;
    private final DesignViews views;
    private final DesignDocuments documents;
    private final ProcessVersions processes;
    private final Checks checks;

    TeamDialogPage(
            DesignScreen screen,
            DesignViews views,
            DesignDocuments documents,
            ProcessVersions processes,
            Checks checks) {
        this.screen = screen;
        this.views = views;
        this.documents = documents;
        this.processes = processes;
        this.checks = checks;
    }

    @GetMapping
    ModelAndView ask(@PathVariable DesignId id, @PathVariable TeamId team, @AuthenticationPrincipal Viewer viewer) {
        DesignScreen.requireDesigns(viewer);
        Design design = screen.readable(id, viewer);
        PlannedTeam found = new Drawing(design.plan()).team(team);
        return dialog(design, found, TypedTeam.of(found), List.of());
    }

    /** How the goals as they are typed compare with what the team reached before; nothing is kept. */
    @GetMapping("/goals")
    ModelAndView judge(
            @PathVariable DesignId id,
            @PathVariable TeamId team,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal Viewer viewer) {
        DesignScreen.requireDesigns(viewer);
        Design design = screen.readable(id, viewer);
        return new ModelAndView("structure/judged-goals")
                .addObject("judged", judged(design, team, TypedTeam.of(fields)));
    }

    @PostMapping
    ModelAndView change(
            @PathVariable DesignId id,
            @PathVariable TeamId team,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            HttpServletResponse response) {
        DesignScreen.requireDesigns(viewer);
        Design design = screen.readable(id, viewer);
        TypedTeam typed = TypedTeam.of(fields);
        return switch (documents.read(with(documents.of(design), team, typed))) {
            case DesignDocuments.Read.Planned(Plan changed) -> screen.change(id, viewer, f, plan -> changed);
            case DesignDocuments.Read.Wrong(var violations) -> {
                response.setHeader("HX-Retarget", "#dialogs");
                response.setHeader("HX-Reswap", "innerHTML");
                ModelAndView again = dialog(design, new Drawing(design.plan()).team(team), typed, violations);
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
        };
    }

    private ModelAndView dialog(Design design, PlannedTeam team, TypedTeam typed, List<Violation> violations) {
        String path = "teams[" + design.plan().teams().indexOf(team) + "].";
        return new ModelAndView("structure/team-dialog")
                .addObject("design", design)
                .addObject("team", team)
                .addObject("typed", typed)
                .addObject("leads", views.leaders(team))
                .addObject("processes", processes.all())
                .addObject("judged", judged(design, team.id(), typed))
                .addObject(
                        "wrong",
                        violations.stream()
                                .map(one -> new Violation(one.path().replace(path, ""), one.message()))
                                .toList());
    }

    private List<Finding> judged(Design design, TeamId team, TypedTeam typed) {
        return checks.ofGoals(new Drawing(design.plan()).aiming(team, typed.measurable()), team);
    }

    private static DesignDocument with(DesignDocument design, TeamId id, TypedTeam typed) {
        List<TeamDocument> teams = Objects.requireNonNullElse(design.teams(), List.of());
        if (teams.stream().noneMatch(team -> id.toString().equals(team.id()))) {
            throw Problem.notFound();
        }
        return new DesignDocument(
                design.id(),
                design.name(),
                design.note(),
                design.kind(),
                design.state(),
                teams.stream()
                        .map(team -> id.toString().equals(team.id()) ? typed.document(team) : team)
                        .toList(),
                design.version(),
                design.createdAt(),
                design.changedAt(),
                design.changedBy());
    }
}
