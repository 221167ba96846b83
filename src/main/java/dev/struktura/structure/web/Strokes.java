package dev.struktura.structure.web;

import dev.struktura.base.web.Frame;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.design.Comparison;
import dev.struktura.structure.design.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a change does to a plan, in a line for each person or team. */
@Component
class Strokes {

    private static final String MEMBERS = "members";

    private final DesignViews views;

    Strokes(DesignViews views) {
        this.views = views;
    }

    List<String> between(Plan before, Plan after, Frame f) {
        Comparison comparison = Comparison.between(before, after);
        List<String> lines = new ArrayList<>(words(before, after, f));
        comparison.moves().forEach(move -> lines.add(moved(move, f)));
        comparison.added().forEach(team -> lines.add(f.t("structure.stroke.added", team.name())));
        comparison.removed().forEach(team -> lines.add(f.t("structure.stroke.removed", team.name())));
        comparison.changed().forEach(team -> lines.addAll(changed(team, comparison.moves(), f)));
        if (lines.isEmpty() && !before.equals(after)) {
            lines.add(f.t("structure.stroke.order", names(DesignViews.inFlow(after.teams()))));
        }
        return List.copyOf(lines);
    }

    private static List<String> words(Plan before, Plan after, Frame f) {
        List<String> lines = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            lines.add(f.t("structure.stroke.name", after.name()));
        }
        if (!before.note().equals(after.note())) {
            lines.add(f.t("structure.stroke.note"));
        }
        return lines;
    }

    private String moved(Comparison.Move move, Frame f) {
        return f.t(
                "structure.stroke.moved",
                String.valueOf(views.name(move.employee())),
                place(move.from(), f),
                place(move.to(), f));
    }

    private static String place(Comparison.@Nullable Place place, Frame f) {
        return place == null
                ? f.t("structure.tray")
                : place.teamName() + ", " + f.t("structure.role." + place.role().key());
    }

    /** That a team has other people is said by those who come and go. */
    private static List<String> changed(Comparison.ChangedTeam team, List<Comparison.Move> moves, Frame f) {
        String differences = team.differences().stream()
                .filter(difference -> moves.isEmpty() || !difference.equals(MEMBERS))
                .map(difference -> f.t("structure.difference." + difference))
                .collect(Collectors.joining(", "));
        return differences.isEmpty()
                ? List.of()
                : List.of(f.t("structure.stroke.changed", team.after().name(), differences));
    }

    private static String names(List<PlannedTeam> teams) {
        return teams.stream().map(PlannedTeam::name).collect(Collectors.joining(", "));
    }
}
