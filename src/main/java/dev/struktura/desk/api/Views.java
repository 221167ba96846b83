package dev.struktura.desk.api;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.base.RulePlace;
import dev.struktura.base.web.Texts;
import dev.struktura.desk.CoveredTasks;
import dev.struktura.desk.DealRef;
import dev.struktura.desk.Notification;
import dev.struktura.desk.OnBehalf;
import dev.struktura.desk.Task;
import dev.struktura.desk.TaskId;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks and notifications as the API shows them. */
@Component
class Views {

    private final Texts texts;
    private final CoveredTasks covered;
    private final Staff staff;

    Views(Texts texts, CoveredTasks covered, Staff staff) {
        this.texts = texts;
        this.covered = covered;
        this.staff = staff;
    }

    /** A person by identity and name. */
    record PersonView(EmployeeId id, String name) {}

    /** A deal by identity and number. */
    record DealRefView(UUID id, long number) {}

    /** A task; one that was dropped is done, with the outcome {@code obsolete}. */
    record TaskView(
            UUID id,
            String title,
            @Nullable DealRefView deal,
            @Nullable PersonView assignee,
            @Nullable OnBehalfView onBehalfOf,
            String priority,
            Instant dueAt,
            String state,
            @Nullable String rule,
            @Nullable String why,
            @Nullable RulePlace ruleAt,
            Instant createdAt,
            @Nullable ClosingView completion) {}

    /** Somebody who is away, for whom a task is done; {@code until} is null when they are back and the task is about to return. */
    record OnBehalfView(
            EmployeeId id, String name, @Nullable Instant until) {}

    /** How a task ended. */
    record ClosingView(
            Instant at,
            @Nullable PersonView by,
            @Nullable String outcome,
            @Nullable String note) {}

    /** A notification; {@code place} is the path of the page it leads to when that is not the deal's. */
    record NotificationView(
            UUID id,
            Instant at,
            String priority,
            String text,
            @Nullable DealRefView deal,
            @Nullable String place,
            @Nullable Instant readAt,
            String why,
            @Nullable String rule,
            @Nullable RulePlace ruleAt,
            @Nullable Instant acknowledgeBy,
            @Nullable Instant acknowledgedAt) {}

    TaskView task(Task task, Locale locale) {
        return tasks(List.of(task), locale).apply(task);
    }

    /** What shows each of these. */
    Function<Task, TaskView> tasks(List<Task> some, Locale locale) {
        Map<TaskId, OnBehalf> behalf = covered.among(some);
        return task -> task(task, behalf.get(task.id()), locale);
    }

    private TaskView task(Task task, @Nullable OnBehalf behalf, Locale locale) {
        return new TaskView(
                task.id().value(),
                words(task.title(), locale),
                deal(task.deal()),
                person(task.assignee()),
                behalf == null ? null : new OnBehalfView(behalf.owner(), behalf.name(), behalf.until()),
                task.priority().word(),
                task.dueAt(),
                task.openOrDone(),
                task.rule(),
                why(task.why(), locale),
                place(task.why()),
                task.createdAt(),
                closing(task.closing()));
    }

    NotificationView notification(Notification told, Locale locale) {
        return new NotificationView(
                told.id().value(),
                told.at(),
                told.priority().word(),
                words(told.text(), locale),
                deal(told.deal()),
                told.place(),
                told.readAt(),
                texts.why(told.why(), locale, ZoneOffset.UTC),
                told.rule(),
                place(told.why()),
                told.acknowledgeBy(),
                told.acknowledgedAt());
    }

    String words(LocalText text, Locale locale) {
        return text.in(Texts.supported(locale));
    }

    @Nullable
    String why(@Nullable Reason reason, Locale locale) {
        return reason == null ? null : texts.why(reason, locale, ZoneOffset.UTC);
    }

    static @Nullable RulePlace place(@Nullable Reason why) {
        return why == null ? null : why.rule();
    }

    String words(Reason label, LocalText fact, Locale locale) {
        return texts.t(locale, label.code(), words(fact, locale));
    }

    private @Nullable ClosingView closing(Task.@Nullable Closing closing) {
        return closing == null
                ? null
                : new ClosingView(closing.at(), person(closing.by()), closing.outcome(), closing.note());
    }

    private @Nullable PersonView person(@Nullable EmployeeId id) {
        return id == null
                ? null
                : new PersonView(id, staff.find(id).map(Employee::name).orElse(""));
    }

    static @Nullable DealRefView deal(@Nullable DealRef deal) {
        return deal == null ? null : new DealRefView(deal.id(), deal.number());
    }
}
