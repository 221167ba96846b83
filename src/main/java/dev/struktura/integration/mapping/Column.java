package dev.struktura.integration.mapping;

import java.util.List;

/**
 * A column as it was found.
 *
 * @param index its place, from 0
 * @param header as written; an empty one is called by its place, a repeated one gets a number
 * @param filled how many of the rows looked at have something there
 * @param distinct how many different things
 * @param samples the first few different ones
 */
public record Column(
        int index,
        String header,
        ContentKind content,
        int filled,
        int distinct,
        List<String> samples,
        Formats formats) {

    private static final int ENOUGH = 40;
    private static final int FEW = 20;

    public Column {
        samples = List.copyOf(samples);
    }

    /** Whether it chooses from a short list: names do not repeat like that. */
    boolean isChoice() {
        return filled >= ENOUGH && distinct * FEW <= filled;
    }
}
