package dev.struktura.handoffs;

import java.util.Arrays;
import java.util.Locale;

/** Why a handoff goes back, in the few words that can be counted; what else there is to say is free text. */
public enum ReturnReason {
    NOT_QUALIFIED,
    EVIDENCE_WRONG,
    NO_CONTACT,
    NOT_OURS,
    OTHER;

    /** The reason of this word; anything else is a reason in somebody's own words. */
    public static ReturnReason of(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word().equals(word))
                .findFirst()
                .orElse(OTHER);
    }

    public static boolean isWord(String word) {
        return Arrays.stream(values()).anyMatch(reason -> reason.word().equals(word));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Code of its words. */
    public String code() {
        return "handoffs.reason." + word();
    }
}
