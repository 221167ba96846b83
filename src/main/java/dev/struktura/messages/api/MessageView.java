package dev.struktura.messages.api;

import dev.struktura.messages.MessageId;
import dev.struktura.messages.SentMessage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as programs see it; addresses come masked, always. */
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
        @Nullable Instant nextAttemptAt) {

    record To(String name, String masked, boolean client) {}

    record About(String type, UUID id) {}

    static MessageView of(SentMessage message) {
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
                message.dueAt());
    }
}
