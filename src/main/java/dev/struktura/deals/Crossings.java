package dev.struktura.deals;

import dev.struktura.base.Ids;
import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.deals.Handover.Side;
import dev.struktura.deals.StepPerformer.Scene;
import dev.struktura.process.Decision;
import dev.struktura.process.Stage;
import dev.struktura.process.Step;
import dev.struktura.process.Stimulus;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.structure.Choice;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How deals come to other teams: at once, or by an offer that leaves the giver responsible. */
@Component
class Crossings {

    private final ObjectProvider<Handovers> handovers;
    private final Structure structure;
    private final Staff staff;
    private final Ids ids;

    Crossings(ObjectProvider<Handovers> handovers, Structure structure, Staff staff, Ids ids) {
        this.handovers = handovers;
        this.structure = structure;
        this.staff = staff;
        this.ids = ids;
    }

    /** What a person who moves the deal must show first, as its next stage belongs to a team that asks for it. */
    Optional<Outcome> refusal(Scene scene, Decision.Taken taken) {
        if (!(scene.command().stimulus() instanceof Stimulus.Move move) || move.override()) {
            return Optional.empty();
        }
        Work work = scene.work();
        Stage entered =
                taken.adopted().orElse(work.version()).stage(taken.state().stage());
        return taken.steps().stream()
                .filter(Step.OwnerWanted.class::isInstance)
                .map(Step.OwnerWanted.class::cast)
                .reduce((earlier, later) -> later)
                .flatMap(wanted -> receiving(scene, taken.state().stage(), wanted.duty()))
                .filter(team -> !isOfferedTo(work, team))
                .flatMap(team -> giver(work, team, work.stage().kind())
                        .flatMap(from -> missing(
                                crossing(scene, from, team, taken.state().facts(), entered), team)));
    }

    private Optional<Team> receiving(Scene scene, String stage, String duty) {
        Work work = scene.work();
        List<Team> teams = structure.answeringFor(work.version().key(), stage, duty);
        if (teams.size() < 2) {
            return teams.stream().findFirst();
        }
        return offeredAmong(teams, work)
                .or(() -> Optional.of(scene.owners().route(teams, work).team()));
    }

    /** The one of the teams that has been asked already. */
    static Optional<Team> offeredAmong(List<Team> teams, Work work) {
        return teams.stream().filter(team -> isOfferedTo(work, team)).findFirst();
    }

    /** What the team asks for and the giver cannot show. */
    Optional<Outcome> missing(Crossing crossing, Team team) {
        return passage(crossing) instanceof Passage.ByOffer(var _, List<Outcome.Missing> missing) && !missing.isEmpty()
                ? Optional.of(new Outcome.GateNotMet(nameOf(team), missing))
                : Optional.empty();
    }

    /** Offers the deal on entering a stage of the team, or leaves it offered; false when it is to pass at once. */
    boolean offers(Scene scene, Team to) {
        Work work = scene.work();
        if (isOfferedTo(work, to)) {
            return true;
        }
        end(scene, Reason.of("why.handoff.moved-on"));
        Optional<Side> giver = giver(work, to);
        return giver.isPresent()
                && passage(crossing(scene, giver.get(), to, work.state().facts(), work.stage()))
                        instanceof Passage.ByOffer offer
                && offer(scene, to, new Terms(giver.get(), offer, null, false));
    }

    /**
     * What is offered.
     *
     * @param asked whether a person asked for it, rather than a stage that another team answers for
     */
    record Terms(
            Side from, Passage.ByOffer passage, @Nullable String note, boolean asked) {}

    boolean offer(Scene scene, Team to, Terms terms) {
        Work work = scene.work();
        Choice choice = scene.owners().choose(to, work.pastOwner(to.id()));
        EmployeeId person = choice instanceof Choice.Chosen(EmployeeId chosen, Reason _) ? chosen : null;
        UUID id = ids.next();
        work.offer(new OfferRow(id, to.id().value(), person == null ? null : person.value()));
        scene.tell("handoff-offered")
                .by(scene.command().by())
                .because(choice.why())
                .with(told(id, to, person, terms.note()));
        scene.handOver(at -> new Handover.Offering(
                at, terms.from(), new Side(to.id(), person), terms.passage(), terms.note(), terms.asked()));
        return true;
    }

    private Map<String, Object> told(UUID id, Team to, @Nullable EmployeeId person, @Nullable String note) {
        Map<String, Object> told = new HashMap<>();
        told.put("handoff", id.toString());
        told.put("name", person == null ? to.name() : nameOf(person) + ", " + to.name());
        told.put("team", to.id().toString());
        if (person != null) {
            told.put("to", person.toString());
        }
        if (note != null) {
            told.put("note", note);
        }
        return told;
    }

    /** The deal has changed hands in this moment. */
    void handedAtOnce(Scene scene, Side from) {
        Work work = scene.work();
        if (work.owner() != null && work.team() != null) {
            Side to = new Side(work.team(), work.owner());
            scene.handOver(ids.next(), at -> new Handover.HandedAtOnce(at, from, to));
        }
    }

    /** An offer that is open ends, as the deal takes another way. */
    void end(Scene scene, Reason why) {
        OfferRow offer = scene.work().offer();
        if (offer != null) {
            scene.tell("handoff-withdrawn")
                    .because(why)
                    .with(Map.of("handoff", offer.id().toString()));
            scene.handOver(at -> new Handover.Withdrawn(at, why));
            scene.work().offer(null);
        }
    }

    /** Somebody gave the deal to a person while it was offered. */
    void given(Scene scene, @Nullable Side before) {
        Work work = scene.work();
        OfferRow offer = work.offer();
        if (offer == null || work.team() == null) {
            return;
        }
        Side now = new Side(work.team(), work.owner());
        if (offer.teamId().equals(work.team())) {
            scene.handOver(at -> new Handover.Accepted(at, now, false));
            work.offer(null);
        } else if (before != null && before.team().equals(work.team())) {
            scene.handOver(at -> new Handover.Redirected(at, now, new Side(offer.teamId(), offer.person())));
        } else {
            end(scene, Reason.of("why.handoff.given"));
        }
    }

    /** Who would give the deal to the team; nobody when it is theirs already, is new, or comes back from where it rested. */
    Optional<Side> giver(Work work, Team to) {
        return giver(work, to, work.cameFrom());
    }

    private Optional<Side> giver(Work work, Team to, Stage.@Nullable Kind cameFrom) {
        return cameFrom == Stage.Kind.OPEN && !work.isNew() && !to.id().equals(work.team())
                ? holder(work)
                : Optional.empty();
    }

    /** Who has the deal and is still here. */
    Optional<Side> holder(Work work) {
        EmployeeId owner = work.owner();
        return owner != null
                        && work.team() != null
                        && staff.find(owner).filter(person -> person.active()).isPresent()
                ? Optional.of(new Side(work.team(), owner))
                : Optional.empty();
    }

    private static boolean isOfferedTo(Work work, Team team) {
        OfferRow offer = work.offer();
        return offer != null && offer.teamId().equals(team.id());
    }

    private static Crossing crossing(Scene scene, Side from, Team to, Map<String, Object> facts, Stage entered) {
        return new Crossing(
                scene.command().deal(),
                scene.work().version(),
                facts,
                from.team(),
                to.id(),
                scene.command().change().answers(),
                entered.kind() == Stage.Kind.WON,
                scene.now());
    }

    Passage passage(Crossing crossing) {
        Handovers rules = handovers.getIfAvailable();
        return rules == null ? new Passage.AtOnce() : rules.passage(crossing);
    }

    private static LocalText nameOf(Team team) {
        return new LocalText(team.name(), team.name(), team.name());
    }

    private String nameOf(EmployeeId person) {
        return Objects.requireNonNull(
                staff.find(person).map(found -> found.name()).orElse(""));
    }
}
