package dev.struktura.playbooks.check;

import static dev.struktura.playbooks.check.Finding.Severity.ERROR;
import static dev.struktura.playbooks.check.Finding.Severity.WARNING;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules do not stand in each other's way, and none is written in vain. */
final class ConflictRules {

    static final List<CheckRule> ALL = List.of(
            new CheckRule("rules-conflict", ERROR, ConflictRules::conflict),
            new CheckRule("condition-never", ERROR, ConflictRules::never),
            new CheckRule("event-unknown", WARNING, ConflictRules::unheard));

    private ConflictRules() {}

    private static Stream<Trouble> conflict(Scene scene) {
        return scene.stages().stream().flatMap(stage -> {
            List<DrawnRule> moving = stage.moving().toList();
            return IntStream.range(0, moving.size())
                    .boxed()
                    .flatMap(place -> moving.subList(0, place).stream()
                            .filter(earlier -> contradict(earlier, moving.get(place)))
                            .map(earlier -> Trouble.at(
                                    moving.get(place).place(),
                                    stage.name(),
                                    earlier.name(),
                                    moving.get(place).name()))
                            .limit(1));
        });
    }

    private static boolean contradict(DrawnRule one, DrawnRule other) {
        return one.movesElsewhereThan(other)
                && one.trigger().meets(other.trigger())
                && one.terms().and(other.terms()).canHold();
    }

    private static Stream<Trouble> never(Scene scene) {
        return scene.rules()
                .filter(placed -> !placed.rule().terms().canHold())
                .map(placed -> Trouble.at(
                        placed.rule().place().in("when"),
                        placed.stage().name(),
                        placed.rule().name()));
    }

    private static Stream<Trouble> unheard(Scene scene) {
        return scene.rules()
                .filter(placed -> !placed.rule().trigger().isTimer())
                .flatMap(placed -> placed.rule().trigger().event().stream()
                        .filter(event -> !scene.around().happens().test(event))
                        .map(event -> Trouble.at(
                                placed.rule().place().in("on"),
                                placed.stage().name(),
                                placed.rule().name(),
                                Trouble.word(event))));
    }
}
