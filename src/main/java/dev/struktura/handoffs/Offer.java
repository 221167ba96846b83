package dev.struktura.handoffs;

import dev.struktura.structure.TeamId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A wish to hand a deal over.
 *
 * @param to null for the team whose turn it is
 * @param evidence facts of the deal and answers to what the team asks for, by the key it is asked under
 */
public record Offer(
        @Nullable TeamId to,
        Map<String, Object> evidence,
        @Nullable String note) {
    public Offer {
        evidence = Map.copyOf(evidence);
        note = note == null || note.isBlank() ? null : note.strip();
    }
}
