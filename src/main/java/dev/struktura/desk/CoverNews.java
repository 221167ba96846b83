package dev.struktura.desk;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.desk.CoverRows.Closed;
import dev.struktura.desk.Covering.Change;
import dev.struktura.desk.Covering.Step;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.TimeOff;
import dev.struktura.structure.TeamId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells everybody concerned when tasks of somebody who is away change hands: once a round, however many tasks. */
@Component
class CoverNews {

    private static final String TASKS = "/tasks";

    /** Between whom tasks went. */
    private record Way(EmployeeId owner, EmployeeId other) {}

    private record Stuck(EmployeeId owner, @Nullable TeamId team) {}

    private final Notifications notifications;
    private final Recipients recipients;
    private final Wording wording;
    private final Journal journal;
    private final Clock clock;

    CoverNews(Notifications notifications, Recipients recipients, Wording wording, Journal journal, Clock clock) {
        this.notifications = notifications;
        this.recipients = recipients;
        this.wording = wording;
        this.journal = journal;
        this.clock = clock;
    }

    void tell(List<Change> changes, List<Closed> closed, Map<EmployeeId, TimeOff> away) {
        List<NewNotification> news = new ArrayList<>();
        passed(changes, away).forEach(news::add);
        kept(changes, away).forEach(news::add);
        givenBack(changes).forEach(news::add);
        broughtBack(changes, closed).forEach(news::add);
        notifications.post(news);
        journal.append(changes.stream().flatMap(one -> entry(one, away)).toList());
    }

    private Stream<NewNotification> passed(List<Change> changes, Map<EmployeeId, TimeOff> away) {
        return ways(changes, Step.PASS, Change::assignee).entrySet().stream().map(way -> {
            EmployeeId owner = way.getKey().owner();
            LocalText text = wording.of("desk.cover.passed", nameOf(owner), way.getValue());
            return news(way.getKey().other(), Priority.NORMAL, text, isAway(owner, away));
        });
    }

    private Stream<NewNotification> kept(List<Change> changes, Map<EmployeeId, TimeOff> away) {
        return changes.stream()
                .filter(one -> one.step() == Step.KEEP)
                .collect(groupingBy(
                        one -> new Stuck(one.task().owner(), one.task().team()), counting()))
                .entrySet()
                .stream()
                .flatMap(stuck -> {
                    EmployeeId owner = stuck.getKey().owner();
                    LocalText text = wording.of("desk.cover.kept", nameOf(owner), stuck.getValue());
                    return recipients.agreeing(stuck.getKey().team(), owner).stream()
                            .map(lead -> news(lead, Priority.HIGH, text, isAway(owner, away)));
                });
    }

    private Stream<NewNotification> givenBack(List<Change> changes) {
        return ways(changes, Step.RETURN, one -> one.task().substitute()).entrySet().stream()
                .map(way -> {
                    String name = nameOf(way.getKey().owner());
                    return news(
                            way.getKey().other(),
                            Priority.NORMAL,
                            wording.of("desk.cover.given-back", name, way.getValue()),
                            Reason.of("why.cover.back", name));
                });
    }

    private Stream<NewNotification> broughtBack(List<Change> changes, List<Closed> closed) {
        Map<EmployeeId, Long> open = changes.stream()
                .filter(one -> one.step() == Step.RETURN)
                .collect(groupingBy(one -> one.task().owner(), counting()));
        Map<EmployeeId, Long> done = closed.stream()
                .filter(one -> one.by() != null && !one.by().equals(one.owner()))
                .collect(groupingBy(Closed::owner, counting()));
        Set<EmployeeId> owners = new HashSet<>(open.keySet());
        owners.addAll(done.keySet());
        return owners.stream()
                .map(owner -> news(
                        owner,
                        Priority.NORMAL,
                        wording.of(
                                "desk.cover.brought-back", open.getOrDefault(owner, 0L), done.getOrDefault(owner, 0L)),
                        Reason.of("why.cover.were-away")));
    }

    private static Map<Way, Long> ways(List<Change> changes, Step step, Function<Change, @Nullable EmployeeId> other) {
        return changes.stream()
                .filter(one -> one.step() == step)
                .collect(groupingBy(
                        one -> new Way(one.task().owner(), Objects.requireNonNull(other.apply(one))), counting()));
    }

    private Stream<JournalEntry> entry(Change change, Map<EmployeeId, TimeOff> away) {
        return switch (change.step()) {
            case PASS ->
                Stream.of(entry(change, "task-covered", isAway(change.task().owner(), away)));
            case RETURN ->
                Stream.of(entry(
                        change,
                        "task-given-back",
                        Reason.of("why.cover.back", nameOf(change.task().owner()))));
            case KEEP, FORGET -> Stream.empty();
        };
    }

    private JournalEntry entry(Change change, String type, Reason why) {
        Covering task = change.task();
        EmployeeId assignee = Objects.requireNonNull(change.assignee());
        return new JournalEntry(
                clock.instant(),
                Tasks.subject(
                        task.id(), task.deal() == null ? null : task.deal().id()),
                type,
                null,
                null,
                why,
                Map.of(
                        "taskId", task.id().toString(),
                        "title", Wording.asMap(task.title()),
                        "employee", assignee.toString(),
                        "name", nameOf(assignee)));
    }

    private Reason isAway(EmployeeId owner, Map<EmployeeId, TimeOff> away) {
        return Reason.of(
                "why.cover.away",
                nameOf(owner),
                Objects.requireNonNull(away.get(owner)).back());
    }

    private NewNotification news(EmployeeId to, Priority priority, LocalText text, Reason why) {
        return new NewNotification(to, priority, text, null, TASKS, null, null, why, null);
    }

    private String nameOf(EmployeeId person) {
        return recipients.person(person).map(Employee::name).orElse("?");
    }
}
