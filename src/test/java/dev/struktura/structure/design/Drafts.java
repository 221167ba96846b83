package dev.struktura.structure.design;

import dev.struktura.base.Ids;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.Goal;
import dev.struktura.structure.PlannedSeat;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.SeatRole;
import dev.struktura.structure.TeamId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Plans for tests of pure rules; people are numbered from 1. */
final class Drafts {

    static final List<String> ALL_DUTIES = List.of("lead-generation", "lead-conversion", "account-management");

    private Drafts() {}

    static Plan of(Template template, int people) {
        AtomicLong number = new AtomicLong();
        Ids ids = () -> new UUID(5, number.incrementAndGet());
        return template.plan(people(people), "Draft", ids, key -> key);
    }

    static Plan plan(PlannedTeam... teams) {
        return new Plan("Draft", "", List.of(teams));
    }

    static List<EmployeeId> people(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Drafts::person).toList();
    }

    static EmployeeId person(int number) {
        return new EmployeeId(new UUID(1, number));
    }

    static TeamId team(int number) {
        return new TeamId(new UUID(2, number));
    }

    /** A pod with every role, led and with a goal: nothing to complain of. */
    static PlannedTeam pod(int number, int firstPerson) {
        List<PlannedSeat> seats = List.of(
                PlannedSeat.of(person(firstPerson), SeatRole.POD_MANAGER),
                PlannedSeat.of(person(firstPerson + 1), SeatRole.ANALYST),
                PlannedSeat.of(person(firstPerson + 2), SeatRole.SALES_SPECIALIST),
                PlannedSeat.of(person(firstPerson + 3), SeatRole.SERVICE_COORDINATOR));
        return complete(PlannedTeam.pod(team(number), "Pod " + number, seats, ALL_DUTIES));
    }

    static PlannedTeam level(int level, List<String> duties, int... people) {
        List<PlannedSeat> seats = IntStream.of(people)
                .mapToObj(number -> PlannedSeat.of(
                        person(number),
                        List.of(SeatRole.SALES_DEVELOPMENT, SeatRole.ACCOUNT_EXECUTIVE, SeatRole.ACCOUNT_MANAGER)
                                .get(level - 1)))
                .toList();
        return complete(PlannedTeam.level(team(level), level, "Level " + level, seats, duties));
    }

    static PlannedTeam with(PlannedTeam team, List<PlannedSeat> seats) {
        return new PlannedTeam(
                team.id(), team.name(), team.level(), team.lead(), team.duties(), team.stages(), team.goals(), seats);
    }

    static PlannedTeam owning(PlannedTeam team, String... stages) {
        return new PlannedTeam(
                team.id(),
                team.name(),
                team.level(),
                team.lead(),
                team.duties(),
                List.of(stages),
                team.goals(),
                team.seats());
    }

    private static PlannedTeam complete(PlannedTeam team) {
        return new PlannedTeam(
                team.id(),
                team.name(),
                team.level(),
                person(99),
                team.duties(),
                team.stages(),
                List.of(Goal.of(Goal.Metric.DEALS_WON, 10, Goal.Period.MONTH)),
                team.seats());
    }
}
