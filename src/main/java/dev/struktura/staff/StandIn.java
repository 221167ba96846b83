package dev.struktura.staff;

import java.util.UUID;

/** Who does the tasks of a person who is away. */
public sealed interface StandIn {

    /** Of the team whoever is there and has the least; who leads the team when nobody is. */
    record LeastLoaded() implements StandIn {}

    /** Who leads the team. */
    record Lead() implements StandIn {}

    /** One person. */
    record Person(EmployeeId id) implements StandIn {}

    /**
     * @param word {@code least-loaded}, {@code lead}, or the identity of a person
     * @throws IllegalArgumentException when it is none of them
     */
    static StandIn of(String word) {
        return switch (word) {
            case "least-loaded" -> new LeastLoaded();
            case "lead" -> new Lead();
            default -> new Person(new EmployeeId(UUID.fromString(word)));
        };
    }

    /** As {@link #of} reads it. */
    default String word() {
        return switch (this) {
            case LeastLoaded() -> "least-loaded";
            case Lead() -> "lead";
            case Person(EmployeeId id) -> id.toString();
        };
    }
}
