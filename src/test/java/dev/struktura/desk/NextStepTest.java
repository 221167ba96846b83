package dev.struktura.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.EmployeeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextStepTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final EmployeeId OLENA = new EmployeeId(new UUID(0, 1));
    private static final EmployeeId TARAS = new EmployeeId(new UUID(0, 2));

    @Test
    void whatMustBeAcknowledgedComesBeforeEverything() {
        Candidate lastCall = high(Origin.LAST_CALL, Duration.ofHours(20));
        Candidate overdue = high(Origin.REMINDER, Duration.ofHours(-30));

        assertThat(first(overdue, lastCall)).isEqualTo("last-call");
    }

    @Test
    void anOverdueHighTaskComesBeforeAHotClient() {
        Candidate overdue = high(Origin.REMINDER, Duration.ofHours(-1));
        Candidate hot = high(Origin.ALERT, Duration.ofMinutes(40));

        assertThat(first(hot, overdue)).isEqualTo("overdue-high");
    }

    @Test
    void aHotClientComesBeforeAnOverdueNormalTask() {
        Candidate hot = high(Origin.ALERT, Duration.ofMinutes(40));
        Candidate overdue = normal(Duration.ofDays(-3));

        assertThat(first(overdue, hot)).isEqualTo("hot-client");
    }

    @Test
    void withNothingPressingTheClientWhoWaitsLongestIsNext() {
        Candidate young = new Candidate(normal(Duration.ofHours(3)).task(), NOW.minus(Duration.ofHours(1)));
        Candidate old = new Candidate(normal(Duration.ofHours(20)).task(), NOW.minus(Duration.ofDays(9)));

        NextStep next = NextStep.choose(List.of(young, old), OLENA, NOW).orElseThrow();

        assertThat(next.candidate()).isEqualTo(old);
        assertThat(next.why().code()).isEqualTo("why.next.oldest-lead");
    }

    @Test
    void aPromiseForAnotherDayIsNoNextStep() {
        assertThat(NextStep.choose(List.of(normal(Duration.ofDays(90))), OLENA, NOW))
                .isEmpty();
    }

    @Property
    void theOrderIsTheSameHoweverTheTasksAreFound(@ForAll("desks") List<Candidate> desk, @ForAll Random shuffle) {
        List<Candidate> shuffled = new ArrayList<>(desk);
        Collections.shuffle(shuffled, shuffle);

        assertThat(NextStep.queue(shuffled, OLENA, NOW)).isEqualTo(NextStep.queue(desk, OLENA, NOW));
    }

    @Property
    void nobodyIsSentToATaskOfAnotherPersonOrAClosedOne(@ForAll("desks") List<Candidate> desk) {
        assertThat(NextStep.queue(desk, OLENA, NOW))
                .allMatch(step -> step.candidate().task().belongsTo(OLENA))
                .allMatch(step -> step.candidate().task().isOpen());
    }

    @Property
    void everythingDueWithinADayIsInTheQueueAndNothingElse(@ForAll("desks") List<Candidate> desk) {
        long expected = desk.stream()
                .filter(one -> one.task().belongsTo(OLENA) && one.task().isOpen())
                .filter(one -> one.task().origin() == Origin.LAST_CALL
                        || one.task().origin() == Origin.ALERT
                        || !one.task().dueAt().isAfter(NOW.plus(Duration.ofDays(1))))
                .count();

        assertThat(NextStep.queue(desk, OLENA, NOW)).hasSize((int) expected);
    }

    @Property
    void whatComesFirstStaysFirstWhenLesserTasksAreTakenAway(@ForAll("desks") List<Candidate> desk) {
        NextStep.choose(desk, OLENA, NOW)
                .ifPresent(first -> assertThat(NextStep.choose(List.of(first.candidate()), OLENA, NOW))
                        .contains(first));
    }

    @Provide
    Arbitrary<List<Candidate>> desks() {
        Arbitrary<Task.State> states = Arbitraries.frequency(
                Tuple.of(5, Task.State.OPEN), Tuple.of(1, Task.State.DONE), Tuple.of(1, Task.State.CANCELLED));
        return Combinators.combine(
                        Arbitraries.of(OLENA, TARAS).injectNull(0.1),
                        Arbitraries.of(Priority.class),
                        Arbitraries.of(Origin.class),
                        Arbitraries.longs().between(-200, 200),
                        Arbitraries.longs().between(0, 5),
                        states)
                .as((assignee, priority, origin, due, since, state) -> new Candidate(
                        task(assignee, priority, origin, Duration.ofHours(due), state),
                        NOW.minus(Duration.ofDays(since))))
                .list()
                .ofMaxSize(30);
    }

    private static String first(Candidate... desk) {
        return NextStep.choose(List.of(desk), OLENA, NOW).orElseThrow().policy();
    }

    private static Candidate high(Origin origin, Duration due) {
        return new Candidate(task(OLENA, Priority.HIGH, origin, due, Task.State.OPEN), NOW);
    }

    private static Candidate normal(Duration due) {
        return new Candidate(task(OLENA, Priority.NORMAL, Origin.PLAN, due, Task.State.OPEN), NOW);
    }

    private static Task task(
            @Nullable EmployeeId assignee, Priority priority, Origin origin, Duration due, Task.State state) {
        return new Task(
                new TaskId(UUID.randomUUID()),
                NewTask.freeText("Call"),
                null,
                null,
                null,
                assignee,
                null,
                priority,
                NOW.plus(due),
                state,
                origin,
                null,
                null,
                NOW,
                null,
                1);
    }
}
