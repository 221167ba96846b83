package dev.struktura.playbooks.history;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a dry run has counted so far: every effect under the version that ran and under the draft. */
final class Tally {

    private static final Comparator<Line> ORDER = Comparator.comparing(
                    (Line line) -> line.effect().kind())
            .thenComparingInt(line -> -Math.abs(line.draft() - line.ran()))
            .thenComparing(line -> line.effect().stage())
            .thenComparing(line -> line.effect().subject());

    private final Map<Effect, Line> lines = new HashMap<>();
    private final Map<Effect.Kind, Integer> changed = new EnumMap<>(Effect.Kind.class);
    private int deals;

    static Tally of(DryRunResult result) {
        Tally tally = new Tally();
        result.lines().forEach(line -> tally.lines.put(line.effect(), line));
        tally.changed.putAll(result.changed());
        tally.deals = result.deals();
        return tally;
    }

    DryRunResult result() {
        return new DryRunResult(
                deals, changed, lines.values().stream().sorted(ORDER).toList());
    }

    void add(UUID deal, Map<Effect, Integer> ran, Map<Effect, Integer> draft) {
        deals++;
        Set<Effect> effects = new HashSet<>(ran.keySet());
        effects.addAll(draft.keySet());
        Set<Effect.Kind> kinds = EnumSet.noneOf(Effect.Kind.class);
        for (Effect effect : effects) {
            int before = ran.getOrDefault(effect, 0);
            int after = draft.getOrDefault(effect, 0);
            Line line = lines.getOrDefault(effect, Line.none(effect));
            lines.put(effect, line.with(deal, before, after));
            if (before != after) {
                kinds.add(effect.kind());
            }
        }
        kinds.forEach(kind -> changed.merge(kind, 1, Integer::sum));
    }
}
