package dev.struktura.staff.doors;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A request for the page of a client.
 *
 * @param visitor tells visitors apart without naming them
 */
public record Knock(Manner manner, String visitor) {

    /**
     * How the request was made.
     *
     * @param method HTTP method
     * @param purpose what the browser says it is for, such as {@code prefetch}; empty for a page that is shown
     * @param agent the {@code User-Agent}, empty when there is none
     * @param colleague whether somebody of our own department is signed in there
     */
    public record Manner(String method, String purpose, String agent, boolean colleague) {}

    /** Why a request is not a client reading; the first that applies is the reason. */
    public enum Ignored {
        OTHER_METHOD,
        COLLEAGUE,
        PREFETCH,
        LINK_PREVIEW;

        boolean appliesTo(Manner manner) {
            return switch (this) {
                case OTHER_METHOD -> !OF_READERS.contains(manner.method());
                case COLLEAGUE -> manner.colleague();
                case PREFETCH -> AHEAD.stream().anyMatch(manner.purpose().toLowerCase(Locale.ROOT)::contains);
                case LINK_PREVIEW -> PreviewRobots.includes(manner.agent());
            };
        }
    }

    /** A page that is read reports from time to time. */
    private static final Set<String> OF_READERS = Set.of("GET", "POST");

    private static final List<String> AHEAD = List.of("prefetch", "prerender", "preview");

    /** The knock of whoever came to the link from this network address. */
    public static Knock at(String token, String address, Manner manner) {
        return new Knock(manner, LinkToken.visitor(token, address, manner.agent()));
    }

    /** Whether one of our own people knocks, who may look but not answer for a client. */
    public boolean isOurs() {
        return manner.colleague();
    }

    public Optional<Ignored> ignored() {
        for (Ignored reason : Ignored.values()) {
            if (reason.appliesTo(manner)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
