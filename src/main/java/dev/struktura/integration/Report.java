package dev.struktura.integration;

import dev.struktura.base.Reason;
import java.util.List;

/**
 * Rows by what is to become of them, or became.
 *
 * @param staged not looked at yet
 * @param warned of those not refused, with something to know
 * @param equal rows fully equal to an earlier one; they are imported like any other
 * @param words what the file calls its stages
 * @param entering how many deals enter which stage
 * @param findings what was found, most frequent first
 */
public record Report(
        int staged,
        int ready,
        int refused,
        int imported,
        int undone,
        int kept,
        int warned,
        int equal,
        List<StageWord> words,
        List<Entering> entering,
        List<Found> findings) {

    /** A word for a stage in the file, and the stage it is taken for; empty for the first one. */
    public record StageWord(String word, int rows, String stage) {}

    /** How many deals enter a stage. */
    public record Entering(String stage, int rows) {}

    /** One kind of finding: the first one found stands for the others. */
    public record Found(String column, Reason example, int rows, boolean refuses) {}

    static final Report NONE = new Report(0, 0, 0, 0, 0, 0, 0, 0, List.of(), List.of(), List.of());

    public Report {
        words = List.copyOf(words);
        entering = List.copyOf(entering);
        findings = List.copyOf(findings);
    }

    /** Rows of the file. */
    public int rows() {
        return staged + ready + refused + imported + undone + kept;
    }
}
