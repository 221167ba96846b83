package dev.struktura.deals;

import dev.struktura.process.ProcessVersion;
import dev.struktura.structure.TeamId;
import java.time.Instant;
import java.util.Map;

/**
 * A deal on its way from one team to another.
 *
 * @param facts what is known of the deal, by field key
 * @param answers what the giver says beside the facts, by the key under which it was asked
 * @param won whether the client has paid, so that the deal goes on by itself
 */
public record Crossing(
        DealId deal,
        ProcessVersion process,
        Map<String, Object> facts,
        TeamId from,
        TeamId to,
        Map<String, Object> answers,
        boolean won,
        Instant now) {

    public Crossing {
        facts = Map.copyOf(facts);
        answers = Map.copyOf(answers);
    }
}
