package dev.struktura.process;

import java.util.Map;

/**
 * What a rule does: a kind that a handler or the kernel itself knows, and its parameters.
 *
 * @param with values are strings, numbers, booleans, lists and maps of them
 */
public record Action(String kind, Map<String, Object> with) {

    /** Moves the case; the kernel's own, parameter {@code to}. */
    public static final String MOVE = "move";

    /** Takes the case to another process; the kernel's own, parameters {@code process} and {@code stage}, the first if left out. */
    public static final String TRANSFER = "transfer";

    /** Chooses the owner anew; the kernel's own. */
    public static final String ASSIGN = "assign";

    public Action {
        with = Map.copyOf(with);
    }
}
