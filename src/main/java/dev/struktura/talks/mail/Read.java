package dev.struktura.talks.mail;

import dev.struktura.messages.MessageId;
import dev.struktura.talks.Incoming;
import java.util.List;

/** What a mail is to us. */
sealed interface Read {

    /**
     * Somebody, or something, wrote to us.
     *
     * @param to the addresses it was written to
     */
    record Letter(Incoming message, List<String> to) implements Read {}

    /** A letter of ours could not be delivered. */
    record CameBack(MessageId letter, String said) implements Read {}

    /** We wrote it ourselves. */
    record Own() implements Read {}
}
