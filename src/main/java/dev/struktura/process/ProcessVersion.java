package dev.struktura.process;

import dev.struktura.base.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One immutable version of a process; cases begin in its first stage.
 *
 * @param number 1 and up
 */
public record ProcessVersion(String key, int number, LocalText name, List<Field> fields, List<Stage> stages) {

    /** @throws IllegalArgumentException when stages are missing, keys repeat, or something names what is not there */
    public ProcessVersion {
        fields = List.copyOf(fields);
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a process has at least one stage");
        }
        Map<String, Stage> byKey = unique(stages, Stage::key);
        unique(wantedKeys(fields, stages), Function.identity());
        for (Stage stage : stages) {
            stage.next().forEach(next -> requireStage(byKey, stage, next));
            unique(stage.rules(), Rule::key);
            stage.rules().stream()
                    .flatMap(rule -> rule.actions().stream())
                    .filter(action -> action.kind().equals(Action.MOVE))
                    .forEach(action -> requireStage(
                            byKey, stage, String.valueOf(action.with().get("to"))));
        }
    }

    /** Whether it is the same version of the same process. */
    public boolean isSame(ProcessVersion other) {
        return key.equals(other.key) && number == other.number;
    }

    public Stage first() {
        return stages.getFirst();
    }

    /** @throws IllegalArgumentException when this version has no such stage */
    public Stage stage(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no stage %s in %s".formatted(key, this.key)));
    }

    public Optional<Stage> find(String key) {
        return stages.stream().filter(stage -> stage.key().equals(key)).findFirst();
    }

    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** A rule of any stage; keys that stand in several stages name the first. */
    public Optional<Rule> rule(String key) {
        return stages.stream()
                .flatMap(stage -> stage.rules().stream())
                .filter(rule -> rule.key().equals(key))
                .findFirst();
    }

    /** An approval that any of the stages wants. */
    public Optional<Approval> approval(String key) {
        return stages.stream()
                .flatMap(stage -> stage.approvals().stream())
                .filter(approval -> approval.key().equals(key))
                .findFirst();
    }

    /** Reads facts as the fields of this version say. */
    public ReadFacts read(Map<String, Object> given) {
        return ReadFacts.of(given, this);
    }

    /** What gates may want: they name fields and approvals alike. */
    private static List<String> wantedKeys(List<Field> fields, List<Stage> stages) {
        return Stream.concat(
                        fields.stream().map(Field::key),
                        stages.stream()
                                .flatMap(stage -> stage.approvals().stream())
                                .map(Approval::key))
                .toList();
    }

    private static void requireStage(Map<String, Stage> byKey, Stage from, String to) {
        if (!byKey.containsKey(to)) {
            throw new IllegalArgumentException("stage %s names stage %s, which is not there".formatted(from.key(), to));
        }
    }

    private static <T> Map<String, T> unique(List<T> things, Function<T, String> key) {
        return things.stream().collect(Collectors.toMap(key, Function.identity(), (first, second) -> {
            throw new IllegalArgumentException("%s stands twice".formatted(key.apply(second)));
        }));
    }
}
