package dev.struktura.structure.web;

import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.design.Comparison;
import dev.struktura.structure.design.Design;
import dev.struktura.structure.design.DesignId;
import dev.struktura.structure.design.Designs;
import dev.struktura.structure.design.Plan;
import dev.struktura.structure.web.ComparedTeam.Half;
import dev.struktura.structure.web.ComparedTeam.Sitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two designs side by side: who sits elsewhere, which teams come, go or change. */
@Controller
class ComparisonPage {

    private final Designs designs;
    private final DesignScreen screen;
    private final DesignViews views;

    ComparisonPage(Designs designs, DesignScreen screen, DesignViews views) {
        this.designs = designs;
        this.screen = screen;
        this.views = views;
    }

    /** @param other what it is compared with; the one in force, or the next one, when left out */
    @GetMapping("/structure/designs/{id}/comparison")
    ModelAndView compare(
            @PathVariable DesignId id,
            @RequestParam(name = "with", required = false) @Nullable DesignId other,
            @AuthenticationPrincipal Viewer viewer) {
        Design after = screen.readable(id, viewer);
        List<Design> others =
                designs.all().stream().filter(one -> !one.id().equals(id)).toList();
        Design before = other == null ? others.stream().findFirst().orElse(after) : screen.readable(other, viewer);
        Comparison comparison = Comparison.between(before.plan(), after.plan());
        return new ModelAndView("structure/comparison")
                .addObject("before", before)
                .addObject("after", after)
                .addObject("others", others)
                .addObject("teams", teams(before.plan(), after.plan(), comparison))
                .addObject(
                        "moves",
                        comparison.moves().stream()
                                .map(move -> new MovedPerson(name(move.employee()), move.from(), move.to()))
                                .toList());
    }

    private List<ComparedTeam> teams(Plan before, Plan after, Comparison comparison) {
        Set<EmployeeId> moved =
                comparison.moves().stream().map(Comparison.Move::employee).collect(Collectors.toSet());
        Map<TeamId, PlannedTeam> old = new HashMap<>();
        before.teams().forEach(team -> old.put(team.id(), team));
        Map<TeamId, List<String>> differences = new HashMap<>();
        comparison.changed().forEach(team -> differences.put(team.after().id(), team.differences()));
        List<ComparedTeam> teams = new ArrayList<>();
        for (PlannedTeam team : DesignViews.inFlow(after.teams())) {
            teams.add(new ComparedTeam(
                    half(old.get(team.id()), moved),
                    half(team, moved),
                    differences.getOrDefault(team.id(), List.of())));
        }
        comparison.removed().forEach(team -> teams.add(new ComparedTeam(half(team, moved), null, List.of())));
        return teams;
    }

    private @Nullable Half half(@Nullable PlannedTeam team, Set<EmployeeId> moved) {
        return team == null
                ? null
                : new Half(
                        team,
                        views.name(team.lead()),
                        team.seats().stream()
                                .map(seat -> new Sitter(
                                        name(seat.employee()), seat.role().key(), moved.contains(seat.employee())))
                                .toList());
    }

    private String name(EmployeeId person) {
        return String.valueOf(views.name(person));
    }
}
