package dev.struktura.structure.web;

import dev.struktura.structure.PlannedTeam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team in two designs.
 *
 * @param before null where the first design has none
 * @param after null where the second has none
 * @param differences what of it is otherwise, such as {@code lead}; empty when it is new or gone
 */
public record ComparedTeam(@Nullable Half before, @Nullable Half after, List<String> differences) {

    /** A team as one of the designs has it. */
    public record Half(PlannedTeam team, @Nullable String lead, List<Sitter> people) {}

    /** Somebody who sits in it; {@code moved} when the other design has them elsewhere, otherwise or nowhere. */
    public record Sitter(String name, String role, boolean moved) {}

    /** How it stands to the other design: {@code added}, {@code removed}, {@code changed} or {@code same}. */
    public String fate() {
        if (before == null) {
            return "added";
        }
        if (after == null) {
            return "removed";
        }
        return differences.isEmpty() ? "same" : "changed";
    }
}
