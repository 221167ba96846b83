package dev.struktura.messages;

import java.time.Duration;
import java.util.List;

/** What came of handing a letter to a provider; {@code answer} is what the provider said, word for word. */
sealed interface Outcome {

    String answer();

    /** The provider has it, and calls it (its parts) by these names. */
    record Taken(List<String> providerIds, String answer) implements Outcome {}

    /** The provider will not take it, now or later. */
    record Refused(String answer) implements Outcome {}

    /** Certainly not taken this time; {@code pause} is what the provider asked for, zero when it named no time. */
    record NotNow(String answer, Duration pause) implements Outcome {

        NotNow(String answer) {
            this(answer, Duration.ZERO);
        }
    }

    /** Nobody knows: the connection ended between handing over and the answer. */
    record Unclear(String answer) implements Outcome {}
}
