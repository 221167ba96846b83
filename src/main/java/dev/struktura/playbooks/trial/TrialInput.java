package dev.struktura.playbooks.trial;

import dev.struktura.playbooks.sketch.Events;
import dev.struktura.process.Stimulus;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is done to a case that is tried: told to it at once, or time that passes. Written as one short text, such as {@code move:won}. */
public sealed interface TrialInput {

    /** A stimulus. */
    record Told(String text, Stimulus stimulus) implements TrialInput {}

    /** The clock is wound forward. */
    record Wound(String text, Duration by) implements TrialInput {}

    /** Until the next timer comes due. */
    record ToNext(String text) implements TrialInput {}

    /** The longest that time may pass at once. */
    Duration LONGEST = Duration.ofDays(400);

    /** As {@link #read} understands it. */
    String text();

    /** Nothing when the text says nothing that can be done. */
    static Optional<TrialInput> read(String text) {
        int colon = text.indexOf(':');
        String what = colon < 0 ? text : text.substring(0, colon);
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        return switch (what) {
            case "next" -> Optional.of(new ToNext(text));
            case "wind" -> wound(text, rest);
            case "move" -> told(text, new Stimulus.Move(rest, Map.of(), false));
            case "act" -> told(text, new Stimulus.Act(before(rest), after(rest)));
            case "learn" -> told(text, new Stimulus.Learn(Map.of(before(rest), rest.substring(end(rest)))));
            case "event" -> told(text, new Stimulus.Event(rest, null, false, Events.ANSWERS.contains(rest)));
            case "approve" -> told(text, new Stimulus.Approve(rest));
            default -> Optional.empty();
        };
    }

    private static Optional<TrialInput> told(String text, Stimulus stimulus) {
        return Optional.of(new Told(text, stimulus));
    }

    private static Optional<TrialInput> wound(String text, String by) {
        try {
            Duration length = Duration.parse(by);
            boolean fits = length.isPositive() && length.compareTo(LONGEST) <= 0;
            return fits ? Optional.of(new Wound(text, length)) : Optional.empty();
        } catch (DateTimeParseException noDuration) {
            return Optional.empty();
        }
    }

    private static String before(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? pair : pair.substring(0, equals);
    }

    private static @Nullable String after(String pair) {
        String rest = pair.substring(end(pair));
        return rest.isBlank() ? null : rest;
    }

    private static int end(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? pair.length() : equals + 1;
    }
}
