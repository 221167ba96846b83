package dev.struktura.deals;

import dev.struktura.base.Company;
import dev.struktura.base.Reason;
import dev.struktura.base.RulePlace;
import dev.struktura.base.time.WorkCalendar;
import dev.struktura.base.web.Texts;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.ActionHandler.Order;
import dev.struktura.process.Step;
import dev.struktura.process.Stimulus;
import dev.struktura.process.Timer;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.structure.Choice;
import dev.struktura.structure.Route;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the steps of a decision into what is to be written: owners, timers, entries, orders. */
@Component
class StepPerformer {

    private final Structure structure;
    private final Staff staff;
    private final Texts texts;
    private final Company company;
    private final Crossings crossings;

    StepPerformer(Structure structure, Staff staff, Texts texts, Company company, Crossings crossings) {
        this.structure = structure;
        this.staff = staff;
        this.texts = texts;
        this.company = company;
        this.crossings = crossings;
    }

    /** One decision being performed. */
    record Scene(Command command, Work work, Owners.Round owners, Effects effects, Instant now) {

        Effects.Telling tell(String type) {
            return effects.tell(work, now, type);
        }

        /** Tells what becomes of the handoff that is open. */
        void handOver(Function<Handover.Scene, Handover> happened) {
            handOver(Objects.requireNonNull(work.offer()).id(), happened);
        }

        void handOver(UUID handoff, Function<Handover.Scene, Handover> happened) {
            effects.handOver(
                    happened.apply(new Handover.Scene(handoff, work.after().asCase(), now, command.by())));
        }

        /** The deal is theirs from now on. */
        void own(Ownership owned) {
            ownBy(command.by(), owned);
        }

        void ownBy(JournalEntry.@Nullable Actor actor, Ownership owned) {
            work.own(owned.team(), owned.owner());
            tell("deal-assigned")
                    .by(actor)
                    .because(owned.why())
                    .with(Map.of(
                            "owner", owned.owner().toString(),
                            "ownerName", owned.name(),
                            "team", owned.team().toString()));
        }
    }

    /** Whose a deal becomes, and why. */
    record Ownership(TeamId team, EmployeeId owner, String name, Reason why) {}

    void perform(Scene scene, Step step) {
        switch (step) {
            case Step.Entered entered -> enter(scene, entered);
            case Step.Adopted adopted -> adopt(scene, adopted);
            case Step.Acted acted -> act(scene, acted);
            case Step.Happened happened ->
                scene.tell(happened.event())
                        .by(scene.command().by())
                        .with(scene.command().data());
            case Step.FactsChanged changed ->
                scene.tell("facts-changed").by(scene.command().by()).with(Map.of("fields", changed.facts()));
            case Step.Approved approved ->
                scene.tell("approval-given").by(scene.command().by()).with(approval(scene, approved));
            case Step.Armed armed -> scene.work().arm(timer(scene.work(), armed));
            case Step.Disarmed disarmed -> scene.work().disarm(disarmed.rule());
            case Step.OwnerWanted wanted -> findOwner(scene, wanted.duty());
            case Step.Ordered ordered -> order(scene, ordered);
            case Step.Blocked blocked ->
                scene.tell("move-blocked")
                        .rule(blocked.rule())
                        .because(Reason.of("why.blocked", String.join(", ", blocked.missing()))
                                .by(place(scene.work(), blocked.rule())))
                        .with(placed(scene.work(), Map.of("to", blocked.to(), "missing", blocked.missing())));
            case Step.Skipped skipped ->
                scene.tell("timer-skipped")
                        .rule(skipped.rule())
                        .because(skipped.why())
                        .with(placed(scene.work(), Map.of()));
        }
    }

    /** What is told of a rule, with the place where it stands: the same key may stand in several stages and versions. */
    private static Map<String, Object> placed(Work work, Map<String, Object> data) {
        Map<String, Object> all = new HashMap<>(data);
        all.put("stage", work.state().stage());
        all.put("process", work.version().key());
        all.put("processVersion", work.version().number());
        return all;
    }

    private static RulePlace place(Work work, @Nullable String rule) {
        return new RulePlace(
                work.version().key(), work.version().number(), work.state().stage(), rule);
    }

    private static Map<String, Object> approval(Scene scene, Step.Approved approved) {
        Map<String, Object> data = new HashMap<>(scene.command().data());
        data.put("approval", approved.approval());
        data.put("approved", approved.approved());
        return data;
    }

    private void enter(Scene scene, Step.Entered entered) {
        Work work = scene.work();
        work.disarmAll();
        if (!work.version().stage(entered.stage()).isUnderWay()) {
            crossings.end(scene, Reason.of("why.handoff.moved-on"));
        }
        Map<String, Object> data = new HashMap<>(scene.command().data());
        data.put("to", entered.stage());
        data.put("visit", entered.visit());
        data.put("process", work.version().key());
        data.put("processVersion", work.version().number());
        if (work.state().stage().isEmpty()) {
            data.put("fields", work.state().facts());
        } else {
            data.put("from", work.state().stage());
        }
        if (entered.rule() != null) {
            data.put("stage", work.state().stage());
        }
        scene.tell(entered.visit() == 1 ? "deal-opened" : "deal-moved")
                .by(entered.rule() == null ? scene.command().by() : null)
                .rule(entered.rule())
                .because(entered.why())
                .with(data);
    }

    private static void adopt(Scene scene, Step.Adopted adopted) {
        Work work = scene.work();
        Map<String, Object> data = new HashMap<>(scene.command().data());
        data.put("fromProcess", work.version().key());
        data.put("fromVersion", work.version().number());
        data.put("from", work.state().stage());
        data.put("process", adopted.version().key());
        data.put("processVersion", adopted.version().number());
        data.put("stage", adopted.stage());
        scene.tell("process-changed")
                .by(adopted.rule() == null ? scene.command().by() : null)
                .rule(adopted.rule())
                .because(adopted.why())
                .with(data);
    }

    private void act(Scene scene, Step.Acted acted) {
        if (scene.command().stimulus() instanceof Stimulus.Act) {
            Map<String, Object> data = new HashMap<>(scene.command().data());
            data.put("kind", acted.kind());
            if (acted.outcome() != null) {
                data.put("outcome", acted.outcome());
            }
            scene.tell("activity-logged").by(scene.command().by()).with(data);
        }
    }

    private Timer timer(Work work, Step.Armed armed) {
        EmployeeId owner = work.owner();
        WorkCalendar working = owner == null ? null : staff.calendarOf(owner);
        Instant due = armed.delay().after(armed.from(), working, zoneOf(owner));
        return new Timer(work.before().id(), armed.visit(), armed.rule(), due);
    }

    private ZoneId zoneOf(@Nullable EmployeeId owner) {
        return Optional.ofNullable(owner)
                .flatMap(staff::find)
                .map(employee -> employee.zone())
                .orElse(company.zone());
    }

    private void order(Scene scene, Step.Ordered ordered) {
        Command command = scene.command();
        scene.effects()
                .order(new Order(
                        scene.work().after().asCase(),
                        ordered.rule(),
                        withKind(ordered),
                        scene.now(),
                        ordered.why(),
                        command.by() == null ? null : command.by().id()));
        scene.tell("rule-fired")
                .rule(ordered.rule())
                .because(ordered.why())
                .with(placed(scene.work(), Map.of("action", ordered.action().kind())));
    }

    private static Map<String, Object> withKind(Step.Ordered ordered) {
        Map<String, Object> with = new HashMap<>(ordered.action().with());
        with.put(KIND, ordered.action().kind());
        return with;
    }

    /** The parameter by which an order remembers its kind. */
    static final String KIND = "kind";

    private void findOwner(Scene scene, String duty) {
        Work work = scene.work();
        List<Team> teams =
                structure.answeringFor(work.version().key(), work.state().stage(), duty);
        boolean entering = !(scene.command().stimulus() instanceof Stimulus.Assign);
        if (teams.isEmpty()) {
            queue(scene, null, Reason.of("why.queued.no-team", duty));
            return;
        }
        Team team = route(scene, teams);
        if (!entering) {
            choose(scene, team);
        } else if (keepsOwner(work, team)) {
            crossings.end(scene, Reason.of("why.handoff.moved-on"));
        } else if (!crossings.offers(scene, team)) {
            takeOver(scene, team);
        }
    }

    private Team route(Scene scene, List<Team> teams) {
        if (teams.size() == 1) {
            return teams.getFirst();
        }
        Optional<Team> offered = Crossings.offeredAmong(teams, scene.work());
        if (offered.isPresent()) {
            return offered.get();
        }
        Route route = scene.owners().route(teams, scene.work());
        if (!route.team().id().equals(scene.work().team())) {
            scene.tell("deal-routed")
                    .because(route.why().by(place(scene.work(), null)))
                    .with(Map.of("team", route.team().id().toString()));
        }
        return route.team();
    }

    private void takeOver(Scene scene, Team team) {
        Optional<Handover.Side> giver = crossings.giver(scene.work(), team);
        choose(scene, team);
        giver.ifPresent(from -> crossings.handedAtOnce(scene, from));
    }

    /** Whoever has the deal keeps it while it stays with their team. */
    private static boolean keepsOwner(Work work, Team team) {
        return work.owner() != null
                && team.id().equals(work.team())
                && team.seatOf(work.owner()).isPresent();
    }

    private void choose(Scene scene, Team team) {
        Work work = scene.work();
        EmployeeId previous = work.owner() != null && team.seatOf(work.owner()).isPresent()
                ? work.owner()
                : work.pastOwner(team.id());
        switch (scene.owners().choose(team, previous)) {
            case Choice.Chosen chosen -> assign(scene, team, chosen);
            case Choice.NobodyFree nobody -> queue(scene, team, nobody.why());
        }
    }

    private void assign(Scene scene, Team team, Choice.Chosen chosen) {
        scene.ownBy(
                null,
                new Ownership(
                        team.id(),
                        chosen.employee(),
                        nameOf(chosen.employee()),
                        chosen.why().by(place(scene.work(), null))));
    }

    /** The deal waits until somebody of the team is free; without a team, until one answers for it. */
    void queue(Scene scene, @Nullable Team team, Reason why) {
        crossings.end(scene, Reason.of("why.handoff.moved-on"));
        boolean waitedBefore = scene.work().isQueued();
        TeamId id = team == null ? null : team.id();
        scene.work().queue(id, scene.now());
        if (waitedBefore) {
            return;
        }
        Reason placed = why.by(place(scene.work(), null));
        scene.tell("deal-queued")
                .because(placed)
                .with(team == null ? Map.of() : Map.of("team", team.id().toString()));
        Map<String, Object> text = new HashMap<>();
        Texts.LOCALES.forEach(locale -> text.put(locale.getLanguage(), warning(locale, scene.work())));
        scene.effects()
                .order(new Order(
                        scene.work().after().asCase(),
                        "assignment",
                        Map.of(KIND, "tell-lead", "text", text),
                        scene.now(),
                        placed,
                        null));
    }

    private String warning(Locale locale, Work work) {
        return texts.t(
                locale, "deals.queue.warning", Long.toString(work.before().number()));
    }

    /** Gives the deal to a person because somebody says so. */
    void give(Scene scene, EmployeeId owner) {
        Set<TeamId> teams = structure.teamsOf(owner);
        TeamId now = scene.work().team();
        TeamId team = now != null && teams.contains(now)
                ? now
                : teams.stream().findFirst().orElse(now);
        if (team == null) {
            return;
        }
        Optional<Handover.Side> before = crossings.holder(scene.work());
        scene.own(new Ownership(
                team, owner, nameOf(owner), whyGiven(scene.command().data())));
        crossings.given(scene, before.orElse(null));
    }

    private static Reason whyGiven(Map<String, Object> said) {
        Object leaver = said.get(LeftDeals.LEAVER);
        Object stoodIn = said.get(BorrowedDeals.STOOD_IN);
        if (leaver != null) {
            return Reason.of("why.assigned.left", leaver);
        }
        return stoodIn == null ? Reason.of("why.assigned.by-hand") : Reason.of("why.assigned.stood-in", stoodIn);
    }

    private String nameOf(EmployeeId id) {
        return staff.find(id).map(employee -> employee.name()).orElse("");
    }
}
