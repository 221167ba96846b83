package dev.struktura.structure.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.TrackRecords;
import dev.struktura.structure.design.Designs;
import dev.struktura.structure.web.TeamGoals.Progress;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How far each team is on the way to its goals, for those who lead. */
@Controller
class GoalsPage {

    private final Structure structure;
    private final TrackRecords records;

    GoalsPage(Structure structure, TrackRecords records) {
        this.structure = structure;
        this.records = records;
    }

    @GetMapping("/structure/goals")
    String show(@AuthenticationPrincipal Viewer viewer, Model model) {
        if (!viewer.leads() && !viewer.seesEverything()) {
            throw Problem.forbidden(Reason.of("structure.goals.refused"));
        }
        Set<TeamId> seen = structure.teamsSeenBy(viewer);
        model.addAttribute(
                "teams",
                structure.lasting().stream()
                        .filter(team -> seen.contains(team.id()))
                        .map(this::goals)
                        .toList());
        model.addAttribute("mayRead", Designs.mayRead(viewer));
        return "structure/goals";
    }

    private TeamGoals goals(Team team) {
        Stream<Progress> progress = team.goals().stream()
                .map(goal ->
                        new Progress(goal, records.soFar(team.id(), goal).orElse(null), records.of(team.id(), goal)));
        return new TeamGoals(team.name(), progress.toList());
    }
}
