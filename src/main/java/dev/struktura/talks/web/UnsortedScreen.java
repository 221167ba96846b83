package dev.struktura.talks.web;

import dev.struktura.talks.IgnoredSender;
import dev.struktura.talks.Received;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages that found nobody, as the page shows them.
 *
 * @param aside whether these are the ones that are not ours
 * @param next where the following page starts; null on the last
 * @param ignored whose messages are not ours; shown beside those
 * @param maySort whether whoever looks sorts, too
 */
public record UnsortedScreen(
        List<Received> messages, boolean aside, @Nullable String next, List<IgnoredSender> ignored, boolean maySort) {

    /** So much of a long message is shown in the list, in characters. */
    private static final int SHOWN = 1_200;

    /** The words as the list shows them. */
    public static String shown(String text) {
        return isLong(text) ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…" : text;
    }

    public static boolean isLong(String text) {
        return text.codePointCount(0, text.length()) > SHOWN;
    }
}
