package dev.struktura.process;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * How a case stood when it adopted another version: what it goes back to when that is taken back.
 *
 * @param visit the visit in which it adopted the version
 * @param timers when its timers were due, by rule
 * @param carried rules whose timers went on under the other version; one of them that runs no more fired or was called off since
 * @param renamed fields by the keys they got, each with the key it had
 * @param until when it adopted the version
 */
public record Past(
        ProcessVersion version,
        String stage,
        int visit,
        Map<String, Instant> timers,
        Set<String> carried,
        Map<String, String> renamed,
        Instant until) {

    public Past {
        timers = Map.copyOf(timers);
        carried = Set.copyOf(carried);
        renamed = Map.copyOf(renamed);
    }
}
