package dev.struktura.handoffs;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.deals.Crossing;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.deals.Handing;
import dev.struktura.deals.Handovers;
import dev.struktura.deals.Offered;
import dev.struktura.deals.Outcome;
import dev.struktura.deals.Pass;
import dev.struktura.deals.Passage;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Stage;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Deals offered by whoever has them. */
@Service
public class Offers {

    private final Deals deals;
    private final Handing handing;
    private final Handoffs handoffs;
    private final HandoffRows rows;
    private final Rules rules;
    private final Inspection inspection;
    private final Structure structure;
    private final ProcessVersions versions;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Offers(
            Deals deals,
            Handing handing,
            Handoffs handoffs,
            HandoffRows rows,
            Rules rules,
            Inspection inspection,
            Structure structure,
            ProcessVersions versions,
            Clock clock,
            TransactionTemplate transaction) {
        this.deals = deals;
        this.handing = handing;
        this.handoffs = handoffs;
        this.rows = rows;
        this.rules = rules;
        this.inspection = inspection;
        this.structure = structure;
        this.versions = versions;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Offers the deal; what its stage has offered already is completed by what a person says, once. */
    public Answered offer(DealId id, Offer offer, Viewer viewer) {
        Optional<Deal> found = deals.find(id, viewer);
        if (found.isEmpty()) {
            return new Answered.Unknown();
        }
        Deal deal = found.get();
        if (!handoffs.mayOffer(deal, viewer)) {
            return deal.owner() == null || !deal.stage().isUnderWay()
                    ? new Answered.TooLate(Reason.of("why.handoff.nobody-gives"))
                    : new Answered.NotYours(Reason.of("handoffs.refused.not-the-giver"));
        }
        Optional<Team> to = offer.to() == null ? turnOf(deal) : structure.find(offer.to());
        if (to.isEmpty() || to.get().id().equals(deal.team())) {
            return new Answered.NoSuchTeam();
        }
        Offered open = deal.offered();
        return open == null ? offer(deal, to.get(), offer, viewer) : complete(deal, open, to.get(), offer, viewer);
    }

    private Answered offer(Deal deal, Team to, Offer offer, Viewer viewer) {
        Pass pass = new Pass.Offer(to.id(), facts(offer), answers(offer), offer.note());
        return switch (handing.pass(deal.id(), pass, Map.of(), viewer)) {
            case Outcome.Done(Deal after) ->
                new Answered.Done(rows.find(new HandoffId(
                                Objects.requireNonNull(after.offered()).handoff()))
                        .orElseThrow());
            case Outcome.Nothing(Deal _, Reason why) -> new Answered.TooLate(why);
            case Outcome.GateNotMet refused -> new Answered.Refused(refused);
            case Outcome.WrongFacts wrong -> new Answered.Refused(wrong);
            case Outcome.NoSuchDeal _ -> new Answered.Unknown();
            case Outcome.MoveNotAllowed _, Outcome.StaleVersion _ ->
                throw new IllegalStateException("an offer neither moves a deal nor is meant for a version");
        };
    }

    private Answered complete(Deal deal, Offered open, Team to, Offer offer, Viewer viewer) {
        Optional<Handoff> standing = rows.find(new HandoffId(open.handoff()))
                .filter(handoff -> handoff.isOpen()
                        && !handoff.asked()
                        && handoff.to().team().equals(to.id()));
        if (standing.isEmpty()) {
            return new Answered.TooLate(Reason.of("why.handoff.offered-already"));
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Answered answered = complete(standing.get(), deal, offer, viewer);
            if (!(answered instanceof Answered.Done)) {
                undo(status);
            }
            return answered;
        }));
    }

    private Answered complete(Handoff standing, Deal deal, Offer offer, Viewer viewer) {
        Outcome learnt = deals.edit(deal.id(), new Deals.Edit(null, facts(offer), null), viewer);
        if (learnt instanceof Outcome.WrongFacts wrong) {
            return new Answered.Refused(wrong);
        }
        if (!(learnt instanceof Outcome.Done(Deal now))) {
            return new Answered.TooLate(Reason.of("why.handoff.over"));
        }
        ProcessVersion process = versions.get(now.process(), now.processVersion());
        Map<String, Object> known = new HashMap<>(now.fields());
        known.put("amount", now.fact("amount"));
        Rule rule = rules.of(standing.pair());
        Passage.ByOffer shown = inspection.of(
                rule,
                new Crossing(
                        now.id(),
                        process,
                        known,
                        standing.from().team(),
                        standing.to().team(),
                        answers(offer),
                        false,
                        clock.instant()));
        if (!shown.missing().isEmpty()) {
            String team = standing.to().teamName();
            return new Answered.Refused(new Outcome.GateNotMet(new LocalText(team, team, team), shown.missing()));
        }
        rows.supplement(standing.id(), shown.evidence(), offer.note());
        return new Answered.Done(rows.find(standing.id()).orElseThrow());
    }

    private static void undo(TransactionStatus status) {
        status.setRollbackOnly();
    }

    private static Map<String, Object> facts(Offer offer) {
        return part(offer, false);
    }

    private static Map<String, Object> answers(Offer offer) {
        return part(offer, true);
    }

    private static Map<String, Object> part(Offer offer, boolean answers) {
        Map<String, Object> part = new HashMap<>(offer.evidence());
        part.keySet().removeIf(key -> key.startsWith(Handovers.ANSWER) != answers);
        return part;
    }

    /** The team that answers for the stage, else for the first stage further on that is another team's. */
    public Optional<Team> turnOf(Deal deal) {
        ProcessVersion process = versions.get(deal.process(), deal.processVersion());
        Stage here = process.stage(deal.stage().key());
        int place = process.stages().indexOf(here);
        Stream<Stage> ahead = process
                .stages()
                .subList(place + 1, process.stages().size())
                .stream()
                .filter(Stage::isUnderWay);
        return Stream.concat(Stream.of(here), ahead)
                .map(stage -> answering(process, stage))
                .filter(teams -> teams.stream().noneMatch(team -> team.id().equals(deal.team())))
                .flatMap(List::stream)
                .findFirst();
    }

    private List<Team> answering(ProcessVersion process, Stage stage) {
        String duty = stage.duty();
        return duty == null ? List.of() : structure.answeringFor(process.key(), stage.key(), duty);
    }

    /** The teams to which the deal can go. */
    public List<Team> others(TeamId own) {
        return structure.teams().stream().filter(team -> !team.id().equals(own)).toList();
    }
}
