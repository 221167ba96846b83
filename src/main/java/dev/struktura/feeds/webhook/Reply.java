package dev.struktura.feeds.webhook;

import java.time.Duration;

/** What came of one attempt. */
sealed interface Reply {

    Duration took();

    /** @param answer the beginning of what the server said */
    record Answered(int status, String answer, Duration took) implements Reply {

        boolean isTaken() {
            return status >= 200 && status < 300;
        }

        /** The receiver wants nothing any more. */
        boolean isGone() {
            return status == 410;
        }
    }

    /** @param said the words of whatever went wrong */
    record Unanswered(Fault fault, String said, Duration took) implements Reply {}
}
