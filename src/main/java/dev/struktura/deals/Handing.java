package dev.struktura.deals;

import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Choice;
import dev.struktura.structure.Team;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deals from hand to hand, for whoever keeps the handoffs. */
@Service
public class Handing {

    private final Engine engine;
    private final DealRows rows;
    private final Owners owners;
    private final Clock clock;

    Handing(Engine engine, DealRows rows, Owners owners, Clock clock) {
        this.engine = engine;
        this.rows = rows;
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * Carries out what somebody wants of a handoff.
     *
     * @param told what the journal keeps beside it
     * @param by null when nobody does it but the time
     */
    public Outcome pass(DealId deal, Pass pass, Map<String, Object> told, @Nullable Viewer by) {
        return engine.run(Passes.command(deal, pass, told, by));
    }

    /** The same without anybody, unless somebody is at the deal just now; then nothing. */
    @Transactional
    public Optional<Outcome> passIfFree(DealId deal, Pass.Answer pass, Map<String, Object> told) {
        List<DealRow> free = rows.lockFree(Set.of(deal.value()));
        return engine.on(free, free.isEmpty() ? List.of() : List.of(Passes.command(deal, pass, told, null))).stream()
                .findFirst();
    }

    /** Who of the team would get the next piece of work. */
    @Transactional
    public Optional<EmployeeId> nextOf(Team team) {
        return owners.round(clock.instant()).choose(team, null) instanceof Choice.Chosen chosen
                ? Optional.of(chosen.employee())
                : Optional.empty();
    }
}
