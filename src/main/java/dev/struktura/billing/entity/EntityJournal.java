package dev.struktura.billing.entity;

import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the journal says about legal entities: with what they say in papers, for whoever changes an account diverts money. */
@Component
class EntityJournal {

    private final Journal journal;
    private final Clock clock;

    EntityJournal(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void tell(String what, LegalEntity entity, Viewer by) {
        append(what, entity, by, facts(entity));
    }

    void tellOfAccount(LegalEntity entity, BankAccount account, Viewer by) {
        Map<String, Object> facts = facts(entity);
        facts.put("account", account.details().number());
        facts.put("kept", entity.account(account.id()).isPresent());
        append("entity-account-changed", entity, by, facts);
    }

    private static Map<String, Object> facts(LegalEntity entity) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", entity.name());
        facts.put("taxId", entity.details().taxId().value());
        facts.put("vat", entity.details().vat().scheme().word());
        facts.put("rate", entity.details().vat().rate().toString());
        return facts;
    }

    private void append(String what, LegalEntity entity, Viewer by, Map<String, Object> facts) {
        JournalEntry.Subject subject =
                new JournalEntry.Subject("legal-entity", entity.id().value());
        journal.append(new JournalEntry(clock.instant(), subject, what, by.asActor(), null, null, facts));
    }
}
