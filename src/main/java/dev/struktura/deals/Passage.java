package dev.struktura.deals;

import java.util.List;
import java.util.Map;

/** How a deal comes to another team. */
public sealed interface Passage {

    /** It changes hands in the same moment. */
    record AtOnce() implements Passage {}

    /**
     * It is offered, and whoever has it stays responsible until somebody takes it.
     *
     * @param evidence what the giver can show of what was asked for, by field key
     * @param missing what was asked for and is not there
     */
    record ByOffer(Map<String, Object> evidence, List<Outcome.Missing> missing) implements Passage {

        /** Nothing was asked for. */
        static final ByOffer UNCONDITIONAL = new ByOffer(Map.of(), List.of());

        public ByOffer {
            evidence = Map.copyOf(evidence);
            missing = List.copyOf(missing);
        }
    }
}
