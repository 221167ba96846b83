package dev.struktura.structure.web;

import java.util.List;

/**
 * What putting a design in force would change, by name.
 *
 * @param complete false when there is more to move than was looked at
 */
public record Outlook(List<MovedPerson> people, List<Things> things, List<Sight> sights, boolean complete) {

    /**
     * Deals, or clients, that change hands.
     *
     * @param count all of them
     * @param unowned those that would wait in a queue
     * @param some the first ones
     */
    public record Things(String kind, int count, int unowned, List<Hands> some) {}

    /** One of them; a side says whose it is: a person, else a team. */
    public record Hands(String name, String from, String to, boolean unowned) {}

    /** A person who would see the work of other teams. */
    public record Sight(String name, List<String> gained, List<String> lost) {}
}
