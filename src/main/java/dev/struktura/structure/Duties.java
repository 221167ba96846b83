package dev.struktura.structure;

import java.util.Set;

/** The duties of the conveyor by their names. */
public final class Duties {

    public static final String LEAD_GENERATION = "lead-generation";

    public static final Set<String> OURS = Set.of(LEAD_GENERATION, "lead-conversion", "account-management");

    private Duties() {}

    /** A duty as a message tells it: ours in the reader's words, others by their key. */
    public static String word(String duty) {
        return OURS.contains(duty) ? "@structure.duty." + duty : duty;
    }
}
