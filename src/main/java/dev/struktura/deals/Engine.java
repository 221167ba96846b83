package dev.struktura.deals;

import dev.struktura.base.Reason;
import dev.struktura.base.web.Version;
import dev.struktura.process.Decision;
import dev.struktura.process.Kernel;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Standing;
import dev.struktura.process.Timer;
import dev.struktura.process.Timers;
import dev.struktura.process.WrongFact;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door: every change of a deal passes here, one command or a thousand, and becomes one transaction. Locks the deals, lets
 * the kernel decide, writes state, journal and timers in sets, hands the orders to their handlers.
 */
@Component
class Engine {

    private final DealRows rows;
    private final Timers timers;
    private final ProcessVersions versions;
    private final VersionsAhead ahead;
    private final Owners owners;
    private final StepPerformer performer;
    private final Crossings crossings;
    private final Passes passes;
    private final Settling settling;
    private final References references;
    private final Writer writer;
    private final DealViews views;
    private final Clock clock;

    Engine(
            DealRows rows,
            Timers timers,
            ProcessVersions versions,
            VersionsAhead ahead,
            Owners owners,
            StepPerformer performer,
            Crossings crossings,
            Passes passes,
            Settling settling,
            References references,
            Writer writer,
            DealViews views,
            Clock clock) {
        this.rows = rows;
        this.timers = timers;
        this.versions = versions;
        this.ahead = ahead;
        this.owners = owners;
        this.performer = performer;
        this.crossings = crossings;
        this.passes = passes;
        this.settling = settling;
        this.references = references;
        this.writer = writer;
        this.views = views;
        this.clock = clock;
    }

    /** Carries out one command. */
    @Transactional
    public Outcome run(Command command) {
        return run(List.of(command)).getFirst();
    }

    /** Carries out the commands in order; the outcomes stand in the same order. One that is refused leaves the others alone. */
    @Transactional
    public List<Outcome> run(List<Command> commands) {
        Set<UUID> ids = commands.stream().map(command -> command.deal().value()).collect(Collectors.toSet());
        return on(rows.lock(ids), commands);
    }

    /** Opens the deals of the rows, which are not in the table yet. */
    @Transactional
    public List<Outcome> open(List<DealRow> drafts, List<Command> commands) {
        Map<UUID, Work> works = new LinkedHashMap<>();
        drafts.forEach(draft -> works.put(
                draft.id(), new Work(draft, true, versions.get(draft.process(), draft.processVersion()), Map.of())));
        return decide(works, commands);
    }

    /** Carries out commands on rows that the caller has locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Outcome> on(List<DealRow> locked, List<Command> commands) {
        Map<UUID, List<Timer>> running = timers
                .of(locked.stream().map(DealRow::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Timer::caseId));
        Map<UUID, Work> works = new LinkedHashMap<>();
        locked.forEach(row -> works.put(row.id(), work(row, running.getOrDefault(row.id(), List.of()))));
        return decide(works, commands);
    }

    private Work work(DealRow row, List<Timer> running) {
        ProcessVersion version = versions.get(row.process(), row.processVersion());
        Map<String, Timer> ofVisit = running.stream()
                .filter(timer -> timer.visit() == row.visit())
                .collect(Collectors.toMap(Timer::rule, Function.identity()));
        return new Work(row, false, version, ofVisit);
    }

    private List<Outcome> decide(Map<UUID, Work> works, List<Command> commands) {
        Instant now = clock.instant();
        Owners.Round round = owners.round(now);
        Effects effects = new Effects();
        List<Outcome> outcomes = new ArrayList<>();
        for (Command command : commands) {
            Work work = works.get(command.deal().value());
            outcomes.add(
                    work == null
                            ? new Outcome.NoSuchDeal()
                            : decide(new StepPerformer.Scene(command, work, round, effects, now)));
        }
        Map<UUID, DealRow> written = writer.write(works.values(), effects, now);
        return outcomes.stream().map(outcome -> fresh(outcome, written)).toList();
    }

    private Outcome decide(StepPerformer.Scene scene) {
        Work work = scene.work();
        Command command = scene.command();
        long version = work.before().version();
        if (!Version.fits(command.versions(), version)) {
            return new Outcome.StaleVersion(version);
        }
        return switch (Kernel.decide(
                new Standing(work.version(), work.state(), ahead), command.stimulus(), scene.now())) {
            case Decision.Taken taken ->
                crossings
                        .refusal(scene, taken)
                        .or(() -> passes.refusal(scene, taken))
                        .or(() -> references.refusal(work, taken))
                        .orElseGet(() -> take(scene, taken));
            case Decision.Ignored(Reason why) -> new Outcome.Nothing(views.deal(work.before()), why);
            case Decision.Stranded(Reason why) -> new Outcome.Nothing(views.deal(work.before()), why);
            case Decision.WrongFacts(List<WrongFact> wrong) -> Outcome.WrongFacts.of(wrong, work.version());
            case Decision.GateNotMet(String stage, List<String> missing) ->
                new Outcome.GateNotMet(
                        work.version().stage(stage).name(),
                        missing.stream()
                                .map(field -> missing(work.version(), field))
                                .toList());
            case Decision.MoveNotAllowed(String to, List<String> allowed) -> new Outcome.MoveNotAllowed(to, allowed);
        };
    }

    private Outcome.Missing missing(ProcessVersion version, String key) {
        return ahead.field(version, key)
                .map(field -> new Outcome.Missing(key, field.name(), Reason.of("deals.gate.unknown")))
                .or(() -> ahead.approval(version, key)
                        .map(approval -> new Outcome.Missing(key, approval.name(), Reason.of("deals.gate.unapproved"))))
                .orElseThrow(() -> new IllegalStateException("a gate wants what is not defined: " + key));
    }

    private Outcome take(StepPerformer.Scene scene, Decision.Taken taken) {
        Work work = scene.work();
        taken.steps().forEach(step -> {
            performer.perform(scene, step);
            work.take(step);
        });
        change(scene);
        return new Outcome.Done(views.deal(work.after()));
    }

    private void change(StepPerformer.Scene scene) {
        Command.Change change = scene.command().change();
        if (change.title() != null
                && !change.title().equals(scene.work().before().title())) {
            scene.work().rename(change.title());
            scene.tell("deal-renamed").by(scene.command().by()).with(Map.of("title", change.title()));
        }
        if (change.owner() != null && !change.owner().equals(scene.work().owner())) {
            performer.give(scene, change.owner());
        }
        if (change.pass() != null) {
            passes.perform(scene, change.pass());
        }
        if (change.settlement() != null) {
            settling.perform(scene, change.settlement());
        }
    }

    private Outcome fresh(Outcome outcome, Map<UUID, DealRow> written) {
        if (outcome instanceof Outcome.Done(Deal deal)) {
            DealRow row = written.get(deal.id().value());
            return row == null ? outcome : new Outcome.Done(views.deal(row));
        }
        return outcome;
    }
}
