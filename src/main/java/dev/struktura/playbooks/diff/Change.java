package dev.struktura.playbooks.diff;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that differs between two documents of a process.
 *
 * @param place where it is
 * @param member which property of it, as the schema names it; empty when the thing as a whole came or went
 * @param before how it was; null when it was not there
 * @param after how it is; null when it is not there any more
 */
public record Change(
        Place place,
        String member,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {

    /** What became of it. */
    public enum Fate {
        ADDED,
        REMOVED,
        CHANGED,
        /** The same things stand in another order. */
        REORDERED
    }

    /**
     * A place in a document.
     *
     * @param stage key of the stage it is in; null when it is in none
     * @param key its own key: of the field, rule, approval, of the stage a way leads to, of the field a gate wants; empty for a
     *     process, a stage and an order of things
     */
    public record Place(Thing thing, @Nullable String stage, String key) {}

    /** What can be added, removed and changed. */
    public enum Thing {
        PROCESS,
        FIELD,
        STAGE,
        WAY,
        GATE,
        ASKED,
        RULE,
        ACTION,
        APPROVAL
    }

    public Fate fate() {
        if (before == null) {
            return Fate.ADDED;
        }
        if (after == null) {
            return Fate.REMOVED;
        }
        return member.equals(ORDER) ? Fate.REORDERED : Fate.CHANGED;
    }

    /** Stands for the order in which things of a kind follow each other. */
    static final String ORDER = "order";
}
