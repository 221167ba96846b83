package dev.struktura.messages;

import org.jspecify.annotations.Nullable;

/**
 * Which messages to list, newest first.
 *
 * @param recipient part of the recipient's name; empty for all
 * @param before only messages older than this one; null for the newest
 * @param limit at most so many, 1 to 200
 */
public record MessageQuery(
        @Nullable MessageState state,
        @Nullable Channel channel,
        String recipient,
        @Nullable MessageId before,
        int limit) {

    public boolean isFiltered() {
        return state != null || channel != null || !recipient.isBlank();
    }
}
