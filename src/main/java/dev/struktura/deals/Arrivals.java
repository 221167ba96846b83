package dev.struktura.deals;

import dev.struktura.base.Ids;
import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.clients.ClientId;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Stage;
import dev.struktura.process.Stimulus;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Deals that come from other systems: open ones pass the kernel stage by stage, closed ones are written down as history. */
@Service
public class Arrivals {

    private final Engine engine;
    private final DealRows rows;
    private final DealViews views;
    private final Departures departures;
    private final ProcessVersions versions;
    private final Structure structure;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate attempt;

    Arrivals(
            Engine engine,
            DealRows rows,
            DealViews views,
            Departures departures,
            ProcessVersions versions,
            Structure structure,
            Ids ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.rows = rows;
        this.views = views;
        this.departures = departures;
        this.versions = versions;
        this.structure = structure;
        this.ids = ids;
        this.clock = clock;
        this.attempt = new TransactionTemplate(transactions);
        this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Opens the deals and moves each along its path; owners, tasks, timers and gates as for any other deal. One that a gate
     * refuses leaves no trace and does not hinder the others. The answers stand in the order of the arrivals.
     */
    @Transactional
    public List<Admission> admit(List<Arrival> arrivals, Viewer by) {
        Map<Integer, Admission> settled = new TreeMap<>();
        List<Integer> rest = IntStream.range(0, arrivals.size()).boxed().toList();
        while (!rest.isEmpty()) {
            List<Integer> trying = rest;
            Map<Integer, Admission> tried = Objects.requireNonNull(attempt.execute(status -> {
                Map<Integer, Admission> some = tryAll(arrivals, trying, by);
                if (some.values().stream().anyMatch(Arrivals::isRefused)) {
                    status.setRollbackOnly();
                }
                return some;
            }));
            boolean wrong = tried.values().stream().anyMatch(Arrivals::isRefused);
            tried.forEach((place, admission) -> {
                if (!wrong || isRefused(admission)) {
                    settled.put(place, admission);
                }
            });
            rest = rest.stream().filter(place -> !settled.containsKey(place)).toList();
        }
        return List.copyOf(settled.values());
    }

    /** Writes the deals down as they ended: with their dates, without owners' work, messages or timers. */
    @Transactional
    public List<Deal> record(List<PastDeal> past, Viewer by) {
        long[] numbers = rows.takeNumbers(past.size());
        List<DealRow> added = new ArrayList<>();
        for (PastDeal deal : past) {
            added.add(row(deal, process(deal.process()), numbers[added.size()]));
        }
        rows.insert(added);
        departures.tell(added, "deal-recorded", by);
        return added.stream().map(views::deal).toList();
    }

    /**
     * Takes deals back as if they had never come.
     *
     * @param actedAt when somebody last acted on each, as the import left it
     * @return those that are gone; one that somebody acted on since stays
     */
    @Transactional
    public Set<DealId> withdraw(Map<DealId, Instant> actedAt, Viewer by) {
        Map<Boolean, List<DealRow>> untouched =
                rows.lock(actedAt.keySet().stream().map(DealId::value).toList()).stream()
                        .collect(Collectors.partitioningBy(
                                row -> row.lastActionAt().equals(actedAt.get(new DealId(row.id())))));
        departures.remove(untouched.getOrDefault(true, List.of()), by);
        Set<DealId> gone = new HashSet<>(actedAt.keySet());
        untouched.getOrDefault(false, List.of()).forEach(row -> gone.remove(new DealId(row.id())));
        return gone;
    }

    private Map<Integer, Admission> tryAll(List<Arrival> arrivals, List<Integer> places, Viewer by) {
        long[] numbers = rows.takeNumbers(places.size());
        List<DealRow> drafts = new ArrayList<>();
        List<Command> commands = new ArrayList<>();
        List<Integer> whose = new ArrayList<>();
        for (int place : places) {
            Arrival arrival = arrivals.get(place);
            DealRow draft = draft(arrival, process(arrival.process()), numbers[drafts.size()]);
            drafts.add(draft);
            List<Command> own = commands(arrival, new DealId(draft.id()), by);
            commands.addAll(own);
            own.forEach(_ -> whose.add(place));
        }
        List<Outcome> outcomes = engine.open(drafts, commands);
        Map<Integer, Admission> admissions = new HashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Admission before = admissions.get(whose.get(i));
            admissions.put(whose.get(i), before != null && isRefused(before) ? before : admission(outcomes.get(i), by));
        }
        return admissions;
    }

    private static List<Command> commands(Arrival arrival, DealId id, Viewer by) {
        Map<String, Object> origin = new HashMap<>(Map.of("source", arrival.source()));
        if (arrival.note() != null) {
            origin.put("note", arrival.note());
        }
        List<Command> commands = new ArrayList<>();
        commands.add(Command.of(id, new Stimulus.Open(), by.asActor()).with(origin));
        arrival.path()
                .forEach(
                        stage -> commands.add(Command.of(id, new Stimulus.Move(stage, Map.of(), false), by.asActor())));
        if (arrival.owner() != null) {
            commands.add(commands.removeLast().changing(Command.Change.to(arrival.owner())));
        }
        return commands;
    }

    private static Admission admission(Outcome outcome, Viewer by) {
        return switch (outcome) {
            case Outcome.Done(Deal deal) -> new Admission.Admitted(deal);
            case Outcome.Nothing(Deal _, Reason why) -> new Admission.Refused(why);
            case Outcome.WrongFacts wrong ->
                new Admission.Refused(wrong.wrong().getFirst().why());
            case Outcome.GateNotMet(var stage, var missing) ->
                new Admission.Refused(Reason.of(
                        "deals.arrival.gate",
                        stage.in(by.locale()),
                        String.join(
                                ", ",
                                missing.stream()
                                        .map(field -> field.label().in(by.locale()))
                                        .toList())));
            case Outcome.MoveNotAllowed(String to, List<String> _) ->
                new Admission.Refused(Reason.of("deals.arrival.no-way", to));
            case Outcome.StaleVersion _, Outcome.NoSuchDeal _ ->
                throw new IllegalStateException("a new deal has no past: " + outcome);
        };
    }

    private static boolean isRefused(Admission admission) {
        return admission instanceof Admission.Refused;
    }

    private DealRow draft(Arrival arrival, ProcessVersion process, long number) {
        Instant now = clock.instant();
        Facts facts = new Facts(
                arrival.client(),
                arrival.clientName(),
                arrival.title(),
                arrival.amount(),
                arrival.source(),
                arrival.fields());
        return row(facts, number, process, process.first(), new Life(now, now, null, null));
    }

    private DealRow row(PastDeal deal, ProcessVersion process, long number) {
        Map<String, Object> fields = new HashMap<>(deal.fields());
        if (deal.note() != null) {
            fields.put("note", deal.note());
        }
        Facts facts = new Facts(deal.client(), deal.clientName(), deal.title(), deal.amount(), deal.source(), fields);
        TeamId team = deal.owner() == null
                ? null
                : structure.teamsOf(deal.owner()).stream().findFirst().orElse(null);
        return row(
                facts,
                number,
                process,
                process.stage(deal.stage()),
                new Life(deal.createdAt(), deal.closedAt(), deal.owner(), team));
    }

    /** What a deal is about. */
    private record Facts(
            ClientId client,
            String clientName,
            String title,
            @Nullable Money amount,
            String source,
            Map<String, Object> fields) {}

    /** When it began, when it came where it is, and whose it is. */
    private record Life(
            Instant createdAt,
            Instant enteredAt,
            @Nullable EmployeeId owner,
            @Nullable TeamId team) {}

    private DealRow row(Facts facts, long number, ProcessVersion process, Stage stage, Life life) {
        UUID owner = life.owner() == null ? null : life.owner().value();
        return new DealRow(
                ids.next(),
                number,
                facts.title(),
                facts.client().value(),
                facts.clientName(),
                process.key(),
                process.number(),
                stage.key(),
                DealStatus.of(stage.kind()),
                stage.kind() == Stage.Kind.OPEN ? 0 : 1,
                life.enteredAt(),
                owner,
                life.team() == null ? null : life.team().value(),
                null,
                null,
                facts.amount(),
                facts.fields(),
                Map.of(),
                facts.source(),
                life.enteredAt(),
                1,
                life.createdAt());
    }

    private ProcessVersion process(String key) {
        return versions.latest(key).orElseThrow();
    }

    /** The journal entry that tells of a deal's beginning or end outside the process. */
    static JournalEntry entry(DealRow row, String type, Viewer by, Instant at) {
        Map<String, Object> data = new HashMap<>(
                Map.of("number", row.number(), "title", row.title(), "stage", row.stage(), "source", row.source()));
        data.put("createdAt", row.createdAt().toString());
        data.put("enteredAt", row.enteredAt().toString());
        return new JournalEntry(at, Deals.subject(row.id()), type, by.asActor(), null, null, data);
    }
}
