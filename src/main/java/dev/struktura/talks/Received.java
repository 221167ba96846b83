package dev.struktura.talks;

import dev.struktura.clients.ClientId;
import dev.struktura.deals.DealId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message that came in, as people read it.
 *
 * @param client null while nobody knows whose it is
 * @param deal null when it is about no deal
 * @param masked from where it came, masked
 * @param text what was newly written; numbers and addresses in it are masked, as they are in subject and quotation
 * @param quoted what it repeats of earlier mails; empty when nothing
 * @param readAt when the first of us read it; null while nobody has
 * @param filed how it was sorted by hand; null when it was not
 */
public record Received(
        ReceivedId id,
        Medium medium,
        Instant at,
        Kind kind,
        @Nullable ClientId client,
        @Nullable DealId deal,
        String sender,
        String masked,
        String subject,
        String text,
        String quoted,
        List<File> files,
        @Nullable Instant readAt,
        @Nullable Filed filed) {

    /** What kind of message it is, see {@link Incoming.Standing}. */
    public enum Kind {
        WRITTEN,
        AUTOMATIC,
        UNREADABLE;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String slug) {
            return valueOf(slug.toUpperCase(Locale.ROOT));
        }

        static Kind of(Incoming.Standing standing) {
            return switch (standing) {
                case Incoming.Standing.Written _ -> WRITTEN;
                case Incoming.Standing.Automatic _ -> AUTOMATIC;
                case Incoming.Standing.Unreadable _ -> UNREADABLE;
            };
        }
    }

    /**
     * A file that came with it.
     *
     * @param size in bytes
     * @param refused why it was not kept; null when it was
     */
    public record File(
            ReceivedFileId id,
            String name,
            long size,
            @Nullable Refusal refused) {

        public boolean kept() {
            return refused == null;
        }
    }

    /** Whether it waits for somebody who knows whose it is. */
    public boolean isUnsorted() {
        return client == null && filed == null;
    }

    /** Whether it is not ours. */
    public boolean isAside() {
        return filed != null && filed.how() == Filed.How.ASIDE;
    }

    /** The name its sender gave; null when they gave none. */
    @Nullable
    String ownName() {
        return sender.equals(masked) ? null : sender;
    }

    /** Whether somebody of us has still to look at it. */
    public boolean isNew() {
        return readAt == null && kind != Kind.AUTOMATIC;
    }
}
