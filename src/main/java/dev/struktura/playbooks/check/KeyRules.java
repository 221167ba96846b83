package dev.struktura.playbooks.check;

import static dev.struktura.playbooks.check.Finding.Severity.ERROR;

import dev.struktura.playbooks.check.DrawnProcess.DrawnField;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whatever has a name has one of its own, and whatever is named is there. */
final class KeyRules {

    static final List<CheckRule> ALL = List.of(
            new CheckRule("key-repeated", ERROR, KeyRules::repeated),
            new CheckRule("stage-unknown", ERROR, KeyRules::unknownStage),
            new CheckRule("field-unknown", ERROR, KeyRules::unknownField),
            new CheckRule("rule-unknown", ERROR, KeyRules::unknownRule));

    private KeyRules() {}

    private static Stream<Trouble> repeated(Scene scene) {
        Stream<Trouble> fields = twice(scene.process().fields(), DrawnField::key, DrawnField::place, "field");
        Stream<Trouble> stages = twice(scene.stages(), DrawnStage::key, DrawnStage::place, "stage");
        Stream<Trouble> rules = scene.stages().stream()
                .flatMap(stage -> twice(stage.rules(), DrawnRule::key, DrawnRule::place, "rule"));
        Stream<Trouble> approvals = wantedTwice(scene);
        Stream<Trouble> options = scene.process().fields().stream()
                .flatMap(field ->
                        twice(field.options(), key -> key, key -> field.place().in("options"), "option"));
        return Stream.of(fields, options, stages, rules, approvals).flatMap(Function.identity());
    }

    /** A gate names fields and approvals of any stage alike. */
    private static Stream<Trouble> wantedTwice(Scene scene) {
        Set<String> seen = new HashSet<>(scene.process().fieldKeys());
        return scene.stages().stream()
                .flatMap(stage -> stage.approvals().stream())
                .filter(approval -> !seen.add(approval.key()))
                .map(approval -> Trouble.at(approval.place(), Trouble.word(approval.key()))
                        .as("approval"));
    }

    private static <T> Stream<Trouble> twice(
            List<T> things, Function<T, String> key, Function<T, Place> place, String variant) {
        Set<String> seen = new HashSet<>();
        return things.stream()
                .filter(thing -> !seen.add(key.apply(thing)))
                .map(thing -> Trouble.at(place.apply(thing), Trouble.word(key.apply(thing)))
                        .as(variant));
    }

    private static Stream<Trouble> unknownStage(Scene scene) {
        Stream<Trouble> ways = scene.stages().stream()
                .flatMap(stage -> stage.next().stream()
                        .filter(next -> scene.process().stage(next).isEmpty())
                        .map(next -> Trouble.at(stage.place().in("next"), stage.name(), Trouble.word(next))
                                .as("next")));
        Stream<Trouble> moves = scene.rules()
                .flatMap(placed -> placed.rule().targets().stream()
                        .filter(to -> scene.process().stage(to).isEmpty())
                        .map(to -> Trouble.at(
                                        placed.rule().place(),
                                        placed.stage().name(),
                                        placed.rule().name(),
                                        Trouble.word(to))
                                .as("move")));
        return Stream.concat(ways, moves);
    }

    private static Stream<Trouble> unknownField(Scene scene) {
        return scene.stages().stream().flatMap(stage -> {
            Stream<Trouble> gate =
                    unknown(scene, stage, stage.gate(), stage.place().in("gate"));
            Stream<Trouble> ask =
                    unknown(scene, stage, stage.ask(), stage.place().in("ask"));
            Stream<Trouble> rules = stage.rules().stream()
                    .flatMap(rule -> unknown(
                            scene, stage, rule.terms().fields(), rule.place().in("when")));
            Stream<Trouble> approvals = stage.approvals().stream()
                    .flatMap(approval -> unknown(
                            scene,
                            stage,
                            approval.terms().fields(),
                            approval.place().in("when")));
            return Stream.of(gate, ask, rules, approvals).flatMap(Function.identity());
        });
    }

    private static Stream<Trouble> unknown(Scene scene, DrawnStage stage, Collection<String> fields, Place place) {
        Set<String> known = scene.process().fieldKeys();
        return fields.stream()
                .filter(field -> !known.contains(field))
                .map(field -> Trouble.at(place, stage.name(), Trouble.word(field)));
    }

    /** What is fulfilled are tasks of the same visit, so their rules stand in the same stage. */
    private static Stream<Trouble> unknownRule(Scene scene) {
        return scene.rules().flatMap(placed -> {
            List<String> there =
                    placed.stage().rules().stream().map(DrawnRule::key).toList();
            return placed.rule().actions().stream()
                    .filter(DrawnAction::isFulfilment)
                    .flatMap(action -> action.words("rules"))
                    .filter(named -> !there.contains(named))
                    .map(named -> Trouble.at(
                            placed.rule().place(),
                            placed.stage().name(),
                            placed.rule().name(),
                            Trouble.word(named)));
        });
    }
}
