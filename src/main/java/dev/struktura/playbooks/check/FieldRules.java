package dev.struktura.playbooks.check;

import static dev.struktura.playbooks.check.Finding.Severity.ERROR;

import dev.struktura.base.LocalText;
import dev.struktura.playbooks.check.DrawnProcess.DrawnField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every field can be filled in, and what rules look for in it can be there. */
final class FieldRules {

    private static final Set<String> NUMBERS = Set.of("number", "money");
    private static final Set<String> OF_NUMBERS = Set.of("above", "below");
    private static final Set<String> OF_DAYS = Set.of("before", "after");

    static final List<CheckRule> ALL = List.of(
            new CheckRule("field-unfillable", ERROR, FieldRules::unfillable),
            new CheckRule("comparison-unfit", ERROR, FieldRules::unfit));

    private FieldRules() {}

    private static Stream<Trouble> unfillable(Scene scene) {
        return scene.process().fields().stream().flatMap(field -> flaw(field).stream());
    }

    private static Optional<Trouble> flaw(DrawnField field) {
        if (hasBrokenPattern(field)) {
            return Optional.of(
                    Trouble.at(field.place().in("pattern"), field.name()).as("pattern"));
        }
        if (field.holds().isEmpty()) {
            return Optional.of(Trouble.at(field.place(), field.name()).as("bound"));
        }
        return hasNoRange(field)
                ? Optional.of(Trouble.at(field.place().in("max"), field.name()).as("range"))
                : Optional.empty();
    }

    private static boolean hasNoRange(DrawnField field) {
        return !field.min().isEmpty() && !field.max().isEmpty() && Comparison.compare(field.min(), field.max()) > 0;
    }

    private static boolean hasBrokenPattern(DrawnField field) {
        return field.type().equals("text") && field.holds().isEmpty();
    }

    private static Stream<Trouble> unfit(Scene scene) {
        return scene.stages().stream()
                .flatMap(stage -> Stream.concat(
                        stage.rules().stream()
                                .flatMap(rule -> unfit(scene, rule.terms())
                                        .map(field ->
                                                Trouble.at(rule.place().in("when"), stage.name(), rule.name(), field))),
                        stage.approvals().stream()
                                .flatMap(approval -> unfit(scene, approval.terms())
                                        .map(field -> Trouble.at(
                                                        approval.place().in("when"),
                                                        stage.name(),
                                                        approval.name(),
                                                        field)
                                                .as("approval")))));
    }

    /** The fields whose values can never relate as the terms want. */
    private static Stream<LocalText> unfit(Scene scene, DrawnTerms terms) {
        return terms.compared().stream()
                .flatMap(comparison -> scene.process().field(comparison.field()).stream()
                        .filter(field -> !fits(field, comparison))
                        .map(DrawnField::name));
    }

    private static boolean fits(DrawnField field, Comparison comparison) {
        return relates(field, comparison) && comparison.values().stream().allMatch(field::canHold);
    }

    private static boolean relates(DrawnField field, Comparison comparison) {
        if (OF_NUMBERS.contains(comparison.how())) {
            return NUMBERS.contains(field.type()) || field.key().equals("amount");
        }
        if (OF_DAYS.contains(comparison.how())) {
            return field.type().equals("date");
        }
        return !field.type().equals("choice") || field.options().containsAll(comparison.values());
    }
}
