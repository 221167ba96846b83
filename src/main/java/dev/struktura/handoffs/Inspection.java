package dev.struktura.handoffs;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.deals.Crossing;
import dev.struktura.deals.Deals;
import dev.struktura.deals.Outcome;
import dev.struktura.deals.Passage;
import dev.struktura.desk.Answer;
import dev.struktura.desk.Wording;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.Field;
import dev.struktura.process.ProcessVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at what a giver can show of what the receiving team asks for. */
@Component
class Inspection {

    private static final Set<String> SPOKEN = Set.of("call", "meeting", "message");
    private static final Set<String> NOT_WARM = Set.of(Answer.NEGATIVE, Answer.NO_ANSWER);
    private static final int FAR_ENOUGH = 200;

    private final Journal journal;
    private final Wording wording;

    Inspection(Journal journal, Wording wording) {
        this.journal = journal;
        this.wording = wording;
    }

    Passage.ByOffer of(Rule rule, Crossing crossing) {
        Map<String, Object> shown = new LinkedHashMap<>();
        List<Outcome.Missing> missing = new ArrayList<>();
        for (Evidence wanted : rule.evidence()) {
            Optional<Object> found = find(wanted, crossing);
            if (found.isPresent()) {
                shown.put(wanted.key(), found.get());
            } else if (isOf(wanted, crossing.process())) {
                missing.add(lack(wanted, crossing));
            }
        }
        return new Passage.ByOffer(shown, missing);
    }

    /** The rule of two teams holds for every process; nobody can fill a field that theirs does not have. */
    private static boolean isOf(Evidence wanted, ProcessVersion process) {
        return switch (wanted) {
            case Evidence.Field(String key) -> process.field(key).isPresent();
            case Evidence.Question _, Evidence.Contact _ -> true;
        };
    }

    private Optional<Object> find(Evidence wanted, Crossing crossing) {
        return switch (wanted) {
            case Evidence.Field(String key) -> filled(crossing.facts().get(key));
            case Evidence.Question(String key, LocalText _) ->
                filled(crossing.answers().get(key));
            case Evidence.Contact(int days) ->
                lastContact(crossing, crossing.now().minus(Duration.ofDays(days)));
        };
    }

    private static Optional<Object> filled(@Nullable Object value) {
        return Optional.ofNullable(value).filter(known -> !known.toString().isBlank());
    }

    private Optional<Object> lastContact(Crossing crossing, Instant since) {
        return journal.latest(Deals.subject(crossing.deal().value()), Long.MAX_VALUE, FAR_ENOUGH).stream()
                .map(Journal.Recorded::entry)
                .filter(entry -> !entry.at().isBefore(since) && isWarm(entry))
                .findFirst()
                .map(entry -> entry.at().toString());
    }

    private static boolean isWarm(JournalEntry entry) {
        return entry.type().equals("activity-logged")
                && SPOKEN.contains(Objects.toString(entry.data().get("kind")))
                && !NOT_WARM.contains(Objects.toString(entry.data().get("outcome")));
    }

    private Outcome.Missing lack(Evidence wanted, Crossing crossing) {
        return switch (wanted) {
            case Evidence.Field(String key) ->
                new Outcome.Missing(
                        key,
                        crossing.process().field(key).map(Field::name).orElseThrow(),
                        Reason.of("deals.gate.unknown"));
            case Evidence.Question(String key, LocalText text) ->
                new Outcome.Missing(key, text, Reason.of("handoffs.missing.answer"));
            case Evidence.Contact(int days) ->
                new Outcome.Missing(
                        Evidence.Contact.KEY,
                        wording.of("handoffs.evidence.contact", days),
                        Reason.of("handoffs.missing.contact"));
        };
    }
}
