package dev.struktura.playbooks.history;

import java.util.Locale;

/**
 * Something a process brings about, to be counted.
 *
 * @param stage where, by key; empty where that does not matter
 * @param subject the rule, the kind of action, the missing fields, the other stage or the teams, as the kind has it
 */
public record Effect(Kind kind, String stage, String subject) {

    /** In the order in which people ask for them. */
    public enum Kind {
        /** Actions by their kind: so many more alerts. */
        DONE,
        /** A person's move into the stage stopped at its gate, for want of the fields. */
        STOPPED,
        /** There is no way from the stage to the other one that a person moved to. */
        NO_WAY,
        /** A rule wanted to move a deal, and a gate did not let it. */
        BLOCKED,
        /** A rule fired. */
        FIRED,
        /** A timer came due, and its rule looked and let it be. */
        SKIPPED,
        /** The stage asked for an owner from these teams. */
        OWNED,
        /** The timers of the stage set each other off without end. */
        CIRCLES;

        /** The word for it outside: {@code no-way}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
