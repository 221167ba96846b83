package dev.struktura.structure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much of the team's work a seat takes.
 *
 * @param weight 1 to 100
 * @param capacity open deals at most; null = any number, 0 = no new work
 */
public record SeatTerms(int weight, @Nullable Integer capacity) {

    public SeatTerms {
        if (weight < 1 || weight > 100) {
            throw new IllegalArgumentException("weight is 1 to 100, not " + weight);
        }
        if (capacity != null && capacity < 0) {
            throw new IllegalArgumentException("capacity is 0 or more, not " + capacity);
        }
    }

    Map<String, Object> facts(TeamId team) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("team", team.toString());
        facts.put("weight", weight);
        if (capacity != null) {
            facts.put("capacity", capacity);
        }
        return facts;
    }
}
