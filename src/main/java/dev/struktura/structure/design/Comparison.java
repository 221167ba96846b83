package dev.struktura.structure.design;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.PlannedSeat;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.SeatRole;
import dev.struktura.structure.TeamId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is different in another plan; a team is the same where its identity is, and a person always is. */
public record Comparison(
        List<PlannedTeam> added, List<PlannedTeam> removed, List<ChangedTeam> changed, List<Move> moves) {

    /** A team that is in both: what of it differs, such as {@code name}, {@code lead}, {@code members}. */
    public record ChangedTeam(PlannedTeam before, PlannedTeam after, List<String> differences) {}

    /**
     * A person who sits elsewhere or otherwise.
     *
     * @param from null for who had no seat
     * @param to null for who has none any more
     */
    public record Move(
            EmployeeId employee,
            @Nullable Place from,
            @Nullable Place to) {}

    /** A seat in its team. */
    public record Place(TeamId team, String teamName, SeatRole role) {}

    public static Comparison between(Plan before, Plan after) {
        Map<TeamId, PlannedTeam> old = byId(before);
        Map<TeamId, PlannedTeam> fresh = byId(after);
        return new Comparison(
                fresh.values().stream()
                        .filter(team -> !old.containsKey(team.id()))
                        .toList(),
                old.values().stream()
                        .filter(team -> !fresh.containsKey(team.id()))
                        .toList(),
                fresh.values().stream()
                        .filter(team -> old.containsKey(team.id()))
                        .map(team -> changed(Objects.requireNonNull(old.get(team.id())), team))
                        .filter(team -> !team.differences().isEmpty())
                        .toList(),
                moves(before, after));
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && moves.isEmpty();
    }

    private static Map<TeamId, PlannedTeam> byId(Plan plan) {
        return plan.teams().stream()
                .collect(Collectors.toMap(PlannedTeam::id, team -> team, (first, _) -> first, LinkedHashMap::new));
    }

    private static ChangedTeam changed(PlannedTeam before, PlannedTeam after) {
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("name", before.name().equals(after.name()));
        same.put("level", Objects.equals(before.level(), after.level()));
        same.put("lead", Objects.equals(before.lead(), after.lead()));
        same.put("duties", before.duties().equals(after.duties()));
        same.put("stages", before.stages().equals(after.stages()));
        same.put("goals", before.goals().equals(after.goals()));
        same.put("members", before.seats().equals(after.seats()));
        List<String> differences = same.entrySet().stream()
                .filter(fact -> !fact.getValue())
                .map(Map.Entry::getKey)
                .toList();
        return new ChangedTeam(before, after, differences);
    }

    private static List<Move> moves(Plan before, Plan after) {
        Set<EmployeeId> everybody = new LinkedHashSet<>(after.seated());
        everybody.addAll(before.seated());
        List<Move> moves = new ArrayList<>();
        for (EmployeeId person : everybody) {
            Place from = place(before, person);
            Place to = place(after, person);
            if (!Objects.equals(identity(from), identity(to))) {
                moves.add(new Move(person, from, to));
            }
        }
        return List.copyOf(moves);
    }

    /** A team that is only called otherwise is no other place. */
    private static @Nullable String identity(@Nullable Place place) {
        return place == null ? null : place.team() + " " + place.role().key();
    }

    private static @Nullable Place place(Plan plan, EmployeeId person) {
        for (PlannedTeam team : plan.teams()) {
            PlannedSeat seat = team.seatOf(person).orElse(null);
            if (seat != null) {
                return new Place(team.id(), team.name(), seat.role());
            }
        }
        return null;
    }
}
