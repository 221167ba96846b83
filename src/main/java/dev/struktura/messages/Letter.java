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
        @Nullable String unsubscribe) {

    /** The words of a message in its recipient's language; {@code html} is a whole document. */
    record Words(String subject, String text, String html) {}
}
