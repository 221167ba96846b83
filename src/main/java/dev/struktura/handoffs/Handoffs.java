package dev.struktura.handoffs;

import dev.struktura.base.Reason;
import dev.struktura.deals.Deal;
import dev.struktura.deals.Handing;
import dev.struktura.deals.Outcome;
import dev.struktura.deals.Pass;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers to offers: somebody takes the deal, gives it back, or takes the offer back. */
@Service
public class Handoffs {

    private final HandoffRows rows;
    private final HandoffLists lists;
    private final Handing handing;
    private final Leads leads;
    private final People people;

    Handoffs(HandoffRows rows, HandoffLists lists, Handing handing, Leads leads, People people) {
        this.rows = rows;
        this.lists = lists;
        this.handing = handing;
        this.leads = leads;
        this.people = people;
    }

    /**
     * Takes the deal: whoever is of the receiving team takes it themselves, who leads it gives it to one of them.
     *
     * @param to whom a leader gives it; null for themselves where they have a seat, else for whoever was asked
     */
    public Answered accept(HandoffId id, @Nullable EmployeeId to, Viewer viewer) {
        return answer(id, viewer, handoff -> accept(handoff, to, viewer));
    }

    private Answered accept(Handoff handoff, @Nullable EmployeeId wanted, Viewer viewer) {
        boolean leading = leads.lead(viewer, handoff.to().team());
        if (!leading && !mayAnswer(handoff, viewer)) {
            return notYours(handoff);
        }
        Optional<EmployeeId> owner = owner(handoff, wanted, viewer);
        if (owner.isEmpty() || (!leading && !owner.get().equals(viewer.id()))) {
            return new Answered.NotYours(Reason.of("handoffs.refused.not-of-team"));
        }
        Handoff.Answer answer = handoff.answer();
        if (answer != null) {
            return handoff.state() == HandoffState.ACCEPTED
                            && owner.get().equals(handoff.to().employee())
                            && viewer.id().equals(answer.by())
                    ? new Answered.Done(handoff)
                    : tooLate(handoff);
        }
        Map<String, Object> told = Map.of("name", people.nameOf(owner.get()));
        Reason why = Reason.of("why.handoff.accepted", handoff.to().teamName());
        return pass(handoff, new Pass.Accept(handoff.id().value(), owner.get(), why, false), told, viewer);
    }

    /** Whom a leader names, else the viewer when they are of the team, else whoever was asked. */
    private Optional<EmployeeId> owner(Handoff handoff, @Nullable EmployeeId wanted, Viewer viewer) {
        EmployeeId asked = wanted != null ? wanted : viewer.id();
        if (people.isStillOf(asked, handoff.to().team())) {
            return Optional.of(asked);
        }
        return wanted != null
                ? Optional.empty()
                : Optional.ofNullable(handoff.to().employee())
                        .filter(person -> people.isStillOf(person, handoff.to().team()))
                        .or(() -> people.team(handoff.to().team()).flatMap(handing::nextOf));
    }

    /** Gives it back: the giver keeps the deal and is told why. */
    public Answered giveBack(HandoffId id, String word, String text, Viewer viewer) {
        return answer(
                id, viewer, handoff -> giveBack(handoff, ReturnReason.of(word).word(), text.strip(), viewer));
    }

    private Answered giveBack(Handoff handoff, String word, String text, Viewer viewer) {
        if (!mayAnswer(handoff, viewer)) {
            return notYours(handoff);
        }
        Handoff.Answer answer = handoff.answer();
        if (answer != null) {
            boolean same = handoff.state() == HandoffState.RETURNED
                    && viewer.id().equals(answer.by())
                    && Objects.equals(answer.reason(), word)
                    && text.equals(Objects.requireNonNullElse(answer.text(), ""));
            return same ? new Answered.Done(handoff) : tooLate(handoff);
        }
        Map<String, Object> told = new HashMap<>();
        told.put("reason", text);
        told.put("word", word);
        told.put("name", handoff.from().teamName());
        return pass(handoff, new Pass.Return(handoff.id().value(), word, text), told, viewer);
    }

    /** The giver, or who leads them, takes the offer back. */
    public Answered withdraw(HandoffId id, Viewer viewer) {
        return answer(id, viewer, handoff -> {
            if (!mayGive(handoff.from(), viewer)) {
                return new Answered.NotYours(Reason.of("handoffs.refused.not-the-giver"));
            }
            return handoff.isOpen()
                    ? pass(
                            handoff,
                            new Pass.Withdraw(handoff.id().value(), Reason.of("why.handoff.taken-back")),
                            Map.of(),
                            viewer)
                    : handoff.state() == HandoffState.WITHDRAWN ? new Answered.Done(handoff) : tooLate(handoff);
        });
    }

    private Answered answer(HandoffId id, Viewer viewer, Function<Handoff, Answered> how) {
        return lists.find(id, viewer).map(how).orElseGet(Answered.Unknown::new);
    }

    private Answered pass(Handoff handoff, Pass.Answer pass, Map<String, Object> told, Viewer viewer) {
        return switch (handing.pass(handoff.deal(), pass, told, viewer)) {
            case Outcome.Done _ -> new Answered.Done(rows.find(handoff.id()).orElseThrow());
            case Outcome.Nothing _, Outcome.NoSuchDeal _ ->
                tooLate(rows.find(handoff.id()).orElse(handoff));
            case Outcome.WrongFacts _, Outcome.GateNotMet _, Outcome.MoveNotAllowed _, Outcome.StaleVersion _ ->
                throw new IllegalStateException("an answer to an offer asks nothing of the deal");
        };
    }

    /** Of the receiving team; once it went back too often, only those who lead. */
    private boolean mayAnswer(Handoff handoff, Viewer viewer) {
        return handoff.contested()
                ? leads.leadEither(viewer, handoff.pair())
                : viewer.mayAct()
                        && (people.isSeatedIn(viewer.id(), handoff.to().team())
                                || leads.lead(viewer, handoff.to().team()));
    }

    /** Whether this person may hand over what is theirs or their people's. */
    boolean mayGive(Handoff.Side from, Viewer viewer) {
        return viewer.mayAct() && (viewer.id().equals(from.employee()) || leads.lead(viewer, from.team()));
    }

    /** What this person may do with the handoff now. */
    public Rights rights(Handoff handoff, Viewer viewer) {
        return new Rights(
                handoff.isOpen() && mayAnswer(handoff, viewer),
                handoff.isOpen() && mayGive(handoff.from(), viewer),
                handoff.isOpen() && leads.lead(viewer, handoff.to().team()));
    }

    /** What somebody may do with a handoff: answer it, take it back, give it to one of the receiving team. */
    public record Rights(boolean answers, boolean withdraws, boolean assigns) {}

    public boolean mayOffer(Deal deal, Viewer viewer) {
        return deal.owner() != null
                && deal.team() != null
                && deal.stage().isUnderWay()
                && mayGive(new Handoff.Side(deal.team(), "", deal.owner()), viewer);
    }

    private static Answered notYours(Handoff handoff) {
        return new Answered.NotYours(
                Reason.of(handoff.contested() ? "handoffs.refused.contested" : "handoffs.refused.not-the-receiver"));
    }

    private Answered tooLate(Handoff handoff) {
        Handoff.Answer answer = handoff.answer();
        return new Answered.TooLate(
                answer == null
                        ? Reason.of("why.handoff.over")
                        : Reason.of(
                                "handoffs.over." + handoff.state().word(),
                                people.nameOf(
                                        handoff.state() == HandoffState.ACCEPTED
                                                ? handoff.to().employee()
                                                : answer.by()),
                                answer.at()));
    }
}
