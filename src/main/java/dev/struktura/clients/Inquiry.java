package dev.struktura.clients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of asking whether a client is already ours. */
public sealed interface Inquiry {

    /** All that may be known about a client whom one does not see. */
    enum Answer {
        /** Somebody keeps it. */
        TAKEN("taken"),
        /** Nobody has heard of it. */
        FREE("free"),
        /** It may be ours: no team keeps it, or only the name is like one. */
        ASK_YOUR_LEAD("ask-your-lead");

        private final String key;

        Answer(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /** @param client the client where the asker sees it anyway; null else */
    record Answered(Answer answer, @Nullable Client client) implements Inquiry {}

    /** Asked too often; the next question is answered at {@code next}. */
    record TooMany(Instant next, int budget) implements Inquiry {}

    /** This role does not work with clients. */
    record NotAllowed() implements Inquiry {}
}
