package dev.struktura.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Reason;
import dev.struktura.base.web.Texts;
import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final Texts TEXTS = new Texts();

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-03-03T07:00:00Z");

    private static final EmployeeId OLENA = new EmployeeId(new UUID(0, 1));
    private static final EmployeeId TARAS = new EmployeeId(new UUID(0, 2));
    private static final EmployeeId IRYNA = new EmployeeId(new UUID(0, 3));

    @Test
    void theLeastLoadedTakesItAndTheOthersAreNamedWithTheirNumbers() {
        Reason why = why(TARAS, null, at(OLENA, NOW, 5), at(TARAS, NOW, 2), at(IRYNA, NOW, 3));

        assertThat(why.code()).isEqualTo("why.assigned.least-loaded");
        assertThat(why.facts()).startsWith("Taras", "2", "").endsWith("@why.passed.others Olena — 5, Iryna — 3");
    }

    @Test
    void twiceTheWeightCarriesTwiceTheLoad() {
        Candidate heavy = new Candidate(seat(OLENA, 2, null), false, NOW, 5);

        Reason why = why(OLENA, null, heavy, at(TARAS, NOW, 3));

        assertThat(why.facts())
                .startsWith("Olena", "5", "@why.passed.weight 2")
                .endsWith("@why.passed.others Taras — 3");
    }

    @Test
    void theAbsentAndTheFullArePassedOverAndTheReasonSaysWhichIsWhich() {
        Candidate absent = new Candidate(seat(OLENA, 1, null), true, NOW, 0);
        Candidate full = new Candidate(seat(TARAS, 1, 4), false, NOW, 4);

        Reason why = why(IRYNA, null, absent, full, at(IRYNA, NOW, 9));

        assertThat(why.code()).isEqualTo("why.assigned.only-one");
        assertThat(why.facts()).endsWith("@why.passed.absent Olena", "@why.passed.full Taras — 4", "", "");
    }

    @Test
    void whoIsAtWorkGoesBeforeWhoStartsTomorrowHoweverLoaded() {
        assertThat(why(OLENA, TARAS, at(OLENA, NOW, 9), at(TARAS, MORNING, 0)).code())
                .isEqualTo("why.assigned.at-work");
    }

    @Test
    void outsideWorkingHoursALeadIsGivenToWhoStartsNextNotLeftInAQueue() {
        Reason why = why(TARAS, null, at(OLENA, MORNING.plusSeconds(3600), 0), at(TARAS, MORNING, 3));

        assertThat(why.code()).isEqualTo("why.assigned.starts-first");
        assertThat(why.facts()).contains(MORNING.toString(), "@why.passed.later Olena");
    }

    @Test
    void thePreviousOwnerKeepsItBeforeTheLessLoaded() {
        assertThat(why(OLENA, OLENA, at(OLENA, NOW, 9), at(TARAS, NOW, 0)).code())
                .isEqualTo("why.assigned.previous-owner");
    }

    @Test
    void aPreviousOwnerWhoLeftTheTeamHasNoClaim() {
        assertThat(why(TARAS, IRYNA, at(OLENA, NOW, 9), at(TARAS, NOW, 0)).code())
                .isEqualTo("why.assigned.least-loaded");
    }

    @Test
    void equalsAreTakenInSeatOrder() {
        assertThat(why(OLENA, null, at(OLENA, NOW, 1), at(TARAS, NOW, 1)).code())
                .isEqualTo("why.assigned.seat-order");
    }

    @Test
    void withEverybodyAbsentOrFullNobodyIsFreeAndTheReasonNamesThem() {
        Candidate absent = new Candidate(seat(OLENA, 1, null), true, NOW, 0);
        Candidate full = new Candidate(seat(TARAS, 1, 0), false, NOW, 0);

        Choice choice = Assignment.choose(List.of(absent, full), null, NOW);

        assertThat(choice)
                .isEqualTo(new Choice.NobodyFree(
                        Reason.of("why.unassigned", "@why.passed.absent Olena", "@why.passed.full Taras — 0")));
    }

    @Test
    void theReasonSaysOnlyWhatThereIs() {
        Reason alone = why(OLENA, null, at(OLENA, NOW, 1));
        Reason before = why(TARAS, null, at(OLENA, NOW, 5), at(TARAS, NOW, 2));

        assertThat(TEXTS.why(alone, Locale.ENGLISH, ZoneOffset.UTC))
                .isEqualTo("Olena takes it: nobody else is free right now.");
        assertThat(TEXTS.why(before, Locale.ENGLISH, ZoneOffset.UTC))
                .isEqualTo("Taras takes it: has the fewest open deals (2). Open deals of the others: Olena — 5.");
    }

    private static Reason why(EmployeeId expected, @Nullable EmployeeId previous, Candidate... people) {
        Choice choice = Assignment.choose(List.of(people), previous, NOW);
        assertThat(choice)
                .isInstanceOfSatisfying(
                        Choice.Chosen.class,
                        chosen -> assertThat(chosen.employee()).isEqualTo(expected));
        return choice.why();
    }

    private static Candidate at(EmployeeId employee, Instant startsAt, int load) {
        return new Candidate(seat(employee, 1, null), false, startsAt, load);
    }

    private static Seat seat(EmployeeId employee, int weight, @Nullable Integer capacity) {
        String name = employee.equals(OLENA) ? "Olena" : employee.equals(TARAS) ? "Taras" : "Iryna";
        return new Seat(employee, name, SeatRole.SALES_DEVELOPMENT, weight, capacity, null);
    }
}
