package dev.struktura.process;

import dev.struktura.base.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a process.
 *
 * @param duty which duty of the structure answers for cases standing here; null keeps the owner as is
 * @param next stages a person may move a case to from here
 * @param gate fields that must be known before a case enters
 * @param ask fields the owner is asked for while a case stands here, in this order
 */
public record Stage(
        String key,
        LocalText name,
        Kind kind,
        @Nullable String duty,
        List<String> next,
        List<String> gate,
        List<String> ask,
        LocalText hint,
        List<Rule> rules) {

    /** What standing in a stage means for the case as a whole. */
    public enum Kind {
        OPEN,
        PARKED,
        WON,
        LOST
    }

    /** Whether a case that stands here is worked on, rather than resting or given up. */
    public boolean isUnderWay() {
        return kind == Kind.OPEN || kind == Kind.WON;
    }

    public Stage {
        next = List.copyOf(next);
        gate = List.copyOf(gate);
        ask = List.copyOf(ask);
        rules = List.copyOf(rules);
    }
}
