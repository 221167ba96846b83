package dev.struktura.structure.design;

import dev.struktura.base.Ids;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Changeover;
import dev.struktura.structure.Movables;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts designs in force, at once or at a moment, after showing what that would change; and takes it back within a day. */
@Service
public class Activations {

    private final Designs designs;
    private final Checks checks;
    private final ActivationTable table;
    private final MovedTable moved;
    private final ActivationNews news;
    private final Structure structure;
    private final ObjectProvider<Movables> movables;
    private final Ids ids;
    private final Clock clock;

    Activations(
            Designs designs,
            Checks checks,
            ActivationTable table,
            MovedTable moved,
            ActivationNews news,
            Structure structure,
            ObjectProvider<Movables> movables,
            Ids ids,
            Clock clock) {
        this.designs = designs;
        this.checks = checks;
        this.table = table;
        this.moved = moved;
        this.news = news;
        this.structure = structure;
        this.movables = movables;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * How far an activation is.
     *
     * @param left what stayed where people had moved it since, of those taken back
     */
    public record Progress(Activation activation, List<Tally> tallies, List<Movables.Moved> left) {

        /** Numbers of one kind of things. */
        public record Tally(String kind, int moved, int returned, int left) {}
    }

    /** What putting the plan in force would change; changes nothing. */
    public Preview preview(Plan plan) {
        List<Team> before = structure.lasting();
        List<Team> after = structure.supposing(plan.teams());
        Changeover change = new Changeover(before, after);
        List<Movables> kinds =
                after.isEmpty() ? List.of() : movables.orderedStream().toList();
        List<Movables.Moved> moved = new ArrayList<>();
        boolean complete = true;
        for (Movables kind : kinds) {
            Movables.Batch foreseen = kind.preview(change, List.copyOf(moved), Preview.MOST);
            moved.addAll(foreseen.moved());
            complete &= foreseen.last() == null;
        }
        return new Preview(
                Comparison.between(designs.inForce(), plan),
                kinds.stream().map(kind -> Preview.Kind.of(kind.kind(), moved)).toList(),
                Preview.sights(before, after),
                complete);
    }

    /**
     * Asks for a draft to be put in force; the worker does it.
     *
     * @param at null for at once
     * @param reason why in spite of warnings
     */
    @Transactional
    public ActivationResult activate(DesignId id, @Nullable Instant at, String reason, Viewer by) {
        if (!Structure.mayChange(by)) {
            return new ActivationResult.NotAllowed();
        }
        Design design = designs.find(id).orElse(null);
        if (design == null) {
            return new ActivationResult.Unknown();
        }
        if (design.state() != Design.State.DRAFT || table.isAtWork(id)) {
            return new ActivationResult.NotADraft();
        }
        return objection(design.plan(), reason).orElseGet(() -> ask(design, at, reason, by));
    }

    private Optional<ActivationResult> objection(Plan plan, String reason) {
        List<Finding> findings = checks.of(plan);
        List<Finding> errors = with(findings, Finding.Severity.ERROR);
        List<Finding> warnings = with(findings, Finding.Severity.WARNING);
        if (!errors.isEmpty()) {
            return Optional.of(new ActivationResult.NotSound(errors));
        }
        return warnings.isEmpty() || !reason.isBlank()
                ? Optional.empty()
                : Optional.of(new ActivationResult.ReasonWanted(warnings));
    }

    private static List<Finding> with(List<Finding> findings, Finding.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    private ActivationResult ask(Design design, @Nullable Instant at, String reason, Viewer by) {
        Instant now = clock.instant();
        Activation asked = new Activation(
                new ActivationId(ids.next()),
                design.id(),
                null,
                Activation.State.SCHEDULED,
                at == null || at.isBefore(now) ? now : at,
                reason.strip(),
                by.asActor(),
                now,
                null,
                null,
                design.plan().teams(),
                List.of(),
                0,
                null);
        if (!table.insert(asked)) {
            return new ActivationResult.Busy();
        }
        news.asked(asked);
        return new ActivationResult.Accepted(asked);
    }

    /** Calls off an activation that has not begun. */
    @Transactional
    public ActivationResult cancel(DesignId id, Viewer by) {
        if (!Structure.mayChange(by)) {
            return new ActivationResult.NotAllowed();
        }
        Activation latest = table.lockLatest(id).orElse(null);
        if (latest == null) {
            return new ActivationResult.Unknown();
        }
        if (latest.state() != Activation.State.SCHEDULED) {
            return new ActivationResult.TooLate();
        }
        Activation cancelled = latest.in(Activation.State.CANCELLED, clock.instant());
        table.update(cancelled);
        news.cancelled(cancelled, by.asActor());
        return new ActivationResult.Accepted(cancelled);
    }

    /** Asks for everything to return where it was, except what people moved since; within a day of its beginning. */
    @Transactional
    public ActivationResult takeBack(DesignId id, Viewer by) {
        if (!Structure.mayChange(by)) {
            return new ActivationResult.NotAllowed();
        }
        Activation latest = table.lockLatest(id).orElse(null);
        if (latest == null) {
            return new ActivationResult.Unknown();
        }
        boolean isInForce =
                designs.active().filter(active -> active.id().equals(id)).isPresent();
        if (!latest.canBeTakenBack(clock.instant()) || !isInForce) {
            return new ActivationResult.TooLate();
        }
        designs.putInForce(latest.previous(), id, latest.teamsBefore());
        Activation returning = latest.in(Activation.State.RETURNING, clock.instant());
        table.update(returning);
        news.takenBack(returning, by.asActor());
        return new ActivationResult.Accepted(returning);
    }

    public boolean canBeTakenBack(Activation activation) {
        return activation.canBeTakenBack(clock.instant());
    }

    /** The latest activation of a design. */
    public Optional<Progress> of(DesignId design) {
        return table.latest(design)
                .map(one -> new Progress(one, tallies(one.id()), moved.left(one.id(), Preview.MOST)));
    }

    private List<Progress.Tally> tallies(ActivationId activation) {
        return moved.counts(activation).stream()
                .map(count -> new Progress.Tally(count.kind(), count.moved(), count.returned(), count.left()))
                .toList();
    }
}
