package dev.struktura.playbooks.check;

import static dev.struktura.playbooks.check.Finding.Severity.ERROR;

import dev.struktura.structure.Team;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every gate can be passed by doing what the process asks for. */
final class GateRules {

    static final List<CheckRule> ALL = List.of(
            new CheckRule("gate-unmet", ERROR, GateRules::unmet),
            new CheckRule("approval-ungiven", ERROR, GateRules::ungiven));

    private GateRules() {}

    private static Stream<Trouble> unmet(Scene scene) {
        return scene.stages().stream()
                .filter(stage -> !scene.ways().nextTo(stage.key()).isEmpty())
                .flatMap(stage -> {
                    Set<String> asked = askedBefore(scene, stage);
                    return stage.gate().stream()
                            .filter(field -> scene.process().fieldKeys().contains(field))
                            .filter(field -> !asked.contains(field)
                                    && !scene.around().filled().contains(field))
                            .map(field -> Trouble.at(
                                    stage.place().in("gate"),
                                    stage.name(),
                                    scene.process().nameOfField(field)));
                });
    }

    /** Whoever moves a case by hand is asked on the way for what the stage they move to asks for. */
    private static Set<String> askedBefore(Scene scene, DrawnStage stage) {
        Set<String> before = scene.ways().before(stage.key());
        boolean byHand = scene.stages().stream().anyMatch(from -> from.next().contains(stage.key()));
        return scene.stages().stream()
                .filter(other ->
                        before.contains(other.key()) || (byHand && other.key().equals(stage.key())))
                .flatMap(other -> other.ask().stream())
                .collect(Collectors.toSet());
    }

    private static Stream<Trouble> ungiven(Scene scene) {
        return scene.stages().stream()
                .flatMap(stage -> stage.approvals().stream()
                        .filter(approval -> nobodyGives(scene, stage, approval.by()))
                        .map(approval -> Trouble.at(approval.place(), stage.name(), approval.name())
                                .as(approval.by())));
    }

    private static boolean nobodyGives(Scene scene, DrawnStage stage, String by) {
        return switch (by) {
            case "head-of-sales" -> !scene.around().headed();
            case "team-lead" ->
                scene.ways().nextTo(stage.key()).stream()
                        .flatMap(key -> scene.process().stage(key).stream())
                        .map(from -> scene.around().answering(scene.process().key(), from))
                        .anyMatch(teams -> !teams.isEmpty() && teams.stream().allMatch(GateRules::isUnled));
            default -> false;
        };
    }

    private static boolean isUnled(Team team) {
        return team.lead() == null;
    }
}
