package dev.struktura.messages;

import dev.struktura.base.Reason;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent.
 *
 * <p>Its words are {@code message.TEMPLATE.subject} and {@code message.TEMPLATE.text} of any bundle, in the recipient's
 * language, with {@code {name}} standing for the field {@code name}, and always {@code {recipient}}, {@code {company}} and
 * {@code {site}}, the address of this installation; {@code message.TEMPLATE.html} may give an e-mail
 * a richer body than the text.
 *
 * @param key says what this message is; the same key posted twice is one message
 * @param about what it concerns, whose journal will tell that it was sent
 * @param staleAfter the moment after which it must not go out any more; null when it never gets old
 * @param toClient whether it leaves the department
 * @param why what made the program or a person send it; null when the template says enough
 * @param onBehalfOf the employee whose message it is, who sees it in the outbox; null when only leaders do
 * @param hurried whether it goes at any hour of the client's day
 */
public record NewMessage(
        String key,
        Channel channel,
        Recipient recipient,
        String template,
        Map<String, String> fields,
        List<Attachment> attachments,
        JournalEntry.Subject about,
        @Nullable Instant staleAfter,
        boolean toClient,
        Purpose purpose,
        @Nullable Reason why,
        @Nullable EmployeeId onBehalfOf,
        boolean hurried) {

    /** What a message is for; marketing can be unsubscribed from. */
    public enum Purpose {
        SERVICE,
        MARKETING
    }

    public NewMessage {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a message needs a key");
        }
        fields = Map.copyOf(fields);
        attachments = List.copyOf(attachments);
    }

    public NewMessage(
            String key,
            Channel channel,
            Recipient recipient,
            String template,
            Map<String, String> fields,
            List<Attachment> attachments,
            JournalEntry.Subject about,
            @Nullable Instant staleAfter,
            boolean toClient) {
        this(
                key,
                channel,
                recipient,
                template,
                fields,
                attachments,
                about,
                staleAfter,
                toClient,
                Purpose.SERVICE,
                null,
                null,
                false);
    }

    public NewMessage because(Reason reason) {
        return with(purpose, reason, onBehalfOf, hurried);
    }

    public NewMessage onBehalfOf(EmployeeId employee) {
        return with(purpose, why, employee, hurried);
    }

    /** Answers what the recipient wrote, whose mail program will show both together; of no matter to other channels. */
    public NewMessage answering(MailThread thread) {
        Map<String, String> threaded = new HashMap<>(fields);
        threaded.put(MailThread.FIELD, thread.asField());
        return new NewMessage(
                key,
                channel,
                recipient,
                template,
                threaded,
                attachments,
                about,
                staleAfter,
                toClient,
                purpose,
                why,
                onBehalfOf,
                hurried);
    }

    /** Says that the recipient may have had enough of such messages: it carries a way to unsubscribe. */
    public NewMessage asMarketing() {
        return with(Purpose.MARKETING, why, onBehalfOf, hurried);
    }

    /** Says that it need not wait for the client's day: an answer in a conversation, or the writer's own choice. */
    public NewMessage atOnce() {
        return with(purpose, why, onBehalfOf, true);
    }

    private NewMessage with(
            Purpose newPurpose, @Nullable Reason newWhy, @Nullable EmployeeId employee, boolean atOnce) {
        return new NewMessage(
                key,
                channel,
                recipient,
                template,
                fields,
                attachments,
                about,
                staleAfter,
                toClient,
                newPurpose,
                newWhy,
                employee,
                atOnce);
    }
}
