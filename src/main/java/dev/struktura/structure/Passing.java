package dev.struktura.structure;

import java.time.Instant;
import java.util.List;

/**
 * How clients pass between the teams in force. The module that keeps handoffs contributes the bean; without one nothing is known.
 */
public interface Passing {

    /** What one team passed to another with its deals: clients, each counted once. */
    record Passed(TeamId from, TeamId to, int clients) {}

    /** What was taken since a moment. */
    List<Passed> since(Instant moment);
}
