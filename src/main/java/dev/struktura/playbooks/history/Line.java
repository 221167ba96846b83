package dev.struktura.playbooks.history;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One effect under the version that ran and under the draft.
 *
 * @param ran how often it came about under the version that ran
 * @param draft how often it would under the draft
 * @param more deals in which it would come about more often
 * @param fewer deals in which it would come about less often
 * @param examples a few of the deals in which it differs
 */
public record Line(Effect effect, int ran, int draft, int more, int fewer, List<UUID> examples) {

    private static final int MOST_EXAMPLES = 5;

    public Line {
        examples = List.copyOf(examples);
    }

    static Line none(Effect effect) {
        return new Line(effect, 0, 0, 0, 0, List.of());
    }

    Line with(UUID deal, int ranToo, int draftToo) {
        return new Line(
                effect,
                ran + ranToo,
                draft + draftToo,
                more + (draftToo > ranToo ? 1 : 0),
                fewer + (draftToo < ranToo ? 1 : 0),
                named(deal, ranToo != draftToo));
    }

    /** The latest ones, which people remember. */
    private List<UUID> named(UUID deal, boolean differs) {
        if (!differs) {
            return examples;
        }
        List<UUID> named = new ArrayList<>(examples);
        named.add(deal);
        return named.subList(Math.max(0, named.size() - MOST_EXAMPLES), named.size());
    }
}
