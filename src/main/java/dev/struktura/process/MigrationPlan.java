package dev.struktura.process;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/**
 * How cases come from one version of a process to another.
 *
 * @param stages keys of the stages that are called otherwise in the new version; all others keep their keys
 * @param fields keys of the fields that are called otherwise in the new version; all others keep their keys
 * @param timers what becomes of timers whose rule the new version has, too, unless {@code timersOf} says otherwise
 * @param timersOf the same for single rules, by key
 */
public record MigrationPlan(
        Map<String, String> stages, Map<String, String> fields, Timing timers, Map<String, Timing> timersOf) {

    /** Nothing is called otherwise, and every timer that can keeps its time. */
    public static final MigrationPlan AS_IS = new MigrationPlan(Map.of(), Map.of(), Timing.KEEP, Map.of());

    /** What becomes of a timer that runs when its case comes to another version. */
    public enum Timing {
        /** It comes due when it would have. */
        KEEP,
        /** It counts anew from the moment it counted from, as long as the new version says. */
        REBASE,
        /** It is no more. */
        CANCEL
    }

    /** @throws IllegalArgumentException when two fields would become one */
    public MigrationPlan {
        stages = Map.copyOf(stages);
        fields = Map.copyOf(fields);
        timersOf = Map.copyOf(timersOf);
        if (new HashSet<>(fields.values()).size() < fields.size()) {
            throw new IllegalArgumentException("two fields would become one: " + fields);
        }
    }

    /** The stage of the new version that stands for one of the old; none when it has no counterpart. */
    public Optional<Stage> counterpart(String stage, ProcessVersion to) {
        return to.find(stages.getOrDefault(stage, stage));
    }

    /** What changes of the facts when fields are called otherwise. */
    Map<String, Object> renaming(CaseState state) {
        Map<String, Object> changes = new HashMap<>();
        fields.forEach((before, after) -> {
            Object value = state.facts().get(before);
            if (value != null) {
                changes.putIfAbsent(before, Step.FactsChanged.FORGOTTEN);
                changes.put(after, value);
            }
        });
        return changes;
    }

    /** A known field that another would overwrite. */
    Optional<String> overwritten(CaseState state) {
        return fields.entrySet().stream()
                .filter(one -> state.facts().containsKey(one.getKey()))
                .map(Map.Entry::getValue)
                .filter(field -> !fields.containsKey(field) && state.facts().containsKey(field))
                .sorted()
                .findFirst();
    }

    Timing timing(String rule) {
        return timersOf.getOrDefault(rule, timers);
    }
}
