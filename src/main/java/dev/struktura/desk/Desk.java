package dev.struktura.desk;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** One person's desk: the one next step, and what comes after it today. */
@Component
public class Desk {

    private final TaskLists lists;
    private final TaskRows rows;
    private final Deals deals;
    private final Ways ways;
    private final Structure structure;
    private final Clock clock;
    private final ObjectProvider<OwnSteps> own;

    Desk(
            TaskLists lists,
            TaskRows rows,
            Deals deals,
            Ways ways,
            Structure structure,
            Clock clock,
            ObjectProvider<OwnSteps> own) {
        this.lists = lists;
        this.rows = rows;
        this.deals = deals;
        this.ways = ways;
        this.structure = structure;
        this.clock = clock;
        this.own = own;
    }

    /** The one thing to do now; empty when nothing is promised for today. */
    public Optional<Step> next(Viewer viewer) {
        return today(viewer).stream().findFirst();
    }

    /** Everything for today in the order in which it should be done. */
    public List<Step> today(Viewer viewer) {
        List<Task> open = lists.openOf(viewer.id());
        Map<DealId, Deal> about = dealsOf(open);
        List<Candidate> candidates =
                open.stream().map(task -> candidate(task, dealOf(task, about))).toList();
        return NextStep.queue(candidates, viewer.id(), clock.instant()).stream()
                .map(next -> step(next, dealOf(next.candidate().task(), about)))
                .toList();
    }

    /** A task the viewer may see, as a step. */
    public Optional<Step> step(TaskId id, Viewer viewer) {
        Sight sight = Sight.of(viewer, structure);
        return rows.find(id).filter(sight::covers).map(task -> {
            Deal deal = dealOf(task, dealsOf(List.of(task)));
            return today(candidate(task, deal), viewer)
                    .map(next -> step(next, deal))
                    .orElseGet(() -> step(task, deal, "", Reason.of("why.next.chosen", task.dueAt())));
        });
    }

    private Optional<NextStep> today(Candidate one, Viewer viewer) {
        return NextStep.choose(List.of(one), viewer.id(), clock.instant());
    }

    /** Promises that are not for today, the nearest first. */
    public List<Task> later(Viewer viewer, List<Step> today, int limit) {
        Set<TaskId> now = today.stream().map(step -> step.task().id()).collect(Collectors.toSet());
        return lists.openOf(viewer.id()).stream()
                .filter(task -> !now.contains(task.id()))
                .sorted(Comparator.comparing(Task::dueAt))
                .limit(limit)
                .toList();
    }

    private Step step(NextStep next, @Nullable Deal deal) {
        return step(next.candidate().task(), deal, next.policy(), next.why());
    }

    private Step step(Task task, @Nullable Deal deal, String policy, Reason why) {
        List<Answer> own = ownAnswers(task);
        return new Step(
                task,
                deal,
                policy,
                why,
                hint(task, deal),
                deal == null || !own.isEmpty() ? List.of() : ways.fields(deal),
                own.isEmpty() ? answers(deal) : own);
    }

    private static @Nullable LocalText hint(Task task, @Nullable Deal deal) {
        return task.hint() != null || deal == null ? task.hint() : deal.stage().hint();
    }

    private List<Answer> ownAnswers(Task task) {
        return own.stream().flatMap(steps -> steps.answers(task).stream()).toList();
    }

    private List<Answer> answers(@Nullable Deal deal) {
        List<Answer> answers = new ArrayList<>();
        if (deal != null) {
            ways.forward(deal).ifPresent(next -> answers.add(Answer.goesTo(next.name())));
        }
        answers.add(Answer.stays(Answer.DONE));
        if (deal != null) {
            answers.add(Answer.stays(Answer.NO_ANSWER));
            if (ways.canPark(deal)) {
                answers.add(Answer.stays(Answer.NEGATIVE));
            }
        }
        return answers;
    }

    private static Candidate candidate(Task task, @Nullable Deal deal) {
        return new Candidate(task, deal == null ? task.createdAt() : deal.createdAt());
    }

    private Map<DealId, Deal> dealsOf(List<Task> tasks) {
        List<DealId> ids = tasks.stream()
                .map(Task::deal)
                .filter(Objects::nonNull)
                .map(deal -> new DealId(deal.id()))
                .distinct()
                .toList();
        return deals.byIds(ids).stream().collect(Collectors.toMap(Deal::id, Function.identity()));
    }

    private static @Nullable Deal dealOf(Task task, Map<DealId, Deal> known) {
        DealRef deal = task.deal();
        return deal == null ? null : known.get(new DealId(deal.id()));
    }
}
