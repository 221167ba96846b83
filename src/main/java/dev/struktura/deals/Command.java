package dev.struktura.deals;

import dev.struktura.journal.JournalEntry;
import dev.struktura.process.Stimulus;
import dev.struktura.staff.EmployeeId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing wanted of one deal.
 *
 * @param by who wants it; null for the program
 * @param versions those it was meant for; null for whichever it has
 * @param change what changes beside the case
 * @param data what the journal keeps beside the decision: reason, text, numbers of documents
 */
record Command(
        DealId deal,
        Stimulus stimulus,
        JournalEntry.@Nullable Actor by,
        @Nullable Set<Long> versions,
        Change change,
        Map<String, Object> data) {

    /**
     * What a person changes by hand that the process does not decide; null leaves it as it is.
     *
     * @param answers what the giver says to the receiving team beside the facts
     */
    record Change(
            @Nullable String title,
            @Nullable EmployeeId owner,
            @Nullable Pass pass,
            @Nullable Settlement settlement,
            Map<String, Object> answers) {

        static final Change NONE = new Change(null, null, null, null, Map.of());

        static Change to(EmployeeId owner) {
            return new Change(null, owner, null, null, Map.of());
        }

        static Change naming(@Nullable String title) {
            return new Change(title, null, null, null, Map.of());
        }

        static Change passing(Pass pass) {
            return new Change(null, null, pass, null, Map.of());
        }

        static Change settling(Settlement settlement) {
            return new Change(null, null, null, settlement, Map.of());
        }

        static Change answering(Map<String, Object> answers) {
            return new Change(null, null, null, null, answers);
        }
    }

    Command {
        data = Map.copyOf(data);
    }

    static Command of(DealId deal, Stimulus stimulus, JournalEntry.@Nullable Actor by) {
        return new Command(deal, stimulus, by, null, Change.NONE, Map.of());
    }

    Command meantFor(@Nullable Set<Long> wanted) {
        return new Command(deal, stimulus, by, wanted, change, data);
    }

    Command with(Map<String, Object> facts) {
        return new Command(deal, stimulus, by, versions, change, facts);
    }

    Command changing(Change wanted) {
        return new Command(deal, stimulus, by, versions, wanted, data);
    }
}
