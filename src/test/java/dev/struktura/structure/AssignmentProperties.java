package dev.struktura.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class AssignmentProperties {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    record Situation(List<Candidate> people, @Nullable EmployeeId previous) {

        Choice choice() {
            return Assignment.choose(people, previous, NOW);
        }

        List<Candidate> eligible() {
            return people.stream()
                    .filter(one -> !one.absent())
                    .filter(Candidate::belowCapacity)
                    .toList();
        }

        Candidate candidate(EmployeeId employee) {
            return people.stream()
                    .filter(one -> one.seat().employee().equals(employee))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Property
    void nobodyAbsentOrAtCapacityIsEverChosen(@ForAll("situations") Situation situation) {
        if (situation.choice() instanceof Choice.Chosen chosen) {
            assertThat(situation.eligible()).contains(situation.candidate(chosen.employee()));
        }
    }

    @Property
    void somebodyIsChosenExactlyWhenSomebodyIsEligible(@ForAll("situations") Situation situation) {
        assertThat(situation.choice() instanceof Choice.Chosen)
                .isEqualTo(!situation.eligible().isEmpty());
    }

    @Property
    void nobodyEligibleStartsBeforeTheChosenOne(@ForAll("situations") Situation situation) {
        if (situation.choice() instanceof Choice.Chosen chosen) {
            Instant starts = situation.candidate(chosen.employee()).startsAt();
            assertThat(situation.eligible()).noneMatch(one -> one.startsAt().isBefore(starts));
        }
    }

    @Property
    void nobodyWhoStartsAsEarlyCarriesLessForTheirWeightUnlessThePreviousOwnerKeepsIt(
            @ForAll("situations") Situation situation) {
        if (situation.choice() instanceof Choice.Chosen chosen
                && !chosen.employee().equals(situation.previous())) {
            Candidate winner = situation.candidate(chosen.employee());
            assertThat(situation.eligible())
                    .filteredOn(one -> one.startsAt().equals(winner.startsAt()))
                    .noneMatch(one -> one.compareLoad(winner) < 0);
        }
    }

    @Property
    void thePreviousOwnerKeepsItWhenFreeAsEarlyAsAnybody(@ForAll("situations") Situation situation) {
        situation.eligible().stream()
                .filter(one -> one.seat().employee().equals(situation.previous()))
                .filter(one -> situation.eligible().stream()
                        .noneMatch(other -> other.startsAt().isBefore(one.startsAt())))
                .forEach(owner -> assertThat(situation.choice())
                        .isInstanceOfSatisfying(
                                Choice.Chosen.class,
                                chosen -> assertThat(chosen.employee())
                                        .isEqualTo(owner.seat().employee())));
    }

    @Property
    void theSameSituationGivesTheSameChoice(@ForAll("situations") Situation situation) {
        assertThat(situation.choice()).isEqualTo(situation.choice());
    }

    @Property
    void whoeverStandsFirstWinsAmongEquals(@ForAll("situations") Situation situation) {
        if (situation.choice() instanceof Choice.Chosen chosen
                && !chosen.employee().equals(situation.previous())) {
            Candidate winner = situation.candidate(chosen.employee());
            Candidate firstEqual = situation.eligible().stream()
                    .filter(one -> one.startsAt().equals(winner.startsAt()) && one.compareLoad(winner) == 0)
                    .findFirst()
                    .orElseThrow();
            assertThat(winner).isEqualTo(firstEqual);
        }
    }

    @Property
    void everyChoiceSaysWhyAndNamesEverybodyItLookedAt(@ForAll("situations") Situation situation) {
        Choice choice = situation.choice();

        assertThat(choice.why().code()).startsWith("why.");
        String facts = String.join(" ", choice.why().facts());
        assertThat(situation.people())
                .allSatisfy(one -> assertThat(facts).contains(one.seat().name()));
    }

    @Provide
    Arbitrary<Situation> situations() {
        return Arbitraries.integers().between(0, 8).flatMap(AssignmentProperties::situations);
    }

    private static Arbitrary<Situation> situations(int size) {
        List<EmployeeId> employees = IntStream.range(0, size)
                .mapToObj(i -> new EmployeeId(new UUID(7, i)))
                .toList();
        Arbitrary<List<Candidate>> people = IntStream.range(0, size)
                .mapToObj(i -> candidates(employees.get(i), "Person" + i))
                .reduce(
                        Arbitraries.just(List.of()),
                        (before, one) -> Combinators.combine(before, one).as(AssignmentProperties::plus),
                        (left, right) -> left);
        Arbitrary<EmployeeId> previous = size == 0
                ? Arbitraries.just(new EmployeeId(new UUID(8, 0)))
                : Arbitraries.of(employees).injectNull(0.3);
        return Combinators.combine(people, previous).as(Situation::new);
    }

    private static Arbitrary<Candidate> candidates(EmployeeId employee, String name) {
        Arbitrary<Seat> seats = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 6).injectNull(0.5))
                .as((weight, capacity) -> new Seat(employee, name, SeatRole.SALES_DEVELOPMENT, weight, capacity, null));
        return Combinators.combine(
                        seats,
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(3, false), net.jqwik.api.Tuple.of(1, true)),
                        Arbitraries.of(NOW, NOW, NOW.plusSeconds(3600), NOW.plusSeconds(7200)),
                        Arbitraries.integers().between(0, 7))
                .as(Candidate::new);
    }

    private static List<Candidate> plus(List<Candidate> before, Candidate one) {
        List<Candidate> all = new ArrayList<>(before);
        all.add(one);
        return List.copyOf(all);
    }
}
