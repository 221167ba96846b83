package dev.struktura.process;

import java.time.Instant;
import java.util.UUID;

/** A durable timer: at most one for a rule in a visit of a case. */
public record Timer(UUID caseId, int visit, String rule, Instant dueAt) {

    /** What makes it the only one. */
    record Key(UUID caseId, int visit, String rule) {}

    Key key() {
        return new Key(caseId, visit, rule);
    }
}
