package dev.struktura.talks;

import dev.struktura.messages.Channel;

/** What came of answering a client. */
public sealed interface AnswerResult {

    /**
     * It is in the outbox.
     *
     * @param masked where it goes
     * @param leaves false while this installation has no such channel
     */
    record Posted(Channel channel, String masked, boolean leaves) implements AnswerResult {}

    /** It is not known from where the message came, so that nothing can be sent there. */
    record NoAddress() implements AnswerResult {}

    /** There is no such message for whoever asks. */
    record Unknown() implements AnswerResult {}
}
