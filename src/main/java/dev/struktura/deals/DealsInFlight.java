package dev.struktura.deals;

import dev.struktura.base.Reason;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.Decision;
import dev.struktura.process.Kernel;
import dev.struktura.process.Past;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Stimulus;
import dev.struktura.process.Succession;
import dev.struktura.process.Timer;
import dev.struktura.process.Timers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deals that are under way, brought from one version of their process to another, batch by batch through the one door. */
@Service
public class DealsInFlight {

    /** How many deals change their version in one transaction. */
    public static final int BATCH = 500;

    private final DealRows rows;
    private final Timers timers;
    private final ProcessVersions versions;
    private final Engine engine;
    private final Clock clock;

    DealsInFlight(DealRows rows, Timers timers, ProcessVersions versions, Engine engine, Clock clock) {
        this.rows = rows;
        this.timers = timers;
        this.versions = versions;
        this.engine = engine;
        this.clock = clock;
    }

    /** A deal as people know it, where it stands. */
    public record Standing(DealId id, long number, String title, String stage, int version) {

        static Standing of(DealRow row) {
            return new Standing(new DealId(row.id()), row.number(), row.title(), row.stage(), row.processVersion());
        }
    }

    /** What became of a deal, or would. */
    public sealed interface Looked {

        Standing deal();

        /** It goes on under the other version; {@code past} is how it stood. */
        record Adopted(Standing deal, Past past) implements Looked {}

        /** It has no place there: why. */
        record Stranded(Standing deal, Reason why) implements Looked {}
    }

    /**
     * Deals that were looked at.
     *
     * @param last where to go on from; null when there are no more
     */
    public record Batch(List<Looked> looked, @Nullable UUID last) {}

    /** How many deals under way there are by stage, led by versions of the process before this one. */
    public Map<String, Integer> byStage(String process, int before) {
        return rows.countInFlight(process, before);
    }

    /** Deals that the succession would leave where they are, and why; changes nothing. */
    public List<Looked.Stranded> strandedBy(Succession succession) {
        List<Looked.Stranded> stranded = new ArrayList<>();
        UUID last = null;
        do {
            List<DealRow> next = inFlight(succession, last);
            next.stream().flatMap(row -> stranded(row, succession).stream()).forEach(stranded::add);
            last = next.size() < BATCH ? null : next.getLast().id();
        } while (last != null);
        return stranded;
    }

    private List<Looked.Stranded> stranded(DealRow row, Succession succession) {
        return decide(row, succession) instanceof Decision.Stranded(Reason why)
                ? List.of(new Looked.Stranded(Standing.of(row), why))
                : List.of();
    }

    private Decision decide(DealRow row, Succession succession) {
        ProcessVersion version = versions.get(row.process(), row.processVersion());
        return Kernel.decide(version, row.state(Set.of()), new Stimulus.Adopt(succession), clock.instant());
    }

    private List<DealRow> inFlight(Succession succession, @Nullable UUID after) {
        return rows.inFlight(
                succession.to().key(), succession.to().number(), after == null ? new UUID(0, 0) : after, BATCH);
    }

    /**
     * Brings the next deals to the version.
     *
     * @param told what the journal of each deal keeps beside the change
     */
    @Transactional
    public Batch adopt(Succession succession, @Nullable UUID after, JournalEntry.Actor by, Map<String, Object> told) {
        List<DealRow> next = inFlight(succession, after);
        if (next.isEmpty()) {
            return new Batch(List.of(), null);
        }
        List<DealRow> locked = rows.lock(next.stream().map(DealRow::id).toList()).stream()
                .filter(row -> isInFlight(row, succession.to()))
                .toList();
        List<UUID> ids = locked.stream().map(DealRow::id).toList();
        Map<UUID, List<Timer>> before = byDeal(timers.of(ids));
        List<Outcome> outcomes = engine.on(
                locked,
                locked.stream()
                        .map(row -> Command.of(new DealId(row.id()), new Stimulus.Adopt(succession), by)
                                .with(told))
                        .toList());
        Map<UUID, List<Timer>> since = byDeal(timers.of(ids));
        List<Looked> looked = IntStream.range(0, locked.size())
                .mapToObj(place -> looked(
                        locked.get(place),
                        outcomes.get(place),
                        new Carried(succession, before, since, clock.instant())))
                .toList();
        return new Batch(looked, next.getLast().id());
    }

    private static boolean isInFlight(DealRow row, ProcessVersion to) {
        return row.status().goesOn() && row.process().equals(to.key()) && row.processVersion() < to.number();
    }

    private Looked looked(DealRow row, Outcome outcome, Carried carried) {
        return outcome instanceof Outcome.Nothing(Deal _, Reason why)
                ? new Looked.Stranded(Standing.of(row), why)
                : new Looked.Adopted(
                        Standing.of(row), carried.past(row, versions.get(row.process(), row.processVersion())));
    }

    /** Timers of deals before and after they changed their version. */
    private record Carried(
            Succession succession, Map<UUID, List<Timer>> before, Map<UUID, List<Timer>> since, Instant at) {

        Past past(DealRow row, ProcessVersion version) {
            Map<String, Instant> due = due(before, row);
            Set<String> carried = new HashSet<>(due(since, row).keySet());
            carried.retainAll(due.keySet());
            return new Past(version, row.stage(), row.visit(), due, carried, renamed(row), at);
        }

        private static Map<String, Instant> due(Map<UUID, List<Timer>> timers, DealRow row) {
            return timers.getOrDefault(row.id(), List.of()).stream()
                    .filter(timer -> timer.visit() == row.visit())
                    .collect(Collectors.toMap(Timer::rule, Timer::dueAt));
        }

        private Map<String, String> renamed(DealRow row) {
            Map<String, String> renamed = new HashMap<>();
            succession.plan().fields().forEach((before, after) -> {
                if (row.fields().containsKey(before)) {
                    renamed.put(after, before);
                }
            });
            return renamed;
        }
    }

    private static Map<UUID, List<Timer>> byDeal(List<Timer> running) {
        return running.stream().collect(Collectors.groupingBy(Timer::caseId));
    }

    /** Brings deals back to how they stood; those that entered another stage since stay. */
    @Transactional
    public Set<DealId> giveBack(Map<DealId, Past> pasts, JournalEntry.@Nullable Actor by, Map<String, Object> told) {
        List<DealRow> locked =
                rows.lock(pasts.keySet().stream().map(DealId::value).toList());
        List<Command> commands = new ArrayList<>();
        for (DealRow row : locked) {
            DealId id = new DealId(row.id());
            Past past = pasts.get(id);
            if (past != null
                    && row.status().goesOn()
                    && row.process().equals(past.version().key())) {
                commands.add(Command.of(id, new Stimulus.GoBack(past), by).with(told));
            }
        }
        return engine.on(locked, commands).stream()
                .filter(Outcome.Done.class::isInstance)
                .map(outcome -> ((Outcome.Done) outcome).deal().id())
                .collect(Collectors.toSet());
    }
}
