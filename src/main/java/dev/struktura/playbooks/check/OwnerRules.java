package dev.struktura.playbooks.check;

import static dev.struktura.playbooks.check.Finding.Severity.ERROR;
import static dev.struktura.playbooks.check.Finding.Severity.WARNING;

import dev.struktura.structure.Duties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Every deal has somebody to answer for it, and a place to stand. */
final class OwnerRules {

    static final List<CheckRule> ALL = List.of(
            new CheckRule("stage-unowned", ERROR, OwnerRules::unowned),
            new CheckRule("begins-unowned", WARNING, OwnerRules::beginsUnowned),
            new CheckRule("deals-stranded", WARNING, OwnerRules::stranded));

    private OwnerRules() {}

    private static Stream<Trouble> unowned(Scene scene) {
        return scene.stages().stream()
                .filter(stage -> stage.duty() != null
                        && scene.around()
                                .answering(scene.process().key(), stage)
                                .isEmpty())
                .map(stage -> Trouble.at(
                        stage.place().in("duty"),
                        stage.name(),
                        Trouble.word(Duties.word(Objects.requireNonNull(stage.duty())))));
    }

    private static Stream<Trouble> beginsUnowned(Scene scene) {
        DrawnStage first = scene.process().first();
        return first.duty() == null ? Stream.of(Trouble.at(first.place(), first.name())) : Stream.of();
    }

    private static Stream<Trouble> stranded(Scene scene) {
        return scene.around().standing().entrySet().stream()
                .filter(standing -> standing.getValue() > 0
                        && scene.process().stage(standing.getKey()).isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(standing -> Trouble.at(
                        Place.WHOLE.ofStage(standing.getKey()),
                        Trouble.word(standing.getKey()),
                        Trouble.word(standing.getValue())));
    }
}
