package dev.struktura.structure.design;

import static dev.struktura.structure.design.Finding.Severity.ADVICE;
import static dev.struktura.structure.design.Finding.Severity.ERROR;
import static dev.struktura.structure.design.Finding.Severity.WARNING;

import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Role;
import dev.struktura.structure.Duties;
import dev.struktura.structure.PlannedSeat;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.design.DesignRule.Trouble;
import dev.struktura.structure.design.Finding.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the people are there to do it. */
final class PeopleRules {

    /** Absent for longer is long. Ours: the length of an ordinary holiday. */
    static final Duration LONG_AWAY = Duration.ofDays(14);

    static final List<DesignRule> ALL = List.of(
            new DesignRule("team-empty", ERROR, "brief.levels", PeopleRules::empty),
            new DesignRule("person-left", ERROR, "brief.levels", PeopleRules::left),
            new DesignRule("person-twice", ERROR, "brief.overlap", PeopleRules::twice),
            new DesignRule("no-capacity", ERROR, "routing", PeopleRules::noCapacity),
            new DesignRule("no-lead", WARNING, "brief.control", PeopleRules::noLead),
            new DesignRule("person-away", WARNING, "ours", PeopleRules::away),
            new DesignRule("hero", WARNING, "brief.hero", PeopleRules::hero),
            new DesignRule("seller-unseated", ADVICE, "ours", PeopleRules::unseated));

    private PeopleRules() {}

    private static Stream<Trouble> empty(Situation situation) {
        return situation.teams().stream()
                .filter(team -> team.seats().isEmpty())
                .map(team -> Trouble.of(Situation.about(team), team.name()));
    }

    private static Stream<Trouble> left(Situation situation) {
        return situation.teams().stream()
                .flatMap(team -> team.people()
                        .filter(person -> !situation.isHere(person))
                        .map(person -> Trouble.of(situation.about(person), situation.nameOf(person), team.name())));
    }

    private static Stream<Trouble> twice(Situation situation) {
        return situation.plan().seated().stream()
                .filter(person -> seats(situation, person) > 1)
                .map(person -> Trouble.of(
                        situation.about(person),
                        situation.nameOf(person),
                        situation.teams().stream()
                                .filter(team -> team.seatOf(person).isPresent())
                                .map(PlannedTeam::name)
                                .collect(Collectors.joining(", "))));
    }

    private static long seats(Situation situation, EmployeeId person) {
        return situation.teams().stream()
                .flatMap(team -> team.seats().stream())
                .filter(seat -> seat.employee().equals(person))
                .count();
    }

    private static Stream<Trouble> noCapacity(Situation situation) {
        return situation.teams().stream()
                .filter(team -> !team.seats().isEmpty() && team.seats().stream().allMatch(PeopleRules::takesNothing))
                .map(team -> Trouble.of(Situation.about(team), team.name()));
    }

    private static boolean takesNothing(PlannedSeat seat) {
        return Objects.equals(seat.capacity(), 0);
    }

    private static Stream<Trouble> noLead(Situation situation) {
        return situation.teams().stream()
                .filter(team -> team.lead() == null)
                .map(team -> Trouble.of(Situation.about(team), team.name()));
    }

    private static Stream<Trouble> away(Situation situation) {
        return situation.teams().stream()
                .flatMap(team -> team.people()
                        .filter(situation.away()::contains)
                        .map(person ->
                                Trouble.of(situation.about(person), situation.nameOf(person), team.name(), LONG_AWAY)));
    }

    private static Stream<Trouble> hero(Situation situation) {
        return situation.teams().stream()
                .flatMap(team -> team.duties().stream())
                .distinct()
                .sorted()
                .flatMap(duty -> {
                    Set<EmployeeId> able = situation
                            .carrying(duty)
                            .flatMap(team -> team.seats().stream())
                            .filter(seat -> !takesNothing(seat))
                            .map(PlannedSeat::employee)
                            .collect(Collectors.toSet());
                    return able.size() == 1
                            ? Stream.of(alone(situation, duty, able.iterator().next()))
                            : Stream.of();
                });
    }

    private static Trouble alone(Situation situation, String duty, EmployeeId person) {
        return Trouble.of(situation.about(person), situation.nameOf(person), Duties.word(duty));
    }

    private static Stream<Trouble> unseated(Situation situation) {
        Set<EmployeeId> seated = situation.plan().seated();
        List<String> others = situation.people().values().stream()
                .filter(person -> person.active() && person.role() == Role.SELLER && !seated.contains(person.id()))
                .map(person -> person.name())
                .sorted()
                .toList();
        return others.isEmpty() || seated.isEmpty()
                ? Stream.of()
                : Stream.of(Trouble.of(Subject.WHOLE, others.size(), String.join(", ", others)));
    }
}
