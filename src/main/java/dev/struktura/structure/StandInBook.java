package dev.struktura.structure;

import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes into the journal of a person what becomes of their stand-ins, and tells whoever listens. */
@Component
class StandInBook {

    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StandInBook(Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    void arranged(StandIn one, Viewer by) {
        tell("stand-in-arranged", one, by.asActor(), facts(one));
        events.publishEvent(new StandInNews.Arranged(one));
    }

    void calledOff(StandIn one, Viewer by) {
        tell("stand-in-called-off", one, by.asActor(), facts(one));
        events.publishEvent(new StandInNews.CalledOff(one, by.id()));
    }

    void over(StandIn one, int givenBack) {
        Map<String, Object> facts = facts(one);
        facts.put("givenBack", givenBack);
        tell("stand-in-over", one, null, facts);
        events.publishEvent(new StandInNews.Over(one, givenBack));
    }

    private static Map<String, Object> facts(StandIn one) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("standIn", one.id().toString());
        facts.put("team", one.team().toString());
        facts.put("from", one.from().toString());
        facts.put("to", one.to().toString());
        return facts;
    }

    private void tell(String what, StandIn one, JournalEntry.@Nullable Actor by, Map<String, Object> facts) {
        JournalEntry.Subject person =
                new JournalEntry.Subject("employee", one.person().value());
        journal.append(new JournalEntry(clock.instant(), person, what, by, null, null, facts));
    }
}
