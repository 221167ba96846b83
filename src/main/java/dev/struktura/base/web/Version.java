package dev.struktura.base.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Versions of single resources: {@code ETag: "3"} on the way out, {@code If-Match: "3"} on the way in. */
public final class Version {

    private static final long NEVER = -1;

    private Version() {}

    /** The version as an ETag. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** The version an {@code If-Match} wants; null when it wants none in particular, one that never is when it is not ours. */
    public static @Nullable Long wanted(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        String tag = ifMatch.strip();
        if (tag.contains(",")) {
            throw Problem.invalid("If-Match", Reason.of("problem.invalid.if-match"));
        }
        return tag.matches("\"[0-9]{1,18}\"") ? Long.parseLong(tag.substring(1, tag.length() - 1)) : NEVER;
    }

    /** @throws Problem when {@code If-Match} wants another version than the one that is there */
    public static void require(@Nullable String ifMatch, long actual) {
        Long wanted = wanted(ifMatch);
        if (wanted != null && wanted != actual) {
            throw stale();
        }
    }

    public static Problem stale() {
        return Problem.of(Problem.Kind.STALE_VERSION, Reason.of("problem.stale-version"));
    }
}
