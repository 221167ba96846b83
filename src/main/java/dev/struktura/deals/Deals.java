package dev.struktura.deals;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import dev.struktura.base.Ids;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.clients.ContactPointKind;
import dev.struktura.clients.Registrations;
import dev.struktura.clients.Registrations.Registered;
import dev.struktura.clients.Registrations.Registration;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.ReadFacts;
import dev.struktura.process.Stimulus;
import dev.struktura.process.WrongFact;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deals of the department: what can be asked of them and done with them. Every change goes through the kernel. */
@Service
public class Deals {

    private static final String DISCOUNT = "discount";

    private final Engine engine;
    private final DealRows rows;
    private final DealViews views;
    private final ProcessVersions versions;
    private final Clients clients;
    private final Registrations registrations;
    private final Structure structure;
    private final References references;
    private final ObjectProvider<DealWork> work;
    private final Ids ids;
    private final Clock clock;

    Deals(
            Engine engine,
            DealRows rows,
            DealViews views,
            ProcessVersions versions,
            Clients clients,
            Registrations registrations,
            Structure structure,
            References references,
            ObjectProvider<DealWork> work,
            Ids ids,
            Clock clock) {
        this.engine = engine;
        this.rows = rows;
        this.views = views;
        this.versions = versions;
        this.clients = clients;
        this.registrations = registrations;
        this.structure = structure;
        this.references = references;
        this.work = work;
        this.ids = ids;
        this.clock = clock;
    }

    /** The deal if this person may see it, as {@link #sees} says. */
    public Optional<Deal> find(DealId id, Viewer viewer) {
        return rows.find(id.value()).map(views::deal).filter(deal -> sees(viewer, deal));
    }

    /** Whether the deal is this person's own, of a team whose work they see or which is offered it, or they work on it for another. */
    public boolean sees(Viewer viewer, Deal deal) {
        return viewer.seesEverything()
                || Stream.of(
                                Optional.ofNullable(deal.team()),
                                Optional.ofNullable(deal.offered()).map(Offered::team))
                        .flatMap(Optional::stream)
                        .anyMatch(structure.teamsSeenBy(viewer)::contains)
                || (worksOn(viewer, deal) && !hasLeft(viewer, deal.team()));
    }

    private boolean worksOn(Viewer viewer, Deal deal) {
        return viewer.id().equals(deal.owner())
                || work.stream().anyMatch(some -> some.of(viewer).contains(deal.id()));
    }

    private boolean hasLeft(Viewer viewer, @Nullable TeamId team) {
        return team != null && structure.leftBy(viewer.id()).contains(team);
    }

    /** @throws IllegalArgumentException when there is no such deal */
    public Deal get(DealId id) {
        return rows.find(id.value())
                .map(views::deal)
                .orElseThrow(() -> new IllegalArgumentException("no such deal: " + id));
    }

    public List<Deal> byIds(Collection<DealId> wanted) {
        return rows.byIds(wanted.stream().map(DealId::value).toList()).stream()
                .map(views::deal)
                .toList();
    }

    /** The deals of the clients, newest first, at most 200. */
    public List<Deal> ofClients(Collection<ClientId> wanted) {
        return rows.ofClients(wanted.stream().map(ClientId::value).toList()).stream()
                .map(views::deal)
                .toList();
    }

    /** Opens one deal; it is assigned, with its task and timers, when this returns. */
    @Transactional
    public Deal open(NewDeal lead, @Nullable Viewer by) {
        return open(List.of(lead), by).getFirst();
    }

    /**
     * Opens deals in one transaction. A client that another team keeps, unseen by whoever opens the deal, stays unseen: the deal goes
     * by the name that was given, and shows nobody its client.
     *
     * @throws IllegalArgumentException when there is no such process
     */
    @Transactional
    public List<Deal> open(List<NewDeal> leads, @Nullable Viewer by) {
        Instant now = clock.instant();
        long[] numbers = rows.takeNumbers(leads.size());
        List<Registered> registered = registrations.register(
                leads.stream()
                        .map(lead -> new Registration(lead.client(), null))
                        .toList(),
                Map.of(),
                by);
        Set<ClientId> hidden = by == null
                ? Set.of()
                : clients.keptFrom(by, registered.stream().map(Registered::id).toList());
        List<DealRow> drafts = new ArrayList<>();
        List<Command> commands = new ArrayList<>();
        for (NewDeal lead : leads) {
            int place = drafts.size();
            Registered client = registered.get(place);
            String name = hidden.contains(client.id()) ? lead.client().name() : client.name();
            DealRow draft = draft(lead, client.id(), name, numbers[place], now);
            drafts.add(draft);
            commands.add(Command.of(new DealId(draft.id()), new Stimulus.Open(), actor(by))
                    .with(origin(lead)));
        }
        List<Deal> opened =
                engine.open(drafts, commands).stream().map(Deals::opened).toList();
        rows.blind(opened.stream()
                .filter(deal -> hidden.contains(deal.clientId()))
                .map(deal -> deal.id().value())
                .toList());
        return opened;
    }

    /** What of a lead's fields cannot be kept; one with wrong fields is not opened. */
    public List<Violation> wrong(NewDeal lead) {
        return versions.latest(lead.process()).stream()
                .flatMap(version -> {
                    ReadFacts read = version.read(lead.fields());
                    List<WrongFact> wrong =
                            read.areRight() ? references.wrong(version, read.facts(), null) : read.wrong();
                    return Outcome.WrongFacts.of(wrong, version).violations().stream();
                })
                .toList();
    }

    private DealRow draft(NewDeal lead, ClientId client, String name, long number, Instant now) {
        ProcessVersion version = versions.latest(lead.process())
                .orElseThrow(() -> new IllegalArgumentException("no process " + lead.process()));
        String title = lead.title() == null || lead.title().isBlank() ? name : lead.title();
        return new DealRow(
                ids.next(),
                number,
                title,
                client.value(),
                name,
                version.key(),
                version.number(),
                version.first().key(),
                DealStatus.OPEN,
                0,
                now,
                null,
                null,
                null,
                null,
                lead.amount(),
                version.read(lead.fields()).facts(),
                Map.of(),
                lead.source(),
                now,
                1,
                now);
    }

    private static Map<String, Object> origin(NewDeal lead) {
        Map<String, Object> origin = new HashMap<>();
        origin.put("source", lead.source());
        if (lead.note() != null) {
            origin.put("note", lead.note());
        }
        return origin;
    }

    private static Deal opened(Outcome outcome) {
        if (outcome instanceof Outcome.Done(Deal deal)) {
            return deal;
        }
        throw new IllegalStateException("a new deal could not be opened: " + outcome);
    }

    /** Moves a deal to another stage; what was learnt on the way is kept only if the move succeeds. */
    public Outcome move(DealId id, Move move, Viewer by) {
        return engine.run(command(id, move, by).meantFor(move.versions()));
    }

    private static Command command(DealId id, Move move, Viewer by) {
        Map<String, Object> data = move.reason() == null ? Map.of() : Map.of("reason", move.reason());
        Map<Boolean, Map<String, Object>> said = move.facts().entrySet().stream()
                .collect(partitioningBy(
                        fact -> fact.getKey().startsWith(Handovers.ANSWER),
                        toMap(Map.Entry::getKey, Map.Entry::getValue)));
        Map<String, Object> facts = said.getOrDefault(false, Map.of());
        return Command.of(id, new Stimulus.Move(move.to(), facts, false), by.asActor())
                .with(data)
                .changing(Command.Change.answering(said.getOrDefault(true, Map.of())));
    }

    /** Moves several deals, each on its own: one that is refused leaves the others alone. */
    public List<Outcome> moveAll(List<DealId> deals, Move move, Viewer by) {
        return engine.run(deals.stream().map(id -> command(id, move, by)).toList());
    }

    /**
     * A wish to move a deal.
     *
     * @param facts values that take a field back are empty text; what begins with {@link Handovers#ANSWER} is told the receiving team
     * @param versions those of the deal it was meant for; null for whichever
     */
    public record Move(
            String to,
            Map<String, Object> facts,
            @Nullable String reason,
            @Nullable Set<Long> versions) {
        public Move {
            facts = Map.copyOf(facts);
        }
    }

    /** Writes down facts, and a new title when there is one. */
    public Outcome edit(DealId id, Edit edit, Viewer by) {
        return engine.run(Command.of(id, new Stimulus.Learn(edit.facts()), by.asActor())
                .changing(Command.Change.naming(edit.title()))
                .meantFor(edit.versions()));
    }

    /**
     * Facts to be written down; the fact {@code amount} is the deal's amount as {@link dev.struktura.base.Money#toString}, empty
     * text takes a field back.
     */
    public record Edit(
            @Nullable String title,
            Map<String, Object> facts,
            @Nullable Set<Long> versions) {
        public Edit {
            facts = Map.copyOf(facts);
        }

        /** The same but for these fields. */
        public Edit without(Set<String> fields) {
            Map<String, Object> others = new HashMap<>(facts);
            others.keySet().removeAll(fields);
            return new Edit(title, others, versions);
        }
    }

    /** Gives deals to a person because a leader says so. */
    public List<Outcome> give(List<DealId> deals, EmployeeId owner, Viewer by) {
        return engine.run(deals.stream()
                .map(id -> Command.of(id, new Stimulus.Learn(Map.of()), by.asActor())
                        .changing(Command.Change.to(owner)))
                .toList());
    }

    /** Logs what a person did; every activity counts as action. */
    public Outcome log(DealId id, Activity activity, Viewer by) {
        Map<String, Object> data = activity.text() == null ? Map.of() : Map.of("text", activity.text());
        return engine.run(Command.of(id, new Stimulus.Act(activity.kind(), activity.outcome()), by.asActor())
                .with(data)
                .meantFor(activity.versions()));
    }

    /**
     * Something a person did.
     *
     * @param kind {@code call}, {@code email}, {@code meeting}, {@code message} or {@code note}
     * @param versions those of the deal it was meant for; null for whichever
     */
    public record Activity(
            String kind,
            @Nullable String outcome,
            @Nullable String text,
            @Nullable Set<Long> versions) {}

    /**
     * Tells a deal what happened around it, such as {@code proposal-opened}; joins the caller's transaction.
     *
     * @param data what the journal keeps; {@code outcome} is what rules look at, {@code amount} becomes the deal's amount,
     *     {@code discount} the fact of that name
     * @param by the person of the department who did it, which counts as action; null when nobody of us did
     */
    public Outcome happened(DealId id, String event, Map<String, Object> data, @Nullable Viewer by) {
        return tell(id, new Stimulus.Event(event, outcome(data), by != null), data, by);
    }

    /**
     * Tells a deal what its client answered, such as {@code proposal-accepted}: whoever waited for a sign of the client waits no
     * longer, while idle timers go on until one of us acts. Joins the caller's transaction.
     *
     * @param data as in {@link #happened}
     */
    public Outcome answered(DealId id, String event, Map<String, Object> data) {
        return tell(id, Stimulus.Event.answered(event, outcome(data)), data, null);
    }

    private Outcome tell(DealId id, Stimulus.Event event, Map<String, Object> data, @Nullable Viewer by) {
        List<Command> commands = new ArrayList<>();
        told(id, data)
                .forEach((fact, value) ->
                        commands.add(Command.of(id, new Stimulus.Learn(Map.of(fact, value)), actor(by))));
        commands.add(Command.of(id, event, actor(by)).with(data));
        return engine.run(commands).getLast();
    }

    /** Each fact is learnt by itself: one that does not fit the process leaves the others alone. */
    private Map<String, Object> told(DealId id, Map<String, Object> data) {
        Map<String, Object> told = new HashMap<>(data);
        told.keySet().retainAll(Set.of(DealRow.AMOUNT, DISCOUNT));
        if ("0".equals(told.get(DISCOUNT)) && !minds(get(id))) {
            told.remove(DISCOUNT);
        }
        return told;
    }

    /** Whether it matters to a deal that nothing is taken off the price. */
    private boolean minds(Deal deal) {
        return deal.fields().containsKey(DISCOUNT)
                || versions.get(deal.process(), deal.processVersion())
                        .field(DISCOUNT)
                        .isPresent();
    }

    private static @Nullable String outcome(Map<String, Object> data) {
        Object outcome = data.get("outcome");
        return outcome == null ? null : outcome.toString();
    }

    /** Gives the deals that wait in queues to whoever is free, longest waiting first; those nobody can take stay. */
    @Transactional
    public int drainQueues() {
        List<DealRow> queued = rows.lockQueued(200);
        List<Command> commands = queued.stream()
                .map(row -> Command.of(new DealId(row.id()), new Stimulus.Assign(), null))
                .toList();
        return (int)
                engine.on(queued, commands).stream().filter(Deals::isAssigned).count();
    }

    private static boolean isAssigned(Outcome outcome) {
        return outcome instanceof Outcome.Done(Deal deal) && deal.owner() != null;
    }

    /** The client's first e-mail address, unmasked; for sending only, never for a screen. */
    public Optional<String> clientEmail(DealId id) {
        return clients.address(get(id).clientId(), ContactPointKind.EMAIL);
    }

    /** The client's first phone, unmasked; for sending only, never for a screen. */
    public Optional<String> clientPhone(DealId id) {
        return clients.address(get(id).clientId(), ContactPointKind.PHONE);
    }

    private static JournalEntry.@Nullable Actor actor(@Nullable Viewer by) {
        return by == null ? null : by.asActor();
    }

    /** The identity behind the deal's journal. */
    public static JournalEntry.Subject subject(UUID deal) {
        return new JournalEntry.Subject("deal", deal);
    }
}
