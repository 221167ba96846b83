package dev.struktura.handoffs;

import dev.struktura.base.Invalidation;
import dev.struktura.base.Stale;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules by which deals pass between teams; who changes the structure changes them too. */
@Service
public class Rules {

    private static final String STALE = "handoffs.rules";

    private final RuleRows rows;
    private final Invalidation invalidation;
    private final Journal journal;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Map<Rule.Pair, Rule> known;

    Rules(RuleRows rows, Invalidation invalidation, Journal journal, Clock clock) {
        this.rows = rows;
        this.invalidation = invalidation;
        this.journal = journal;
        this.clock = clock;
    }

    /** What was said about these two teams; empty when nothing was, and {@link Rule#usual} holds. */
    public Optional<Rule> find(Rule.Pair pair) {
        return Optional.ofNullable(all().get(pair));
    }

    public Rule of(Rule.Pair pair) {
        return find(pair).orElseGet(() -> Rule.usual(pair));
    }

    /** Says how deals pass from now on; what is offered already keeps its time. */
    @Transactional
    public boolean put(Rule rule, Viewer by) {
        if (!mayChange(by)) {
            return false;
        }
        rows.put(rule);
        tell(
                rule.pair(),
                by,
                Map.of("mode", rule.mode().word(), "limit", rule.limit().toString()));
        return true;
    }

    /** What is usual holds again. */
    @Transactional
    public boolean remove(Rule.Pair pair, Viewer by) {
        if (!mayChange(by)) {
            return false;
        }
        if (rows.remove(pair)) {
            tell(pair, by, Map.of());
        }
        return true;
    }

    public static boolean mayChange(Viewer viewer) {
        return Structure.mayChange(viewer);
    }

    private void tell(Rule.Pair pair, Viewer by, Map<String, Object> facts) {
        invalidation.announce(STALE);
        Map<String, Object> data = new HashMap<>(facts);
        data.put("to", pair.to().toString());
        journal.append(new JournalEntry(
                clock.instant(),
                new JournalEntry.Subject("team", pair.from().value()),
                "handoff-rule-changed",
                by.asActor(),
                null,
                null,
                data));
    }

    @EventListener
    void forget(Stale stale) {
        if (stale.concerns(STALE)) {
            changes.incrementAndGet();
            known = null;
        }
    }

    private Map<Rule.Pair, Rule> all() {
        Map<Rule.Pair, Rule> rules = known;
        if (rules == null) {
            long before = changes.get();
            rules = rows.all().stream().collect(Collectors.toMap(Rule::pair, Function.identity()));
            known = changes.get() == before ? rules : null;
        }
        return rules;
    }
}
