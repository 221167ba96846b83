package dev.struktura.messages;

import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.EmployeeId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as the sender sees it.
 *
 * @param fence the claim under which it may be sent; a later claim by anybody makes this one worthless
 * @param attempts how often it has been handed to a provider before
 * @param atOnce whether it goes at any hour of the client's day
 * @param unsubscribe token of the page that ends such messages; null when it is none of that kind
 */
record Parcel(
        MessageId id,
        long fence,
        int attempts,
        Channel channel,
        Recipient to,
        String template,
        Map<String, String> fields,
        JournalEntry.Subject about,
        boolean toClient,
        @Nullable String unsubscribe,
        @Nullable EmployeeId onBehalfOf,
        boolean atOnce) {}
