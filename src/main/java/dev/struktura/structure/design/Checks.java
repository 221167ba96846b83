package dev.struktura.structure.design;

import static java.util.stream.Collectors.toMap;

import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import dev.struktura.structure.ClientBase;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.TrackRecords;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Tells what is wrong with a plan, and what is worth thinking over; cheap enough to be asked while somebody designs. */
@Service
public class Checks {

    private static final List<DesignRule> RULES = Stream.of(
                    DutyRules.ALL, PeopleRules.ALL, PodRules.ALL, LevelRules.ALL, GoalRules.ALL)
            .flatMap(List::stream)
            .toList();

    private final Staff staff;
    private final Structure structure;
    private final ProcessVersions processes;
    private final ObjectProvider<ClientBase> base;
    private final TrackRecords records;
    private final Clock clock;

    Checks(
            Staff staff,
            Structure structure,
            ProcessVersions processes,
            ObjectProvider<ClientBase> base,
            TrackRecords records,
            Clock clock) {
        this.staff = staff;
        this.structure = structure;
        this.processes = processes;
        this.base = base;
        this.records = records;
        this.clock = clock;
    }

    /** Errors first, then warnings, then advice; within each in the order of the rules. */
    public List<Finding> of(Plan plan) {
        return findings(situation(plan));
    }

    /** How the goals of a team compare with what it reached before, as the plan stands. */
    public List<Finding> ofGoals(Plan plan, TeamId team) {
        Situation situation = situation(plan);
        return GoalRules.ALL.stream()
                .flatMap(rule -> rule.findings(situation))
                .filter(finding -> finding.subject().id().equals(team.toString()))
                .toList();
    }

    static List<Finding> findings(Situation situation) {
        return RULES.stream()
                .flatMap(rule -> rule.findings(situation))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /** The names of all rules, in their order. */
    static List<String> rules() {
        return RULES.stream().map(DesignRule::name).toList();
    }

    private Situation situation(Plan plan) {
        Instant now = clock.instant();
        Instant later = now.plus(PeopleRules.LONG_AWAY);
        return new Situation(
                plan,
                staff.all().stream().collect(toMap(Employee::id, Function.identity())),
                staff.all().stream()
                        .map(Employee::id)
                        .filter(person -> staff.isAbsent(person, now) && staff.isAbsent(person, later))
                        .collect(Collectors.toSet()),
                processes.all(),
                base.stream().findFirst().map(known -> known.facts(now)).orElse(ClientBase.Facts.NONE),
                structure.lasting(),
                records::of);
    }
}
