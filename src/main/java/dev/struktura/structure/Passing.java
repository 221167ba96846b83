package dev.struktura.structure;

import java.time.Instant;
import java.util.List;

/**
 * How deals pass between the teams in force. The module that keeps handoffs contributes the bean; without one nothing is known.
 */
public interface Passing {

    /** What one team passed to another: deals, each counted once. */
    record Passed(TeamId from, TeamId to, int deals) {}

    /** What was offered after a moment, and taken. */
    List<Passed> since(Instant moment);
}
