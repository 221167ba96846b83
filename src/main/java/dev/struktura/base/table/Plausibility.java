package dev.struktura.base.table;

import java.lang.Character.UnicodeScript;

/**
 * How much a text looks like words people write: letters of one script in a word, small letters after small ones, no box
 * drawing and no stray signs between letters, and accents that are seasoning and not the dish. Only the order of the scores means anything.
 */
final class Plausibility {

    private static final String OFTEN = "оеаинтсрвлкмдпіу";

    private Plausibility() {}

    static double of(String text) {
        double score = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            score += c < 0x80 && before < 0x80 ? 0 : pair(before, c);
            before = c;
        }
        return score;
    }

    private static double pair(char before, char c) {
        if (c >= 0x80 && !Character.isLetter(c)) {
            return sign(before, c);
        }
        if (!Character.isLetter(c) || !Character.isLetter(before)) {
            return c >= 0x80 ? single(c) : 0;
        }
        if (Character.isLowerCase(before) && Character.isUpperCase(c)) {
            return -3;
        }
        if (UnicodeScript.of(before) != UnicodeScript.of(c)) {
            return -3;
        }
        return before >= 0x80 && c >= 0x80 && UnicodeScript.of(c) == UnicodeScript.LATIN ? -0.5 : single(c);
    }

    private static double single(char c) {
        if (c < 0x80) {
            return 0;
        }
        return OFTEN.indexOf(c) >= 0 ? 1.5 : 1;
    }

    private static double sign(char before, char c) {
        boolean usual = "«»“”„’–—№…€°§©®™\u00a0".indexOf(c) >= 0;
        if (usual && !(Character.isLetter(before) && "€°§©®™".indexOf(c) >= 0)) {
            return 0;
        }
        return -3;
    }
}
