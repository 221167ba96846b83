package dev.struktura.desk.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.desk.DealRef;
import dev.struktura.desk.NewTask;
import dev.struktura.desk.Origin;
import dev.struktura.desk.Priority;
import dev.struktura.desk.Task;
import dev.struktura.desk.Tasks;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks people make by hand: checked, then put on the desk they are for. */
@Component
public class HandMade {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NOTE = 4000;
    private static final Duration USUAL = Duration.ofDays(1);

    private final Tasks tasks;
    private final Deals deals;
    private final Staff staff;
    private final Clock clock;

    HandMade(Tasks tasks, Deals deals, Staff staff, Clock clock) {
        this.tasks = tasks;
        this.deals = deals;
        this.staff = staff;
        this.clock = clock;
    }

    /** A task as a person asks for it; what is left out is as usual: normal, due in a day, for whoever asks. */
    public record Asked(
            @Nullable String title,
            @Nullable String priority,
            @Nullable String dueAt,
            @Nullable UUID deal,
            @Nullable UUID assignee,
            @Nullable String note) {}

    /** @throws Problem when the person may not, or something in what they ask does not fit */
    public Task add(Asked asked, Viewer viewer) {
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("desk.refused.reader"));
        }
        Deal deal = asked.deal() == null ? null : deal(asked.deal(), viewer);
        EmployeeId assignee = assignee(asked.assignee(), viewer);
        Lengths.atMost("note", asked.note(), LONGEST_NOTE);
        NewTask task = new NewTask(
                NewTask.freeText(title(asked.title())),
                asked.note() == null || asked.note().isBlank() ? null : NewTask.freeText(asked.note()),
                deal == null ? null : new DealRef(deal.id().value(), deal.number()),
                null,
                assignee,
                deal == null ? null : deal.team(),
                priority(asked.priority()),
                due(asked.dueAt()),
                Origin.PERSON,
                null,
                null);
        return tasks.find(tasks.add(task, viewer), viewer).orElseThrow(Problem::notFound);
    }

    private Deal deal(UUID id, Viewer viewer) {
        return deals.find(new DealId(id), viewer)
                .orElseThrow(() -> Problem.invalid("deal", Reason.of("desk.invalid.deal")));
    }

    /** Whoever asks, unless they lead and name somebody else. */
    private EmployeeId assignee(@Nullable UUID id, Viewer viewer) {
        if (id == null || id.equals(viewer.id().value())) {
            return viewer.id();
        }
        if (!viewer.leads()) {
            throw Problem.forbidden(Reason.of("desk.refused.not-leading"));
        }
        return staff.find(new EmployeeId(id))
                .filter(Employee::active)
                .map(Employee::id)
                .orElseThrow(() -> Problem.invalid("assignee", Reason.of("desk.invalid.assignee")));
    }

    private static String title(@Nullable String title) {
        if (title == null || title.isBlank()) {
            throw Problem.invalid("title", Reason.of("desk.invalid.title"));
        }
        Lengths.atMost("title", title, LONGEST_TITLE);
        return title;
    }

    private static Priority priority(@Nullable String word) {
        try {
            return word == null ? Priority.NORMAL : Priority.of(word);
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("priority", Reason.of("desk.invalid.value", String.valueOf(word)));
        }
    }

    private Instant due(@Nullable String text) {
        Instant now = clock.instant();
        try {
            Instant due = text == null ? now.plus(USUAL) : Instant.parse(text);
            if (due.isAfter(now.plus(Duration.ofDays(3660))) || due.isBefore(now.minus(Duration.ofDays(3660)))) {
                throw Problem.invalid("dueAt", Reason.of("desk.invalid.value", due));
            }
            return due;
        } catch (DateTimeParseException wrong) {
            throw Problem.invalid("dueAt", Reason.of("desk.invalid.value", String.valueOf(text)));
        }
    }
}
