package dev.struktura.messages;

import dev.struktura.base.Reason;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a message, and why.
 *
 * @param answer what the provider said, word for word; null when it was not asked
 * @param pause how long it waits before it is due again
 * @param providerIds what the provider calls (its parts)
 */
record Fate(MessageState state, Reason why, @Nullable String answer, Duration pause, List<String> providerIds) {

    private static final int MOST_ATTEMPTS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** The fate of a message whose sending was not even tried. */
    static Fate unsent(MessageState state, Reason why) {
        return new Fate(state, why, null, Duration.ZERO, List.of());
    }

    /** The fate of a message that waits for another hour. */
    static Fate later(Reason why, Duration pause) {
        return new Fate(MessageState.QUEUED, why, null, pause, List.of());
    }

    static Fate withoutChannel(Channel channel) {
        return unsent(MessageState.NO_CHANNEL, Reason.of("why.message.no-channel." + channel.slug()));
    }

    /** What the outcome of an attempt means for the message; {@code attempt} counts from 1. */
    static Fate after(Outcome outcome, int attempt) {
        return switch (outcome) {
            case Outcome.Taken(List<String> ids, String answer) ->
                new Fate(MessageState.SENT, Reason.of("why.message.sent"), answer, Duration.ZERO, ids);
            case Outcome.Refused(String answer) ->
                new Fate(
                        MessageState.FAILED,
                        Reason.of("why.message.refused", answer),
                        answer,
                        Duration.ZERO,
                        List.of());
            case Outcome.Unclear(String answer) ->
                new Fate(
                        MessageState.UNCLEAR,
                        Reason.of("why.message.unclear", answer),
                        answer,
                        Duration.ZERO,
                        List.of());
            case Outcome.NotNow(String answer, Duration asked)
            when attempt >= MOST_ATTEMPTS ->
                new Fate(
                        MessageState.FAILED,
                        Reason.of("why.message.gave-up", attempt, answer),
                        answer,
                        Duration.ZERO,
                        List.of());
            case Outcome.NotNow(String answer, Duration asked) ->
                new Fate(
                        MessageState.QUEUED,
                        Reason.of("why.message.retry", attempt, answer),
                        answer,
                        asked.isPositive() ? asked : pauseAfter(attempt),
                        List.of());
        };
    }

    /** The same without the address, which providers like to repeat in their answers; with or without the plus of a phone. */
    Fate hiding(Channel channel, String address) {
        Pattern bare =
                Pattern.compile("\\+?" + Pattern.quote(address.replaceFirst("^\\+", "")), Pattern.CASE_INSENSITIVE);
        String masked = Matcher.quoteReplacement(MaskedAddress.of(channel, address));
        List<String> facts = why.facts().stream()
                .map(fact -> bare.matcher(fact).replaceAll(masked))
                .toList();
        String safe = answer == null ? null : bare.matcher(answer).replaceAll(masked);
        return new Fate(state, new Reason(why.code(), facts, why.rule()), safe, pause, providerIds);
    }

    /** 15 s, 30 s, 1 min... up to an hour. */
    private static Duration pauseAfter(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
