package dev.struktura.structure.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.Goal;
import dev.struktura.structure.PlannedSeat;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.SeatRole;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.design.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A plan on the drawing board: each stroke gives the plan as it is afterwards. */
record Drawing(Plan plan) {

    /** Everything a sales department has to see to. */
    static final List<String> DUTIES = List.of("lead-generation", "lead-conversion", "account-management");

    static final int LEVELS = 3;

    Plan noted(String name, String note) {
        return new Plan(name, note, plan.teams());
    }

    /**
     * The person sits in that team and nowhere else.
     *
     * @param to null for no seat at all
     * @param place among the seats of the team, from 0; null for the last
     */
    Plan moved(EmployeeId person, @Nullable TeamId to, @Nullable Integer place) {
        Optional<PlannedTeam> from = plan.teams().stream()
                .filter(team -> team.seatOf(person).isPresent())
                .findFirst();
        Optional<PlannedSeat> seat = from.flatMap(team -> team.seatOf(person));
        Plan without = each(team -> seated(
                team,
                team.seats().stream()
                        .filter(one -> !one.employee().equals(person))
                        .toList()));
        if (to == null) {
            return without;
        }
        boolean stays = from.filter(team -> team.id().equals(to)).isPresent();
        return new Drawing(without).changed(to, team -> {
            SeatRole role = stays ? seat.orElseThrow().role() : SeatRoles.next(team);
            List<PlannedSeat> seats = new ArrayList<>(team.seats());
            int at = place == null ? seats.size() : Math.clamp(place, 0, seats.size());
            seats.add(at, new PlannedSeat(person, role, weight(seat), capacity(seat)));
            return seated(team, seats);
        });
    }

    /** The seat that its person has in a team, on other terms. */
    Plan reseated(TeamId id, PlannedSeat seat) {
        return changed(id, team -> {
            if (team.seatOf(seat.employee()).isEmpty()) {
                throw Problem.notFound();
            }
            return seated(
                    team,
                    team.seats().stream()
                            .map(one -> one.employee().equals(seat.employee()) ? seat : one)
                            .toList());
        });
    }

    Plan aiming(TeamId id, List<Goal> goals) {
        return changed(
                id,
                team -> new PlannedTeam(
                        id, team.name(), team.level(), team.lead(), team.duties(), team.stages(), goals, team.seats()));
    }

    Plan with(PlannedTeam team) {
        List<PlannedTeam> teams = new ArrayList<>(plan.teams());
        teams.add(team);
        return new Plan(plan.name(), plan.note(), teams);
    }

    /**
     * The team changes places with its neighbour among those of its level, or among the pods; at the end it stays.
     *
     * @param towards what counts as the neighbour: the one after it, or the one before
     */
    Plan shifted(TeamId id, Direction towards) {
        PlannedTeam team = team(id);
        List<PlannedTeam> peers = peers(team);
        int there = peers.indexOf(team) + towards.step();
        if (there < 0 || there >= peers.size()) {
            return plan;
        }
        List<PlannedTeam> teams = new ArrayList<>(plan.teams());
        Collections.swap(teams, teams.indexOf(team), teams.indexOf(peers.get(there)));
        return new Plan(plan.name(), plan.note(), teams);
    }

    /** Those that stand side by side with the team, and itself. */
    List<PlannedTeam> peers(PlannedTeam team) {
        return plan.teams().stream()
                .filter(other -> Objects.equals(other.level(), team.level()))
                .toList();
    }

    /** Which way a team goes. */
    enum Direction {
        EARLIER,
        LATER;

        private int step() {
            return this == EARLIER ? -1 : 1;
        }
    }

    /** Its people have no seat afterwards. */
    Plan without(TeamId id) {
        team(id);
        return new Plan(
                plan.name(),
                plan.note(),
                plan.teams().stream().filter(team -> !team.id().equals(id)).toList());
    }

    /** The first level that no team works on; the last one when all have teams. */
    int freeLevel() {
        int level = 1;
        while (level < LEVELS && hasLevel(level)) {
            level++;
        }
        return level;
    }

    PlannedTeam team(TeamId id) {
        return plan.teams().stream()
                .filter(team -> team.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    static PlannedTeam seated(PlannedTeam team, List<PlannedSeat> seats) {
        return new PlannedTeam(
                team.id(), team.name(), team.level(), team.lead(), team.duties(), team.stages(), team.goals(), seats);
    }

    private boolean hasLevel(int level) {
        return plan.teams().stream().anyMatch(team -> Objects.equals(team.level(), level));
    }

    private Plan changed(TeamId id, UnaryOperator<PlannedTeam> change) {
        team(id);
        return each(team -> team.id().equals(id) ? change.apply(team) : team);
    }

    private Plan each(UnaryOperator<PlannedTeam> change) {
        return new Plan(
                plan.name(), plan.note(), plan.teams().stream().map(change).toList());
    }

    private static int weight(Optional<PlannedSeat> seat) {
        return seat.map(PlannedSeat::weight).orElse(1);
    }

    private static @Nullable Integer capacity(Optional<PlannedSeat> seat) {
        return seat.map(PlannedSeat::capacity).orElse(null);
    }
}
