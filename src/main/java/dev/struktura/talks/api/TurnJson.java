package dev.struktura.talks.api;

import dev.struktura.clients.ContactPointId;
import dev.struktura.messages.SentLetter;
import dev.struktura.talks.Received;
import dev.struktura.talks.ReceivedId;
import dev.struktura.talks.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation.
 *
 * @param direction {@code in} or {@code out}
 * @param medium {@code email}, {@code sms}, {@code telegram} or {@code form}
 * @param kind of what came in: {@code written}, {@code automatic} or {@code unreadable}; null for what went out
 * @param name who wrote; null when the program did
 * @param masked the client's number or address, masked
 * @param state of what went out, as in {@code GET /messages}; null for what came in
 * @param contactPoint of the client, from which it came in, to be revealed like any other; null where it came from none
 * @param readAt when the first of us read what came in; null for what went out, or while nobody has
 */
record TurnJson(
        UUID id,
        String direction,
        String medium,
        @Nullable String kind,
        Instant at,
        @Nullable String name,
        String masked,
        String subject,
        String text,
        String quoted,
        List<FileJson> files,
        @Nullable String state,
        @Nullable ContactPointId contactPoint,
        @Nullable Instant readAt) {

    /**
     * A file; what came in has an address, unless it was not kept.
     *
     * @param refused why it was not kept: {@code too-large}, {@code too-many} or {@code not-fetched}; null when it was
     */
    record FileJson(
            String name,
            @Nullable Long size,
            @Nullable String url,
            @Nullable String refused) {}

    static TurnJson of(Turn turn, Map<ReceivedId, ContactPointId> points) {
        return switch (turn) {
            case Turn.Theirs(Received message) -> of(message, points.get(message.id()));
            case Turn.Ours(SentLetter letter, var by) -> of(letter, by);
        };
    }

    /** A message apart from any conversation. */
    static TurnJson of(Received message) {
        return of(message, null);
    }

    private static TurnJson of(Received message, @Nullable ContactPointId point) {
        return new TurnJson(
                message.id().value(),
                "in",
                message.medium().slug(),
                message.kind().slug(),
                message.at(),
                message.sender(),
                message.masked(),
                message.subject(),
                message.text(),
                message.quoted(),
                message.files().stream().map(TurnJson::of).toList(),
                null,
                point,
                message.readAt());
    }

    private static TurnJson of(SentLetter letter, @Nullable String by) {
        return new TurnJson(
                letter.id().value(),
                "out",
                letter.channel().slug(),
                null,
                letter.at(),
                by,
                letter.masked(),
                letter.subject(),
                letter.text(),
                "",
                letter.files().stream()
                        .map(name -> new FileJson(name, null, null, null))
                        .toList(),
                letter.state().slug(),
                null,
                null);
    }

    private static FileJson of(Received.File file) {
        String url = "/api/v1/received-files/" + file.id();
        return new FileJson(file.name(), file.size(), file.kept() ? url : null, refused(file));
    }

    private static @Nullable String refused(Received.File file) {
        return file.refused() == null ? null : file.refused().slug();
    }
}
