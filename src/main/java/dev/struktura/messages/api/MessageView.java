package dev.struktura.messages.api;

import dev.struktura.base.Reason;
import dev.struktura.base.RulePlace;
import dev.struktura.messages.MessageId;
import dev.struktura.messages.SentMessage;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A message as programs see it; addresses come masked, always. {@code why} is in the reader's language, {@code rule} says where it is written down. */
record MessageView(
        MessageId id,
        String channel,
        To to,
        String subject,
        About about,
        String state,
        Instant stateAt,
        Instant postedAt,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String why,
        @Nullable RulePlace rule) {

    record To(String name, String masked, boolean client) {}

    record About(String type, UUID id) {}

    static MessageView of(SentMessage message, Function<Reason, String> words) {
        Reason why = message.why();
        return new MessageView(
                message.id(),
                message.channel().slug(),
                new To(message.recipient(), message.masked(), message.toClient()),
                message.subject(),
                new About(message.about().type(), message.about().id()),
                message.state().slug(),
                message.stateAt(),
                message.postedAt(),
                message.attempts(),
                message.dueAt(),
                why == null ? null : words.apply(why),
                why == null ? null : why.rule());
    }
}
