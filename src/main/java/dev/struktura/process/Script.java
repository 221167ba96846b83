package dev.struktura.process;

import dev.struktura.base.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a seller says in a stage.
 *
 * @param say how to put it; null when only objections are foreseen
 */
public record Script(@Nullable LocalText say, List<Objection> objections) {

    /** What clients hold against it, and what to answer. */
    public record Objection(LocalText objection, LocalText answer) {}

    public Script {
        objections = List.copyOf(objections);
    }
}
