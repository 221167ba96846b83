package dev.struktura.playbooks.bpmn;

import java.util.HashSet;
import java.util.Set;

/** Keys of a process for the identities of a diagram, which may hold more kinds of signs. */
final class Keys {

    private static final int LONGEST = 63;

    private final Set<String> taken = new HashSet<>();

    /** Each identity gets another key. */
    String ofStage(String id) {
        String wanted = key(id);
        String key = wanted;
        for (int again = 2; !taken.add(key); again++) {
            key = wanted + "-" + again;
        }
        return key;
    }

    /** The last part of what we call an event on the edge of a task. */
    String ofRule(String id) {
        return key(id.substring(id.lastIndexOf('.') + 1));
    }

    private static String key(String id) {
        String plain = id.replaceAll("[^A-Za-z0-9-]", "-");
        String begun = plain.matches("[A-Za-z].*") ? plain : "s" + plain;
        return begun.length() > LONGEST ? begun.substring(0, LONGEST) : begun;
    }
}
