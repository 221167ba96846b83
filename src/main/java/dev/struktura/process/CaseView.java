package dev.struktura.process;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an action may know of the case it acts on, as it stands after the decision.
 *
 * @param number the number people call it by, 1 and up
 * @param visit which visit of a stage this is, 1 and up over the life of the case; timers and tasks belong to a visit
 * @param owner employee responsible now; null while the case waits in a queue
 * @param team team responsible now
 * @param fields what is known of the case, values as the users typed them
 */
public record CaseView(
        UUID id,
        long number,
        String title,
        String process,
        int processVersion,
        String stage,
        int visit,
        @Nullable UUID owner,
        @Nullable UUID team,
        Map<String, Object> fields) {}
