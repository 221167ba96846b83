package dev.struktura.messages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is handed to a provider.
 *
 * @param unsubscribe address of the page that ends such messages; null when there is nothing to unsubscribe from
 */
record Letter(
        MessageId id,
        Recipient to,
        Words words,
        List<Attachment> attachments,
        @Nullable String unsubscribe,
        MailThread thread) {

    /** A letter that answers none. */
    Letter(MessageId id, Recipient to, Words words, List<Attachment> attachments, @Nullable String unsubscribe) {
        this(id, to, words, attachments, unsubscribe, new MailThread(List.of()));
    }

    /** The words of a message in its recipient's language; {@code html} is a whole document. */
    record Words(String subject, String text, String html) {}
}
