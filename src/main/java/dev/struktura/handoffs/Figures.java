package dev.struktura.handoffs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the handoffs of a period.
 *
 * @param pairs by the two teams, the busiest first
 * @param receivers by whoever was asked or took them, the busiest first
 */
public record Figures(Line total, List<Line> pairs, List<Line> receivers) {

    public Figures {
        pairs = List.copyOf(pairs);
        receivers = List.copyOf(receivers);
    }

    /**
     * The handoffs of one pair, of one person, or all.
     *
     * @param silent those accepted because the time was up
     * @param direct those that changed hands at once
     * @param returned by {@link ReturnReason#word()}
     * @param median working time until somebody accepted; null when nobody has
     * @param unworked taken, and nobody acted on the deal for as long as the rule of the two teams gives
     * @param undecided offered, and nobody answered in time
     */
    public record Line(
            String from,
            String to,
            int offered,
            int accepted,
            int silent,
            int direct,
            Map<String, Integer> returned,
            int withdrawn,
            int open,
            @Nullable Duration median,
            int unworked,
            int undecided) {

        public Line {
            returned = Map.copyOf(returned);
        }

        public int allReturned() {
            return returned.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Offered and never worked. */
        public int leaked() {
            return unworked + undecided;
        }

        /** Of a hundred that were answered, how many were accepted; empty when none was. */
        public Optional<Integer> acceptance() {
            int answered = accepted + allReturned();
            return answered == 0 ? Optional.empty() : Optional.of(Math.round(accepted * 100f / answered));
        }
    }
}
