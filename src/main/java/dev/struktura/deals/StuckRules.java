package dev.struktura.deals;

import dev.struktura.base.LocalText;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Rule;
import dev.struktura.process.StuckTimer;
import dev.struktura.process.StuckTimers;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Automation that failed: seen and mended by those who run the department. */
@Component
public class StuckRules {

    private final StuckTimers timers;
    private final Deals deals;
    private final ProcessVersions processes;
    private final Journal journal;
    private final Clock clock;

    StuckRules(StuckTimers timers, Deals deals, ProcessVersions processes, Journal journal, Clock clock) {
        this.timers = timers;
        this.deals = deals;
        this.processes = processes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those that are due longest, first; none for whoever does not run the department. */
    public List<StuckRule> shownTo(Viewer viewer, int limit) {
        return viewer.runsDepartment() ? withDeals(timers.longestDue(limit)) : List.of();
    }

    /** When the first got stuck of those that nobody was told of. */
    public Optional<Instant> firstUntold() {
        return timers.firstUntold();
    }

    /** Takes those that nobody was told of, for whoever tells in the same transaction; each is given out once. */
    public List<StuckRule> claimUntold(int limit) {
        return withDeals(timers.claimUntold(limit));
    }

    private List<StuckRule> withDeals(List<StuckTimer> stuck) {
        List<DealId> ids = stuck.stream()
                .map(one -> new DealId(one.timer().caseId()))
                .distinct()
                .toList();
        Map<UUID, Deal> about = deals.byIds(ids).stream()
                .collect(Collectors.toMap(deal -> deal.id().value(), Function.identity()));
        return stuck.stream()
                .flatMap(one -> Stream.ofNullable(about.get(one.timer().caseId()))
                        .map(deal -> StuckRule.of(deal, name(deal, one.timer().rule()), one)))
                .toList();
    }

    /** Lets it be tried again; asking for what is not stuck, or not any more, changes nothing. */
    @Transactional
    public Retry tryAgain(DealId id, String rule, Viewer by) {
        if (!by.runsDepartment()) {
            return new Retry.NotYours();
        }
        Optional<Deal> deal = deals.find(id, by);
        if (deal.flatMap(found -> process(found).rule(rule)).isEmpty()) {
            return new Retry.NoSuchRule();
        }
        if (!timers.tryAgain(id.value(), rule)) {
            return new Retry.NotStuck();
        }
        journal.append(new JournalEntry(
                clock.instant(), Deals.subject(id.value()), "timer-retried", by.asActor(), rule, null, Map.of()));
        return new Retry.Begun();
    }

    /** What became of the wish to try again. */
    public sealed interface Retry {

        /** It fires with the next round of the timers. */
        record Begun() implements Retry {}

        record NotStuck() implements Retry {}

        /** The deal is not there, or its process knows no such rule. */
        record NoSuchRule() implements Retry {}

        record NotYours() implements Retry {}
    }

    private LocalText name(Deal deal, String rule) {
        return process(deal).rule(rule).map(Rule::name).orElseGet(() -> new LocalText(rule, rule, rule));
    }

    private ProcessVersion process(Deal deal) {
        return processes.get(deal.process(), deal.processVersion());
    }
}
