package dev.struktura.deals;

import dev.struktura.base.Money;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.CaseState;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Stage;
import dev.struktura.process.Step;
import dev.struktura.process.Timer;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One deal while a batch of commands works on it. */
final class Work {

    private final DealRow before;
    private final boolean isNew;
    private final Map<String, Timer> stored;
    private final Map<String, Timer> timers = new LinkedHashMap<>();
    private final Set<Timer> disarmed = new HashSet<>();
    private final Map<String, Timer> armed = new LinkedHashMap<>();
    private final Map<String, Object> pastOwners;
    private ProcessVersion version;
    private CaseState state;
    private String title;
    private @Nullable EmployeeId owner;
    private @Nullable TeamId team;
    private @Nullable Instant queuedAt;
    private @Nullable OfferRow offer;
    private Stage.@Nullable Kind standsIn;
    private Stage.@Nullable Kind cameFrom;
    private boolean touched;

    Work(DealRow before, boolean isNew, ProcessVersion version, Map<String, Timer> running) {
        this.before = before;
        this.isNew = isNew;
        this.version = version;
        this.stored = Map.copyOf(running);
        this.timers.putAll(running);
        this.pastOwners = new HashMap<>(before.pastOwners());
        this.state = isNew
                ? CaseState.unopened(before.id(), before.state(Set.of()).facts())
                : before.state(running.keySet());
        this.standsIn = version.find(state.stage()).map(Stage::kind).orElse(null);
        this.title = before.title();
        this.owner = before.owner() == null ? null : new EmployeeId(before.owner());
        this.team = before.team() == null ? null : new TeamId(before.team());
        this.queuedAt = before.queuedAt();
        this.offer = before.offer();
    }

    DealRow before() {
        return before;
    }

    boolean isNew() {
        return isNew;
    }

    boolean isTouched() {
        return touched;
    }

    ProcessVersion version() {
        return version;
    }

    CaseState state() {
        return state;
    }

    @Nullable
    EmployeeId owner() {
        return owner;
    }

    @Nullable
    TeamId team() {
        return team;
    }

    JournalEntry.Subject subject() {
        return new JournalEntry.Subject("deal", before.id());
    }

    Stage stage() {
        return version.stage(state.stage());
    }

    void take(Step step) {
        touched |= !(step instanceof Step.OwnerWanted);
        if (step instanceof Step.Adopted adopted) {
            version = adopted.version();
        }
        if (step instanceof Step.Entered entered) {
            cameFrom = standsIn;
            standsIn = version.stage(entered.stage()).kind();
        }
        state = state.after(step);
    }

    void rename(String newTitle) {
        touched = true;
        title = newTitle;
    }

    /** What the stage was that it has just left; null for a deal that has not moved. */
    Stage.@Nullable Kind cameFrom() {
        return cameFrom;
    }

    @Nullable
    OfferRow offer() {
        return offer;
    }

    boolean isOffered(UUID handoff) {
        return offer != null && offer.id().equals(handoff);
    }

    /** Offers it to others; null takes the offer back. */
    void offer(@Nullable OfferRow to) {
        touched = true;
        offer = to;
    }

    void own(TeamId newTeam, EmployeeId newOwner) {
        touched = true;
        team = newTeam;
        owner = newOwner;
        queuedAt = null;
        pastOwners.put(newTeam.toString(), newOwner.toString());
    }

    boolean isQueued() {
        return queuedAt != null && owner == null;
    }

    void queue(@Nullable TeamId newTeam, Instant since) {
        touched |= !isQueued() || !Objects.equals(team, newTeam);
        team = newTeam;
        owner = null;
        queuedAt = queuedAt == null ? since : queuedAt;
    }

    @Nullable
    EmployeeId pastOwner(TeamId of) {
        Object past = pastOwners.get(of.toString());
        return past == null ? null : EmployeeId.of(past.toString());
    }

    Set<TeamId> pastTeams() {
        return pastOwners.keySet().stream().map(TeamId::of).collect(Collectors.toUnmodifiableSet());
    }

    void arm(Timer timer) {
        timers.put(timer.rule(), timer);
        armed.put(timer.rule(), timer);
    }

    void disarm(String rule) {
        timers.remove(rule);
        armed.remove(rule);
        Timer row = stored.get(rule);
        if (row != null) {
            disarmed.add(row);
        }
    }

    void disarmAll() {
        Set.copyOf(timers.keySet()).forEach(this::disarm);
    }

    Set<Timer> disarmed() {
        return disarmed;
    }

    Set<Timer> armed() {
        return Set.copyOf(armed.values());
    }

    /** Whether the deal itself changed; a timer that fired is told in the journal and leaves the deal as it was. */
    boolean isChanged() {
        return !isNew && !after().equals(before);
    }

    /** The row as it stands once written: an update counts the version up. */
    DealRow written() {
        return row(isChanged() ? before.version() + 1 : before.version());
    }

    /** The row to be written, with the version it was read with. */
    DealRow after() {
        return row(before.version());
    }

    private DealRow row(long rowVersion) {
        Map<String, Object> fields = new HashMap<>(state.facts());
        Object amount = fields.remove(DealRow.AMOUNT);
        return new DealRow(
                before.id(),
                before.number(),
                title,
                before.clientId(),
                before.clientName(),
                version.key(),
                version.number(),
                state.stage(),
                DealStatus.of(stage().kind()),
                state.visit(),
                state.enteredAt(),
                owner == null ? null : owner.value(),
                team == null ? null : team.value(),
                stage().kind() == Stage.Kind.OPEN ? queuedAt : null,
                offer,
                amount == null ? null : money(amount.toString()),
                fields,
                pastOwners,
                before.source(),
                state.lastActionAt(),
                rowVersion,
                before.createdAt());
    }

    static Money money(String fact) {
        int space = fact.indexOf(' ');
        return Money.of(fact.substring(0, space), fact.substring(space + 1));
    }
}
