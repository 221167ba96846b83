package dev.struktura.playbooks.change.web;

import dev.struktura.process.Field;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Rule;
import dev.struktura.process.Stage;
import dev.struktura.process.Trigger;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What deals in flight may bring along into a version.
 *
 * @param stages in which they may stand, by key
 * @param gone fields that the version does not have
 * @param timed rules with timers that may run on in the version
 */
public record Before(Map<String, Stage> stages, List<Field> gone, List<Rule> timed) {

    static Before of(ProcessVersion next, ProcessVersions versions) {
        return versions.latest(next.key())
                .map(latest -> of(next, latest, versions.stagesBefore(latest)))
                .orElseGet(() -> new Before(Map.of(), List.of(), List.of()));
    }

    private static Before of(ProcessVersion next, ProcessVersion latest, List<Stage> earlier) {
        List<Field> gone = latest.fields().stream()
                .filter(field -> next.field(field.key()).isEmpty())
                .toList();
        List<Rule> timed = rules(next)
                .filter(rule -> rules(latest).anyMatch(one -> one.key().equals(rule.key()) && isTimed(one)))
                .filter(Before::isTimed)
                .toList();
        Map<String, Stage> stages = Stream.concat(latest.stages().stream(), earlier.stream())
                .collect(Collectors.toMap(Stage::key, Function.identity(), (first, _) -> first));
        return new Before(stages, gone, timed);
    }

    private static Stream<Rule> rules(ProcessVersion version) {
        return version.stages().stream().flatMap(stage -> stage.rules().stream());
    }

    private static boolean isTimed(Rule rule) {
        return switch (rule.trigger()) {
            case Trigger.AfterEntry _, Trigger.AfterAction _, Trigger.AfterEvent _ -> true;
            case Trigger.OnEntry _, Trigger.OnEvent _ -> false;
        };
    }
}
