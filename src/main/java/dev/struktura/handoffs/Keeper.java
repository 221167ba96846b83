package dev.struktura.handoffs;

import dev.struktura.deals.Crossing;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Handover;
import dev.struktura.deals.Handovers;
import dev.struktura.deals.Passage;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.CaseView;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the deals how they pass between teams, and keeps the book of what became of it. */
@Component
class Keeper implements Handovers {

    private final Rules rules;
    private final Inspection inspection;
    private final HandoffRows rows;
    private final People people;
    private final News news;

    Keeper(Rules rules, Inspection inspection, HandoffRows rows, People people, News news) {
        this.rules = rules;
        this.inspection = inspection;
        this.rows = rows;
        this.people = people;
        this.news = news;
    }

    /** A client who has paid goes on by itself, unless somebody said otherwise about the two teams. */
    @Override
    public Passage passage(Crossing crossing) {
        Rule.Pair pair = new Rule.Pair(crossing.from(), crossing.to());
        Optional<Rule> said = rules.find(pair);
        if (said.isEmpty() && crossing.won()) {
            return new Passage.AtOnce();
        }
        Rule rule = said.orElseGet(() -> Rule.usual(pair));
        return switch (rule.mode()) {
            case DIRECT -> new Passage.AtOnce();
            case OFFER -> inspection.of(rule, crossing);
        };
    }

    @Override
    public void follow(List<Handover> happened) {
        happened.forEach(this::follow);
    }

    private void follow(Handover happened) {
        Handover.Scene scene = happened.scene();
        HandoffId id = new HandoffId(scene.handoff());
        switch (happened) {
            case Handover.HandedAtOnce handed -> handed(handed);
            case Handover.Offering offering -> offered(offering);
            case Handover.Accepted(var _, Handover.Side to, boolean silent) ->
                decide(id, HandoffState.ACCEPTED, to.employee(), new Said(scene, silent, null, null));
            case Handover.Returned(var _, String word, String text) ->
                decide(id, HandoffState.RETURNED, null, new Said(scene, false, word, text));
            case Handover.Withdrawn _ -> decide(id, HandoffState.WITHDRAWN, null, new Said(scene, false, null, null));
            case Handover.Redirected(var _, Handover.Side from, Handover.Side to) -> {
                rows.redirect(id, from.employee(), to.employee());
                rows.find(id).ifPresent(news::redirected);
            }
        }
    }

    /** How an answer was given. */
    private record Said(
            Handover.Scene scene,
            boolean silent,
            @Nullable String word,
            @Nullable String text) {}

    private void decide(HandoffId id, HandoffState state, @Nullable EmployeeId to, Said said) {
        Handover.Scene scene = said.scene();
        rows.find(id).filter(Handoff::isOpen).ifPresent(open -> {
            EmployeeId by = who(scene.by());
            Handoff.Answer answer = new Handoff.Answer(
                    scene.at(), by, said.silent(), said.word(), said.text(), took(open, by, scene.at()));
            rows.decide(id, state, to, answer);
            rows.find(id).ifPresent(news::decided);
        });
    }

    /** In the working time of whoever answered, else of whoever was asked. */
    private Duration took(Handoff open, @Nullable EmployeeId by, Instant at) {
        EmployeeId answering = by != null && people.isSeatedIn(by, open.to().team())
                ? by
                : open.to().employee();
        return people.hoursOf(open.to().team(), answering)
                .map(hours -> hours.between(open.offeredAt(), at))
                .orElse(Duration.between(open.offeredAt(), at));
    }

    private void handed(Handover.HandedAtOnce handed) {
        Handover.Scene scene = handed.scene();
        Handoff.Answer answer = new Handoff.Answer(scene.at(), null, true, null, null, Duration.ZERO);
        Handoff handoff = new Handoff(
                new HandoffId(scene.handoff()),
                new DealId(scene.deal().id()),
                scene.deal().number(),
                scene.deal().stage(),
                side(handed.from()),
                side(handed.to()),
                HandoffState.ACCEPTED,
                true,
                false,
                false,
                Map.of(),
                List.of(),
                null,
                scene.at(),
                scene.at(),
                null,
                answer);
        rows.insert(handoff);
        news.handedAtOnce(handoff);
    }

    private void offered(Handover.Offering offering) {
        Handover.Scene scene = offering.scene();
        CaseView deal = scene.deal();
        Rule rule = rules.of(new Rule.Pair(offering.from().team(), offering.to().team()));
        boolean contested = rows.returns(new DealId(deal.id()), rule.pair()) >= rule.returns();
        Handoff handoff = new Handoff(
                new HandoffId(scene.handoff()),
                new DealId(deal.id()),
                deal.number(),
                deal.stage(),
                side(offering.from()),
                side(offering.to()),
                HandoffState.OFFERED,
                false,
                offering.asked(),
                contested,
                offering.passage().evidence(),
                offering.passage().missing().stream()
                        .map(one -> new Handoff.Lacking(one.field(), one.label()))
                        .toList(),
                offering.note(),
                scene.at(),
                due(offering.to(), scene.at(), rule.limit()),
                contested ? scene.at() : null,
                null);
        rows.insert(handoff);
        news.offered(handoff);
    }

    private Instant due(Handover.Side to, Instant from, Duration limit) {
        return people.hoursOf(to.team(), to.employee())
                .map(hours -> hours.plus(from, limit))
                .orElse(from.plus(limit));
    }

    private Handoff.Side side(Handover.Side side) {
        TeamId team = side.team();
        return new Handoff.Side(team, people.nameOf(team), side.employee());
    }

    private static @Nullable EmployeeId who(JournalEntry.@Nullable Actor actor) {
        return actor == null ? null : new EmployeeId(actor.id());
    }
}
