package dev.struktura.structure;

import dev.struktura.base.Reason;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What speaks against somebody standing in where they are wished to. */
@Component
class StandInChecks {

    /** Whoever sits elsewhere for longer than that has another place. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Structure structure;
    private final Trainings trainings;
    private final Staff staff;

    StandInChecks(Structure structure, Trainings trainings, Staff staff) {
        this.structure = structure;
        this.trainings = trainings;
        this.staff = staff;
    }

    Optional<StandInResult.Refused> objection(StandInWish wish) {
        Optional<Team> team = team(wish.team());
        if (team.isEmpty()) {
            return refused("team", "structure.stand-in.no-team");
        }
        if (!wish.to().isAfter(wish.from())
                || Duration.between(wish.from(), wish.to()).compareTo(LONGEST) > 0) {
            return refused("to", "structure.stand-in.time");
        }
        EmployeeId other = wish.swapWith();
        return other == null ? placed("employee", wish.person(), team.get()) : swapped(wish, team.get(), other);
    }

    /** The team in which this person has a place that lasts; the first of the chart. */
    Optional<Team> ownTeam(EmployeeId person) {
        return structure.lasting().stream()
                .filter(team -> team.seatOf(person).isPresent())
                .findFirst();
    }

    Optional<Team> team(TeamId id) {
        return structure.lasting().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    StandInResult.Refused overlap(StandIn busy) {
        return new StandInResult.Refused("from", Reason.of("structure.stand-in.overlap", nameOf(busy.person())));
    }

    private Optional<StandInResult.Refused> swapped(StandInWish wish, Team team, EmployeeId other) {
        if (team.seatOf(other).isEmpty()) {
            return refused("swapWith", "structure.stand-in.not-there", nameOf(other), team.name());
        }
        return ownTeam(wish.person())
                .map(own -> placed("employee", wish.person(), team).or(() -> placed("swapWith", other, own)))
                .orElseGet(() -> refused("swapWith", "structure.stand-in.no-own-team", nameOf(wish.person())));
    }

    private Optional<StandInResult.Refused> placed(String field, EmployeeId person, Team team) {
        if (staff.find(person).filter(Employee::active).isEmpty()) {
            return refused(field, "structure.stand-in.left");
        }
        if (team.seatOf(person).isPresent()) {
            return refused("team", "structure.stand-in.sits-there", nameOf(person), team.name());
        }
        List<String> missing = trainings.missing(person, team);
        return missing.isEmpty()
                ? Optional.empty()
                : refused(
                        field,
                        "structure.stand-in.untrained",
                        nameOf(person),
                        team.name(),
                        Duties.word(missing.getFirst()));
    }

    private String nameOf(EmployeeId person) {
        return staff.find(person).map(Employee::name).orElse("?");
    }

    private static Optional<StandInResult.Refused> refused(String field, String why, Object... facts) {
        return Optional.of(new StandInResult.Refused(field, Reason.of(why, facts)));
    }
}
