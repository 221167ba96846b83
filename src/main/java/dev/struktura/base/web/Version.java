package dev.struktura.base.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Versions of single resources: {@code ETag: "3"} on the way out, {@code If-Match: "3"} on the way in. */
public final class Version {

    private static final Pattern OURS = Pattern.compile("(?:^|,)\\s*\"([0-9]{1,18})\"\\s*(?=,|$)");

    private Version() {}

    /** The version as an ETag. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The versions an {@code If-Match} would do with, by the strong comparison of RFC 9110, 13.1.1: a weak tag, or one that is not
     * ours, fits no version.
     *
     * @return null when any version does
     */
    public static @Nullable Set<Long> wanted(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        return OURS.matcher(ifMatch)
                .results()
                .map(tag -> Long.valueOf(tag.group(1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a version is one of those wanted; null wants any. */
    public static boolean fits(@Nullable Set<Long> wanted, long actual) {
        return wanted == null || wanted.contains(actual);
    }

    /** @throws Problem when {@code If-Match} wants other versions than the one that is there */
    public static void require(@Nullable String ifMatch, long actual) {
        if (!fits(wanted(ifMatch), actual)) {
            throw stale();
        }
    }

    public static Problem stale() {
        return Problem.of(Problem.Kind.STALE_VERSION, Reason.of("problem.stale-version"));
    }
}
