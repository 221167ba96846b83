package dev.struktura.playbooks.check;

import static dev.struktura.playbooks.check.Finding.Severity.ERROR;
import static dev.struktura.playbooks.check.Finding.Severity.WARNING;
import static java.util.stream.Collectors.toSet;

import dev.struktura.base.LocalText;
import dev.struktura.process.Stage;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every case can get everywhere it should, and comes to an end. */
final class WayRules {

    static final List<CheckRule> ALL = List.of(
            new CheckRule("stage-unreachable", ERROR, WayRules::unreachable),
            new CheckRule("dead-end", ERROR, WayRules::deadEnd),
            new CheckRule("automatic-loop", ERROR, WayRules::automaticLoop),
            new CheckRule("timed-loop", WARNING, WayRules::timedLoop),
            new CheckRule("never-won", WARNING, WayRules::neverWon));

    private WayRules() {}

    private static Stream<Trouble> unreachable(Scene scene) {
        Set<String> reached = scene.ways().reached();
        return scene.stages().stream()
                .filter(stage -> !reached.contains(stage.key()))
                .map(stage -> Trouble.at(
                        stage.place(), stage.name(), scene.process().first().name()));
    }

    private static Stream<Trouble> deadEnd(Scene scene) {
        Set<String> ends = scene.stages().stream()
                .filter(stage -> stage.isClosed() || stage.transfers())
                .map(DrawnStage::key)
                .collect(toSet());
        Set<String> leading = scene.ways().leadingTo(ends);
        return scene.stages().stream()
                .filter(stage -> !leading.contains(stage.key()))
                .map(stage ->
                        Trouble.at(stage.place(), stage.name()).as(stage.ways().isEmpty() ? "none" : "circle"));
    }

    /** Facts stay as they are while rules move a case at once, so a circle whose terms can all hold never ends by itself. */
    private static Stream<Trouble> automaticLoop(Scene scene) {
        return new Loops(scene.process(), rule -> rule.trigger().isOnEntry(), (circle, terms) -> true)
                .all().stream().map(circle -> circle(scene, circle));
    }

    private static Stream<Trouble> timedLoop(Scene scene) {
        return new Loops(
                        scene.process(),
                        rule -> rule.terms().isNone()
                                && (rule.trigger().isOnEntry() || rule.trigger().isArmedOnEntry()),
                        (circle, terms) ->
                                circle.stream().anyMatch(rule -> rule.trigger().isTimer()))
                .all().stream().map(circle -> circle(scene, circle));
    }

    private static Trouble circle(Scene scene, List<DrawnRule> circle) {
        List<LocalText> stages = circle.stream()
                .flatMap(rule -> scene.process().stage(rule.targets().getFirst()).stream())
                .map(DrawnStage::name)
                .toList();
        return Trouble.at(
                circle.getFirst().place(),
                Trouble.list(stages),
                Trouble.list(circle.stream().map(DrawnRule::name).toList()));
    }

    private static Stream<Trouble> neverWon(Scene scene) {
        boolean wins = scene.stages().stream().anyMatch(stage -> stage.kind() == Stage.Kind.WON);
        return wins ? Stream.of() : Stream.of(Trouble.at(Place.WHOLE));
    }
}
