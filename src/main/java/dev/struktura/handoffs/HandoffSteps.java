package dev.struktura.handoffs;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.deals.DealId;
import dev.struktura.desk.Answer;
import dev.struktura.desk.Completed;
import dev.struktura.desk.Completion;
import dev.struktura.desk.OwnSteps;
import dev.struktura.desk.Task;
import dev.struktura.desk.Tasks;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Handoffs as steps of the day: the receiver takes the deal or gives it back, the giver offers it again or keeps it. */
@Component
class HandoffSteps implements OwnSteps {

    private static final LocalText NOWHERE = new LocalText("", "", "");
    private static final Answer ACCEPT = answer("accept");
    private static final Answer RETURN = answer("return");
    private static final Answer OFFER_AGAIN = answer("offer-again");
    private static final Answer KEEP = answer(Keeping.KEPT);

    private final HandoffLists lists;
    private final Handoffs handoffs;
    private final Offers offers;
    private final Keeping keeping;
    private final Tasks tasks;

    HandoffSteps(HandoffLists lists, Handoffs handoffs, Offers offers, Keeping keeping, Tasks tasks) {
        this.lists = lists;
        this.handoffs = handoffs;
        this.offers = offers;
        this.keeping = keeping;
        this.tasks = tasks;
    }

    private static Answer answer(String key) {
        return new Answer(key, Reason.of("handoffs.answer." + key), NOWHERE);
    }

    @Override
    public List<Answer> answers(Task task) {
        return switch (Objects.requireNonNullElse(task.rule(), "")) {
            case News.TO_ANSWER -> List.of(ACCEPT, RETURN);
            case News.TO_MEND -> List.of(OFFER_AGAIN, KEEP);
            default -> List.of();
        };
    }

    @Override
    public Completed complete(Task task, Completion how, Viewer viewer) {
        DealId deal = new DealId(Objects.requireNonNull(task.deal()).id());
        Optional<Handoff> last = lists.of(deal).stream().findFirst();
        if (last.isEmpty()) {
            return new Completed.NoSuchTask();
        }
        if (KEEP.key().equals(how.outcome())) {
            keeping.keep(deal, how.note(), viewer);
            return new Completed.Done(tasks.find(task.id(), viewer).orElse(task));
        }
        String note = Objects.requireNonNullElse(how.note(), "");
        if (RETURN.key().equals(how.outcome()) && note.isBlank()) {
            return new Completed.Declined(Reason.of("handoffs.invalid.reason"));
        }
        return completed(
                task,
                viewer,
                switch (Objects.requireNonNull(how.outcome())) {
                    case "accept" -> handoffs.accept(last.get().id(), null, viewer);
                    case "return" -> handoffs.giveBack(last.get().id(), ReturnReason.OTHER.word(), note, viewer);
                    default -> offers.offer(deal, new Offer(last.get().to().team(), how.fields(), note), viewer);
                });
    }

    /** The task itself was closed by what happened to the handoff. */
    private Completed completed(Task task, Viewer viewer, Answered answered) {
        return switch (answered) {
            case Answered.Done _ ->
                new Completed.Done(tasks.find(task.id(), viewer).orElse(task));
            case Answered.TooLate(Reason why) -> new Completed.Declined(why);
            case Answered.NotYours(Reason why) -> new Completed.Declined(why);
            case Answered.Refused(var by) -> new Completed.Refused(by);
            case Answered.Unknown _, Answered.NoSuchTeam _ -> new Completed.NoSuchTask();
        };
    }
}
