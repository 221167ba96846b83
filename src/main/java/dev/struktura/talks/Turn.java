package dev.struktura.talks;

import dev.struktura.messages.SentLetter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One turn in the conversation with a client. */
public sealed interface Turn {

    Instant at();

    /** The client wrote. */
    record Theirs(Received message) implements Turn {
        @Override
        public Instant at() {
            return message.at();
        }
    }

    /**
     * We wrote.
     *
     * @param by name of the person; null when the program did
     */
    record Ours(SentLetter letter, @Nullable String by) implements Turn {
        @Override
        public Instant at() {
            return letter.at();
        }
    }
}
