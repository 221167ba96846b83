package dev.struktura.messages;

import java.util.Locale;

/** What became of a message. */
public enum MessageState {
    /** Waits for its turn or for the next attempt. */
    QUEUED,
    /** Is being handed to the provider at this moment. */
    SENDING,
    /** The provider took it. */
    SENT,
    /** The provider says the recipient has it. */
    DELIVERED,
    /** Certainly not sent, and not tried again. */
    FAILED,
    /** Perhaps sent: the answer was lost; not sent again, so that nobody gets it twice. */
    UNCLEAR,
    /** Not sent, because its channel was not configured. */
    NO_CHANNEL,
    /** Not sent, because the moment it was meant for had passed. */
    STALE,
    /** Not sent, because the recipient does not want such messages. */
    SUPPRESSED,
    /** Not sent by itself: one message to one of us holds it and others. */
    FOLDED;

    /** The word for it in the database, in addresses and in bundle keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static MessageState of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether a person may ask for it to be sent once more. */
    boolean mayBeResent() {
        return switch (this) {
            case FAILED, UNCLEAR, NO_CHANNEL, STALE -> true;
            case QUEUED, SENDING, SENT, DELIVERED, SUPPRESSED, FOLDED -> false;
        };
    }
}
