package dev.struktura.structure.design;

import static dev.struktura.structure.design.Finding.Severity.ERROR;
import static dev.struktura.structure.design.Finding.Severity.WARNING;

import dev.struktura.structure.Duties;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.design.DesignRule.Trouble;
import dev.struktura.structure.design.Finding.Subject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every stage has somebody who answers for it, and nobody has to ask whose it is. Source: the product brief, sections 1 to 3. */
final class DutyRules {

    static final List<DesignRule> ALL = List.of(
            new DesignRule("no-teams", ERROR, "brief.levels", DutyRules::noTeams),
            new DesignRule("stage-unowned", ERROR, "brief.process", DutyRules::unowned),
            new DesignRule("stage-contested", ERROR, "brief.process", DutyRules::contested),
            new DesignRule("stage-unknown", ERROR, "brief.process", DutyRules::unknownStage),
            new DesignRule("duties-overlap", WARNING, "brief.overlap", DutyRules::overlap),
            new DesignRule("duty-idle", WARNING, "brief.process", DutyRules::idle),
            new DesignRule("no-goal", WARNING, "smart", DutyRules::noGoal));

    private DutyRules() {}

    private static Stream<Trouble> noTeams(Situation situation) {
        return situation.teams().isEmpty() ? Stream.of(Trouble.of(Subject.WHOLE)) : Stream.of();
    }

    private static Stream<Trouble> unowned(Situation situation) {
        return situation
                .stages()
                .filter(stage -> situation.owning(stage.name()).findAny().isEmpty()
                        && situation.carrying(stage.duty()).findAny().isEmpty())
                .map(stage -> Trouble.of(about(stage.name()), stage.name(), Duties.word(stage.duty())));
    }

    private static Stream<Trouble> contested(Situation situation) {
        return situation
                .stages()
                .filter(stage -> standInEachOthersWay(situation.owning(stage.name())))
                .map(stage -> Trouble.of(about(stage.name()), stage.name(), names(situation.owning(stage.name()))));
    }

    private static Stream<Trouble> unknownStage(Situation situation) {
        return situation.teams().stream()
                .flatMap(team -> team.stages().stream()
                        .filter(stage -> !situation.knowsStage(stage))
                        .map(stage -> Trouble.of(Situation.about(team), team.name(), stage)));
    }

    private static Stream<Trouble> overlap(Situation situation) {
        return duties(situation)
                .filter(duty -> standInEachOthersWay(situation.carrying(duty)))
                .map(duty -> Trouble.of(
                        new Subject(Subject.Kind.DUTY, duty, duty),
                        Duties.word(duty),
                        names(situation.carrying(duty))));
    }

    private static Stream<Trouble> idle(Situation situation) {
        return duties(situation)
                .filter(duty ->
                        situation.stages().noneMatch(stage -> stage.duty().equals(duty)))
                .map(duty -> Trouble.of(
                        new Subject(Subject.Kind.DUTY, duty, duty),
                        Duties.word(duty),
                        names(situation.carrying(duty))));
    }

    private static Stream<Trouble> noGoal(Situation situation) {
        return situation.teams().stream()
                .filter(team -> team.goals().isEmpty())
                .map(team -> Trouble.of(Situation.about(team), team.name()));
    }

    private static Stream<String> duties(Situation situation) {
        return situation.teams().stream()
                .flatMap(team -> team.duties().stream())
                .distinct()
                .sorted();
    }

    /** Pods work side by side, and so do teams of one level; a pod and a level, or two levels, do not. */
    private static boolean standInEachOthersWay(Stream<PlannedTeam> teams) {
        return teams.map(team -> Objects.requireNonNullElse(team.level(), 0))
                        .distinct()
                        .count()
                > 1;
    }

    private static Subject about(String stage) {
        return new Subject(Subject.Kind.STAGE, stage, stage);
    }

    private static String names(Stream<PlannedTeam> teams) {
        return teams.map(PlannedTeam::name).collect(Collectors.joining(", "));
    }
}
