package dev.struktura.desk;

import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.deals.Outcome;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.process.Stage;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Completing a task: the deal hears of it first, then the task is closed, then the deal goes on. All of it happens or none.
 *
 * <p>The deal comes first because whatever changes a deal locks it before it touches tasks; the other way round two people
 * could wait for each other.
 */
@Component
public class Completions {

    private final TaskRows rows;
    private final NotificationRows notifications;
    private final FollowUps followUps;
    private final Deals deals;
    private final Ways ways;
    private final Structure structure;
    private final Journal journal;
    private final Live live;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ObjectProvider<OwnSteps> own;
    private final ObjectProvider<DoneListener> listeners;

    Completions(
            TaskRows rows,
            NotificationRows notifications,
            FollowUps followUps,
            Deals deals,
            Ways ways,
            Structure structure,
            Journal journal,
            Live live,
            Clock clock,
            TransactionTemplate transaction,
            ObjectProvider<OwnSteps> own,
            ObjectProvider<DoneListener> listeners) {
        this.rows = rows;
        this.notifications = notifications;
        this.followUps = followUps;
        this.deals = deals;
        this.ways = ways;
        this.structure = structure;
        this.journal = journal;
        this.live = live;
        this.clock = clock;
        this.transaction = transaction;
        this.own = own;
        this.listeners = listeners;
    }

    /** Completes the task; the same completion by the same person again changes nothing and is answered alike. */
    public Completed complete(TaskId id, Completion how, Viewer viewer) {
        Optional<Task> found = rows.find(id).filter(Sight.of(viewer, structure)::covers);
        if (found.isEmpty()) {
            return new Completed.NoSuchTask();
        }
        Task task = found.get();
        if (!isFor(task, viewer)) {
            return new Completed.NotYours(task);
        }
        if (!how.isMeantFor(task)) {
            return new Completed.ChangedMeanwhile(task);
        }
        if (!task.isOpen()) {
            return closedBefore(task, how, viewer);
        }
        Optional<OwnSteps> ownSteps = own.stream()
                .filter(steps -> steps.answers(task).stream().anyMatch(answer -> how.is(answer.key())))
                .findFirst();
        if (ownSteps.isPresent()) {
            return ownSteps.get().complete(task, how, viewer);
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Completed completed = complete(task, how, viewer);
            if (!(completed instanceof Completed.Done)) {
                undo(status);
            }
            return completed;
        }));
    }

    /** Their own, or nobody's yet; those who lead may close whatever they see. */
    private static boolean isFor(Task task, Viewer viewer) {
        return viewer.mayAct() && (task.assignee() == null || task.belongsTo(viewer.id()) || viewer.leads());
    }

    private static Completed closedBefore(Task task, Completion how, Viewer viewer) {
        Task.Closing closing = Objects.requireNonNull(task.closing());
        boolean same = viewer.id().equals(closing.by())
                && Objects.equals(closing.outcome(), how.outcome())
                && Objects.equals(closing.note(), how.note());
        return same ? new Completed.Done(task) : new Completed.ClosedBefore(task);
    }

    private static void undo(TransactionStatus status) {
        status.setRollbackOnly();
    }

    private Completed complete(Task task, Completion how, Viewer viewer) {
        DealRef about = task.deal();
        if (about == null) {
            return close(task, how, viewer) ? done(task, viewer) : raced(task, how, viewer);
        }
        DealId deal = new DealId(about.id());
        rows.completing(task.id());
        Outcome heard = tell(deal, task, how, viewer);
        if (isRefusal(heard)) {
            return new Completed.Refused(heard);
        }
        if (!close(task, how, viewer)) {
            return raced(task, how, viewer);
        }
        Outcome moved = how.is(Answer.ADVANCE) ? advance(deal, how, viewer) : heard;
        if (isRefusal(moved)) {
            return new Completed.Refused(moved);
        }
        notifications.settle(Set.of(deal.value()), clock.instant());
        followUps.after(task, how, deals.get(deal));
        return done(task, viewer);
    }

    private Outcome tell(DealId deal, Task task, Completion how, Viewer viewer) {
        if (!how.is(Answer.ADVANCE) && !how.fields().isEmpty()) {
            Outcome learnt = deals.edit(deal, new Deals.Edit(null, how.fields(), null), viewer);
            if (isRefusal(learnt)) {
                return learnt;
            }
        }
        return deals.happened(deal, "task-completed", told(task, how), viewer);
    }

    private Outcome advance(DealId id, Completion how, Viewer viewer) {
        Deal deal = deals.get(id);
        String to = ways.forward(deal).map(Stage::key).orElse("");
        return deals.move(id, new Deals.Move(to, how.fields(), null, null), viewer);
    }

    private boolean close(Task task, Completion how, Viewer viewer) {
        Task.Closing closing = new Task.Closing(clock.instant(), viewer.id(), how.outcome(), how.note());
        if (!rows.close(task.id(), closing)) {
            return false;
        }
        if (task.deal() == null) {
            journal.append(new JournalEntry(
                    closing.at(),
                    Tasks.subject(task.id().value(), null),
                    "task-completed",
                    viewer.asActor(),
                    task.rule(),
                    null,
                    told(task, how)));
        }
        return true;
    }

    /** Somebody else was faster by a moment. */
    private Completed raced(Task task, Completion how, Viewer viewer) {
        return rows.find(task.id())
                .map(now -> closedBefore(now, how, viewer))
                .filter(Completed.ClosedBefore.class::isInstance)
                .orElseGet(() -> new Completed.ClosedBefore(task));
    }

    private Completed done(Task task, Viewer viewer) {
        live.wake(List.of(viewer.id()));
        Task closed = rows.find(task.id()).orElse(task);
        listeners.forEach(listener -> listener.done(closed));
        return new Completed.Done(closed);
    }

    private static boolean isRefusal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _, Outcome.Nothing _ -> false;
            case Outcome.WrongFacts _,
                    Outcome.GateNotMet _,
                    Outcome.MoveNotAllowed _,
                    Outcome.StaleVersion _,
                    Outcome.NoSuchDeal _ -> true;
        };
    }

    private static Map<String, Object> told(Task task, Completion how) {
        Map<String, Object> told = new HashMap<>();
        told.put("taskId", task.id().toString());
        told.put("title", Wording.asMap(task.title()));
        put(told, "outcome", how.outcome());
        put(told, "note", how.note());
        return told;
    }

    private static void put(Map<String, Object> told, String key, @Nullable String value) {
        if (value != null) {
            told.put(key, value);
        }
    }
}
