package dev.struktura.desk;

import static dev.struktura.testing.Sellers.HEAD;
import static dev.struktura.testing.Sellers.IRYNA;
import static dev.struktura.testing.Sellers.OLENA;
import static dev.struktura.testing.Sellers.TARAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Stale;
import dev.struktura.staff.Absence;
import dev.struktura.staff.AbsenceForm;
import dev.struktura.staff.Absences;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.StandIn;
import dev.struktura.staff.Viewer;
import dev.struktura.testing.Sellers;
import dev.struktura.testing.StrukturaTest;
import dev.struktura.testing.TestClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However absences of the people of a team overlap, no task is lost and none lies with somebody away while another is there. */
@StrukturaTest
class CoverProperties {

    private static final int SEQUENCES = 25;

    @Autowired
    Staff staff;

    @Autowired
    Absences absences;

    @Autowired
    Covers covers;

    @Autowired
    Tasks tasks;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    ApplicationEventPublisher events;

    private final List<Promise> promises = new ArrayList<>();
    private List<EmployeeId> team = List.of();
    private Viewer head;

    /** A task as the test remembers it. */
    private record Promise(TaskId task, EmployeeId owner, Instant dueAt) {}

    /** Something that happens; {@code person} and {@code standIn} are places in the team, three stands for the rule. */
    sealed interface Event {
        record Away(int person, int hoursAhead, int hours, int standIn) implements Event {}

        record Back(int which) implements Event {}

        record Task(int person, int dueInHours) implements Event {}

        record Done(int which) implements Event {}

        record Pass(int hours) implements Event {}
    }

    /** People who work at any hour and whom nobody leads: whoever is not away is there, and nobody else. */
    @BeforeEach
    void aTeamThatNeverSleeps() {
        clock.freezeAt("2026-11-23T08:00:00Z");
        sql.sql("update staff.employee set hours = 'mon-sun 00:00-24:00', holidays = null")
                .update();
        sql.sql("update structure.team set lead_id = null").update();
        events.publishEvent(new Stale(Stale.EVERYTHING));
        team = List.of(id(OLENA), id(TARAS), id(IRYNA));
        head = person(HEAD).asViewer();
    }

    @Test
    void noTaskIsLostOrLeftWithSomebodyAwayAndAllComesBack() {
        JqwikSession.run(() -> events().list()
                .ofMinSize(5)
                .ofMaxSize(25)
                .sampleStream()
                .limit(SEQUENCES)
                .forEach(this::holds));
    }

    private void holds(List<Event> sequence) {
        promises.clear();
        for (int i = 0; i < sequence.size(); i++) {
            happen(sequence.get(i));
            covers.settle();
            List<Event> sofar = sequence.subList(0, i + 1);
            promises.forEach(promise -> lies(promise, sofar));
        }
        clock.advance(Duration.ofDays(60));
        covers.settle();
        assertThat(promises)
                .as("%s", sequence)
                .allSatisfy(promise -> assertThat(assignee(promise)).isEqualTo(promise.owner()));
    }

    private void happen(Event event) {
        switch (event) {
            case Event.Away(int person, int ahead, int hours, int standIn) -> {
                Instant from = clock.now().plus(Duration.ofHours(ahead));
                absences.enter(
                        staff.find(team.get(person)).orElseThrow(),
                        new AbsenceForm.Read.Away(
                                from,
                                from.plus(Duration.ofHours(hours)),
                                Absence.Kind.OTHER,
                                "",
                                standIn(standIn, person)),
                        head);
            }
            case Event.Back(int which) -> {
                List<Absence> known = absences.current();
                if (!known.isEmpty()) {
                    absences.end(known.get(which % known.size()), head);
                }
            }
            case Event.Task(int person, int hours) ->
                add(team.get(person), clock.now().plus(Duration.ofHours(hours)));
            case Event.Done(int which) -> {
                if (!promises.isEmpty()) {
                    done(promises.remove(which % promises.size()));
                }
            }
            case Event.Pass(int hours) -> clock.advance(Duration.ofHours(hours));
        }
    }

    private StandIn standIn(int place, int person) {
        return place == 3 || place == person ? new StandIn.LeastLoaded() : new StandIn.Person(team.get(place));
    }

    private void add(EmployeeId person, Instant dueAt) {
        TaskId task = tasks.add(
                new NewTask(
                        NewTask.freeText("Обіцянка"),
                        null,
                        null,
                        null,
                        person,
                        null,
                        Priority.NORMAL,
                        dueAt,
                        Origin.PERSON,
                        null,
                        null),
                head);
        promises.add(new Promise(task, person, dueAt));
    }

    private void done(Promise promise) {
        sql.sql("update desk.task set state = 'done', closed_at = base.now(), closed_by = assignee where id = ?")
                .param(promise.task().value())
                .update();
    }

    /** Judged by the rows of absences alone. */
    private void lies(Promise promise, List<Event> sofar) {
        Instant now = clock.now();
        boolean needsSomebody = isAway(promise.owner(), now) && promise.dueAt().isBefore(back(promise.owner()));
        if (needsSomebody && team.stream().anyMatch(one -> !isAway(one, now))) {
            assertThat(isAway(assignee(promise), now)).as("%s", sofar).isFalse();
        } else {
            assertThat(assignee(promise)).as("%s", sofar).isEqualTo(promise.owner());
        }
    }

    private boolean isAway(EmployeeId person, Instant at) {
        return sql.sql("select exists (select from staff.absence where employee_id = ? and starts_at <="
                        + " ?::timestamptz and ends_at > ?::timestamptz)")
                .params(person.value(), at.toString(), at.toString())
                .query(Boolean.class)
                .single();
    }

    private Instant back(EmployeeId person) {
        return sql.sql("""
            select max(upper(stretch)) from (
                select unnest(range_agg(tstzrange(starts_at, ends_at))) as stretch from staff.absence where employee_id = ?) as all_of
             where stretch @> ?::timestamptz
            """)
                .params(person.value(), clock.now().toString())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private EmployeeId assignee(Promise promise) {
        return new EmployeeId(sql.sql("select assignee from desk.task where id = ?")
                .param(promise.task().value())
                .query(UUID.class)
                .single());
    }

    private static Arbitrary<Event> events() {
        Arbitrary<Integer> person = Arbitraries.integers().between(0, 2);
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 20);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Combinators.combine(
                                        person,
                                        Arbitraries.integers().between(0, 48),
                                        Arbitraries.integers().between(1, 96),
                                        Arbitraries.integers().between(0, 3))
                                .as(Event.Away::new)),
                Tuple.of(1, any.map(Event.Back::new)),
                Tuple.of(
                        4,
                        Combinators.combine(person, Arbitraries.integers().between(0, 120))
                                .as(Event.Task::new)),
                Tuple.of(1, any.map(Event.Done::new)),
                Tuple.of(4, Arbitraries.integers().between(1, 60).map(Event.Pass::new)));
    }

    private EmployeeId id(String login) {
        return person(login).id();
    }

    private Employee person(String login) {
        return staff.byEmail(Sellers.email(login)).orElseThrow();
    }
}
