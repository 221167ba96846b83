package dev.struktura.deals;

import dev.struktura.journal.JournalEntry;
import dev.struktura.process.Stimulus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing wanted of one deal.
 *
 * @param by who wants it; null for the program
 * @param version the version it was meant for; null for whichever it has
 * @param data what the journal keeps beside the decision: reason, text, numbers of documents
 */
record Command(
        DealId deal,
        Stimulus stimulus,
        JournalEntry.@Nullable Actor by,
        @Nullable Long version,
        Map<String, Object> data) {

    Command {
        data = Map.copyOf(data);
    }

    static Command of(DealId deal, Stimulus stimulus, JournalEntry.@Nullable Actor by) {
        return new Command(deal, stimulus, by, null, Map.of());
    }
}
