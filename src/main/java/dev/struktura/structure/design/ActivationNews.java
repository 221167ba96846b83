package dev.struktura.structure.design;

import dev.struktura.base.Reason;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes into the journal what becomes of an activation. */
@Component
class ActivationNews {

    private final Journal journal;
    private final Clock clock;

    ActivationNews(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void asked(Activation activation) {
        tell("activation-asked", activation, activation.askedBy(), null);
    }

    void cancelled(Activation activation, JournalEntry.Actor by) {
        tell("activation-cancelled", activation, by, null);
    }

    void refused(Activation activation, Finding error) {
        tell("activation-refused", activation, null, error.text());
    }

    void begun(Activation activation) {
        tell("activation-begun", activation, null, null);
    }

    void done(Activation activation) {
        tell("activation-done", activation, null, null);
    }

    void takenBack(Activation activation, JournalEntry.Actor by) {
        tell("activation-back-asked", activation, by, null);
    }

    void isBack(Activation activation) {
        tell("activation-taken-back", activation, null, null);
    }

    private void tell(String what, Activation activation, JournalEntry.@Nullable Actor by, @Nullable Reason why) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("activation", activation.id().value().toString());
        facts.put("dueAt", activation.dueAt().toString());
        if (!activation.reason().isEmpty()) {
            facts.put("reason", activation.reason());
        }
        JournalEntry.Subject subject =
                new JournalEntry.Subject("structure", activation.design().value());
        journal.append(new JournalEntry(clock.instant(), subject, what, by, null, why, facts));
    }
}
