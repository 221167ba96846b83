package dev.struktura.deals;

import dev.struktura.base.Reason;
import dev.struktura.deals.Handover.Side;
import dev.struktura.deals.StepPerformer.Scene;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.Decision;
import dev.struktura.process.Stimulus;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out what people and the time want of handoffs. */
@Component
class Passes {

    private final Crossings crossings;
    private final DealViews views;
    private final Structure structure;
    private final Staff staff;

    Passes(Crossings crossings, DealViews views, Structure structure, Staff staff) {
        this.crossings = crossings;
        this.views = views;
        this.structure = structure;
        this.staff = staff;
    }

    /** The command to the deal; what a person does counts as action on it. */
    static Command command(DealId deal, Pass pass, Map<String, Object> told, @Nullable Viewer by) {
        Stimulus stimulus = switch (pass) {
            case Pass.Offer offer -> new Stimulus.Learn(offer.facts());
            case Pass.Accept _ -> new Stimulus.Event("handoff-accepted", null, by != null);
            case Pass.Return _ -> new Stimulus.Event("handoff-returned", null, by != null);
            case Pass.Withdraw _ -> new Stimulus.Event("handoff-withdrawn", null, by != null);
            case Pass.Redirect _ -> new Stimulus.Event("handoff-redirected", null, by != null);
        };
        Map<String, Object> data = new HashMap<>(told);
        if (pass instanceof Pass.Answer answer) {
            data.put("handoff", answer.handoff().toString());
        }
        JournalEntry.Actor actor = by == null ? null : by.asActor();
        return Command.of(deal, stimulus, actor).with(data).changing(Command.Change.passing(pass));
    }

    /** Why the command cannot be carried out; nothing when it can. */
    Optional<Outcome> refusal(Scene scene, Decision.Taken taken) {
        return switch (scene.command().change().pass()) {
            case null -> Optional.empty();
            case Pass.Offer offer -> refusal(scene, offer, taken);
            case Pass.Answer answer ->
                scene.work().isOffered(answer.handoff()) ? Optional.empty() : nothing(scene, "why.handoff.over");
        };
    }

    private Optional<Outcome> refusal(Scene scene, Pass.Offer offer, Decision.Taken taken) {
        Work work = scene.work();
        Optional<Team> team = structure.find(offer.to());
        if (work.offer() != null) {
            return nothing(scene, "why.handoff.offered-already");
        }
        if (!work.stage().isUnderWay() || crossings.holder(work).isEmpty()) {
            return nothing(scene, "why.handoff.nobody-gives");
        }
        if (team.isEmpty() || offer.to().equals(work.team())) {
            return nothing(scene, "why.handoff.same-team");
        }
        return crossings.missing(crossing(scene, offer, taken.state().facts()), team.get());
    }

    private Optional<Outcome> nothing(Scene scene, String why) {
        return Optional.of(new Outcome.Nothing(views.deal(scene.work().before()), Reason.of(why)));
    }

    void perform(Scene scene, Pass pass) {
        switch (pass) {
            case Pass.Offer offer -> offer(scene, offer);
            case Pass.Accept accept -> accept(scene, accept);
            case Pass.Return(var _, String word, String text) -> {
                scene.handOver(at -> new Handover.Returned(at, word, text));
                scene.work().offer(null);
            }
            case Pass.Withdraw(var _, Reason why) -> {
                scene.handOver(at -> new Handover.Withdrawn(at, why));
                scene.work().offer(null);
            }
            case Pass.Redirect redirect -> redirect(scene, redirect);
        }
    }

    private void offer(Scene scene, Pass.Offer offer) {
        Side from = crossings.holder(scene.work()).orElseThrow();
        Passage.ByOffer passage =
                crossings.passage(crossing(scene, offer, scene.work().state().facts())) instanceof Passage.ByOffer asked
                        ? asked
                        : Passage.ByOffer.UNCONDITIONAL;
        Team team = structure.find(offer.to()).orElseThrow();
        crossings.offer(scene, team, new Crossings.Terms(from, passage, offer.note(), true));
    }

    private void accept(Scene scene, Pass.Accept accept) {
        Work work = scene.work();
        Side to = new Side(Objects.requireNonNull(work.offer()).teamId(), accept.owner());
        scene.handOver(at -> new Handover.Accepted(at, to, accept.silent()));
        work.offer(null);
        String name = staff.find(accept.owner()).map(person -> person.name()).orElse("");
        scene.own(new StepPerformer.Ownership(to.team(), accept.owner(), name, accept.why()));
    }

    private static void redirect(Scene scene, Pass.Redirect redirect) {
        Work work = scene.work();
        OfferRow offer = Objects.requireNonNull(work.offer());
        Side from = new Side(Objects.requireNonNull(work.team()), work.owner());
        work.offer(new OfferRow(
                offer.id(),
                offer.team(),
                redirect.to() == null ? null : redirect.to().value()));
        scene.handOver(at -> new Handover.Redirected(at, from, new Side(offer.teamId(), redirect.to())));
    }

    private static Crossing crossing(Scene scene, Pass.Offer offer, Map<String, Object> facts) {
        return new Crossing(
                scene.command().deal(),
                scene.work().version(),
                facts,
                Objects.requireNonNull(scene.work().team()),
                offer.to(),
                offer.answers(),
                false,
                scene.now());
    }
}
