package dev.struktura.playbooks.change;

import dev.struktura.deals.DealsInFlight;
import java.util.List;
import java.util.Map;

/**
 * What publishing would do with the deals in flight.
 *
 * @param byStage how many there are in each stage, by key, under earlier versions
 * @param stranded those that could not move, and why; the first {@value #MOST}
 * @param strandedCount how many there are of them
 */
public record Preview(Map<String, Integer> byStage, List<DealsInFlight.Looked.Stranded> stranded, int strandedCount) {

    public static final int MOST = 1_000;

    public int inFlight() {
        return byStage.values().stream().mapToInt(Integer::intValue).sum();
    }
}
