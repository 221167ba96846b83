package dev.struktura.messages;

import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message to a client as their conversation shows it.
 *
 * @param masked the address, masked
 * @param text its words; empty when no bundle has them
 * @param files names of the attachments
 * @param by on whose behalf it was sent; null when the program sent it by itself
 */
public record SentLetter(
        MessageId id,
        Channel channel,
        Instant at,
        String recipient,
        String masked,
        String subject,
        String text,
        List<String> files,
        MessageState state,
        @Nullable EmployeeId by) {}
