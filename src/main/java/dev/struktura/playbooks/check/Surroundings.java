package dev.struktura.playbooks.check;

import dev.struktura.structure.Team;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a process would meet when it is published.
 *
 * @param actions the kinds of action that somebody performs
 * @param happens whether an event of this name is ever told to a case
 * @param filled fields that become known without being asked for
 * @param processes keys of the processes there are
 * @param templates keys of the message templates there are
 * @param teams those in force
 * @param headed whether somebody runs the department
 * @param standing how many open and parked deals of the process stand in each stage
 */
public record Surroundings(
        Set<String> actions,
        Predicate<String> happens,
        Set<String> filled,
        Set<String> processes,
        Set<String> templates,
        List<Team> teams,
        boolean headed,
        Map<String, Integer> standing) {

    public Surroundings {
        actions = Set.copyOf(actions);
        filled = Set.copyOf(filled);
        processes = Set.copyOf(processes);
        templates = Set.copyOf(templates);
        teams = List.copyOf(teams);
        standing = Map.copyOf(standing);
    }

    /** The teams that answer for a stage: by its name or by its duty. */
    List<Team> answering(String process, DrawnStage stage) {
        return teams.stream()
                .filter(team -> team.stages().contains(process + "/" + stage.key())
                        || (stage.duty() != null && team.duties().contains(stage.duty())))
                .toList();
    }
}
