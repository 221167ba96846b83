package dev.struktura.structure;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a team reached in its last periods, the earliest first; it begins with the first period in which there was something.
 *
 * @param counted whether anybody counts this metric
 */
public record TrackRecord(boolean counted, List<BigDecimal> values) {

    static final TrackRecord NOT_COUNTED = new TrackRecord(false, List.of());

    public TrackRecord {
        values = values.stream().dropWhile(value -> value.signum() == 0).toList();
    }

    /** In how many of the periods a target was reached. */
    public int reached(BigDecimal target) {
        return (int)
                values.stream().filter(value -> value.compareTo(target) >= 0).count();
    }

    /** The most that was reached; 0 when nothing was. */
    public BigDecimal best() {
        return values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }
}
