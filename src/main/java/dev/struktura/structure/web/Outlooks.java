package dev.struktura.structure.web;

import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Movables.Moved;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.design.Activations;
import dev.struktura.structure.design.Plan;
import dev.struktura.structure.design.Preview;
import dev.struktura.structure.web.Outlook.Hands;
import dev.struktura.structure.web.Outlook.Sight;
import dev.struktura.structure.web.Outlook.Things;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what putting a design in force would change, in names instead of identities. */
@Component
class Outlooks {

    private static final int SHOWN = 50;

    private final Activations activations;
    private final Structure structure;
    private final DesignViews views;
    private final Staff staff;

    Outlooks(Activations activations, Structure structure, DesignViews views, Staff staff) {
        this.activations = activations;
        this.structure = structure;
        this.views = views;
        this.staff = staff;
    }

    Outlook of(Plan plan) {
        Preview preview = activations.preview(plan);
        Map<TeamId, String> teams = new HashMap<>();
        plan.teams().forEach(team -> teams.put(team.id(), team.name()));
        structure.teams().forEach(team -> teams.put(team.id(), team.name()));
        return new Outlook(
                preview.comparison().moves().stream()
                        .map(move ->
                                new MovedPerson(String.valueOf(views.name(move.employee())), move.from(), move.to()))
                        .toList(),
                preview.things().stream().map(kind -> things(kind, teams)).toList(),
                preview.sights().stream()
                        .filter(sight -> !seesAll(sight.employee()))
                        .map(sight -> sight(sight, teams))
                        .toList(),
                preview.complete());
    }

    private Things things(Preview.Kind kind, Map<TeamId, String> teams) {
        return new Things(
                kind.kind(),
                kind.moved().size(),
                kind.withoutOwner().size(),
                kind.moved().stream()
                        .limit(SHOWN)
                        .map(moved -> hands(kind, moved, teams))
                        .toList());
    }

    private Hands hands(Preview.Kind kind, Moved moved, Map<TeamId, String> teams) {
        return new Hands(
                moved.name(),
                side(moved.fromOwner(), moved.fromTeam(), teams),
                side(moved.toOwner(), moved.toTeam(), teams),
                kind.withoutOwner().contains(moved));
    }

    private String side(@Nullable EmployeeId owner, @Nullable TeamId team, Map<TeamId, String> teams) {
        String person = views.name(owner);
        String name = team == null ? "" : teams.getOrDefault(team, "?");
        return person == null ? name : name.isEmpty() ? person : person + ", " + name;
    }

    /** Whatever the teams are, so that for them nothing changes. */
    private boolean seesAll(EmployeeId person) {
        return staff.find(person)
                .map(Employee::asViewer)
                .filter(Viewer::seesEverything)
                .isPresent();
    }

    private Sight sight(Preview.Sight sight, Map<TeamId, String> teams) {
        return new Sight(
                String.valueOf(views.name(sight.employee())),
                names(sight.after(), sight.before(), teams),
                names(sight.before(), sight.after(), teams));
    }

    private static List<String> names(Set<TeamId> some, Set<TeamId> without, Map<TeamId, String> teams) {
        return some.stream()
                .filter(team -> !without.contains(team))
                .map(team -> teams.getOrDefault(team, "?"))
                .toList();
    }
}
