package dev.struktura.structure.design;

import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Stage;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.ClientBase;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.Team;
import dev.struktura.structure.design.Finding.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that the rules look at.
 *
 * @param people everybody who is or was here
 * @param away those who are absent now and will be for long
 * @param processes the latest version of each
 * @param inForce the teams at work now
 * @param history what they reached before
 */
record Situation(
        Plan plan,
        Map<EmployeeId, Employee> people,
        Set<EmployeeId> away,
        List<ProcessVersion> processes,
        ClientBase.Facts base,
        List<Team> inForce,
        History history) {

    Situation {
        people = Map.copyOf(people);
        away = Set.copyOf(away);
    }

    /** A stage that wants somebody to answer for it, by the name {@code process/stage}. */
    record Owned(String name, String duty) {}

    List<PlannedTeam> teams() {
        return plan.teams();
    }

    Stream<PlannedTeam> teams(Team.Kind kind) {
        return teams().stream().filter(team -> team.kind() == kind);
    }

    Stream<PlannedTeam> carrying(String duty) {
        return teams().stream().filter(team -> team.duties().contains(duty));
    }

    Stream<PlannedTeam> owning(String stage) {
        return teams().stream().filter(team -> team.stages().contains(stage));
    }

    Stream<Owned> stages() {
        return processes.stream()
                .flatMap(process -> process.stages().stream()
                        .filter(stage -> stage.duty() != null)
                        .map(stage -> owned(process, stage)));
    }

    private static Owned owned(ProcessVersion process, Stage stage) {
        String duty = String.valueOf(stage.duty());
        return new Owned(process.key() + "/" + stage.key(), duty);
    }

    boolean knowsStage(String name) {
        return processes.stream()
                .anyMatch(process ->
                        process.stages().stream().anyMatch(stage -> name.equals(process.key() + "/" + stage.key())));
    }

    boolean isHere(EmployeeId person) {
        Employee found = people.get(person);
        return found != null && found.active();
    }

    String nameOf(EmployeeId person) {
        Employee found = people.get(person);
        return found == null ? "?" : found.name();
    }

    Subject about(EmployeeId person) {
        return new Subject(Subject.Kind.EMPLOYEE, person.toString(), nameOf(person));
    }

    static Subject about(PlannedTeam team) {
        return new Subject(Subject.Kind.TEAM, team.id().toString(), team.name());
    }
}
