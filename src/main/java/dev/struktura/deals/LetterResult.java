package dev.struktura.deals;

import dev.struktura.base.Reason;
import dev.struktura.messages.Channel;

/** What came of writing to a client. */
public sealed interface LetterResult {

    /**
     * It is in the outbox.
     *
     * @param leaves false while this installation has no such channel: then it waits there, and can be sent once there is one
     */
    record Posted(Channel channel, String masked, boolean leaves) implements LetterResult {}

    /** Whoever it is for asked not to be written to. */
    record Unwanted(Reason why) implements LetterResult {}

    /** There is no such contact point among those this person may see. */
    record Unknown() implements LetterResult {}
}
