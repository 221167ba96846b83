package dev.struktura.playbooks.history;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a dry run has found, so far or in the end.
 *
 * @param deals how many deals were led again
 * @param changed in how many of them effects of each kind differ; kinds without a difference are missing
 * @param lines every effect that came about under either version, the largest differences of each kind first
 */
public record DryRunResult(int deals, Map<Effect.Kind, Integer> changed, List<Line> lines) {

    static final DryRunResult NOTHING = new DryRunResult(0, Map.of(), List.of());

    public DryRunResult {
        changed = Map.copyOf(changed);
        lines = List.copyOf(lines);
    }

    public int changed(Effect.Kind kind) {
        return changed.getOrDefault(kind, 0);
    }

    /** The deals that are named as examples. */
    public Set<UUID> examples() {
        return lines.stream().flatMap(line -> line.examples().stream()).collect(Collectors.toSet());
    }

    /** All effects of a kind. */
    public List<Line> of(Effect.Kind kind) {
        return lines.stream().filter(line -> line.effect().kind() == kind).toList();
    }
}
