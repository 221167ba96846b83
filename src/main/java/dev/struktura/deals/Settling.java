package dev.struktura.deals;

import dev.struktura.base.Reason;
import dev.struktura.deals.StepPerformer.Scene;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.structure.Choice;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds deals their place in a structure that has changed. */
@Component
class Settling {

    private final Structure structure;
    private final Staff staff;
    private final StepPerformer performer;
    private final Crossings crossings;

    Settling(Structure structure, Staff staff, StepPerformer performer, Crossings crossings) {
        this.structure = structure;
        this.staff = staff;
        this.performer = performer;
        this.crossings = crossings;
    }

    void perform(Scene scene, Settlement settlement) {
        switch (settlement) {
            case Settlement.Anew _ -> place(scene.work(), scene.owners()).ifPresent(placement -> put(scene, placement));
            case Settlement.Back back -> put(scene, placement(back));
        }
    }

    /** Where the deal belongs now; nothing when it may stay as it is. */
    Optional<Placement> place(Work work, Owners.Round owners) {
        String duty = work.stage().duty();
        if (duty == null) {
            return follow(work);
        }
        List<Team> able =
                structure.answeringFor(work.version().key(), work.state().stage(), duty);
        if (able.isEmpty()) {
            return Optional.of(new Placement(null, null, Reason.of("why.queued.no-team", duty)));
        }
        Team team = stays(work, able)
                .or(() -> ofOwner(work, able))
                .orElseGet(() -> able.size() == 1
                        ? able.getFirst()
                        : owners.route(able, work).team());
        return isWith(work, team) ? Optional.empty() : Optional.of(in(team, work, owners));
    }

    /** In a stage that asks for nobody, a deal goes along with whoever has it. */
    private Optional<Placement> follow(Work work) {
        return ofOwner(work, structure.teams())
                .filter(team -> !isWith(work, team))
                .map(team -> new Placement(team, work.owner(), Reason.of("why.settled.follows", team.name())));
    }

    private Placement in(Team team, Work work, Owners.Round owners) {
        EmployeeId owner = work.owner();
        if (owner != null && team.seatOf(owner).isPresent()) {
            return new Placement(team, owner, Reason.of("why.settled.follows", team.name()));
        }
        return switch (owners.choose(team, work.pastOwner(team.id()))) {
            case Choice.Chosen chosen -> new Placement(team, chosen.employee(), chosen.why());
            case Choice.NobodyFree nobody -> new Placement(team, null, nobody.why());
        };
    }

    private static Optional<Team> stays(Work work, List<Team> able) {
        return able.stream().filter(team -> team.id().equals(work.team())).findFirst();
    }

    private static Optional<Team> ofOwner(Work work, List<Team> able) {
        EmployeeId owner = work.owner();
        return owner == null
                ? Optional.empty()
                : able.stream().filter(team -> team.seatOf(owner).isPresent()).findFirst();
    }

    /** It is the team's, and its owner is of the team or leads it; or it waits there. */
    private static boolean isWith(Work work, Team team) {
        EmployeeId owner = work.owner();
        boolean owned = owner == null || team.seatOf(owner).isPresent() || Objects.equals(team.lead(), owner);
        return team.id().equals(work.team()) && owned;
    }

    private Placement placement(Settlement.Back back) {
        Team team = Optional.ofNullable(back.team()).flatMap(structure::find).orElse(null);
        return new Placement(team, back.owner(), Reason.of("why.settled.back"));
    }

    private void put(Scene scene, Placement placement) {
        crossings.end(scene, Reason.of("why.handoff.moved-on"));
        Team team = placement.team();
        EmployeeId owner = placement.owner();
        if (team == null || owner == null) {
            performer.queue(scene, team, placement.why());
        } else {
            scene.ownBy(null, new StepPerformer.Ownership(team.id(), owner, nameOf(owner), placement.why()));
        }
    }

    private String nameOf(EmployeeId person) {
        return staff.find(person).map(Employee::name).orElse("");
    }
}
