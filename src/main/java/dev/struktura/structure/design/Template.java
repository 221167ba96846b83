package dev.struktura.structure.design;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.struktura.base.Ids;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.Duties;
import dev.struktura.structure.PlannedSeat;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.SeatRole;
import dev.struktura.structure.TeamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The shapes a department may begin with. People are seated in the order given: the first on the first level, or each in turn as
 * manager, analyst, sales specialist and service coordinator of a pod.
 */
public enum Template {
    /** Everybody carries the deal from the first contact to the regular client. */
    ONE_LEVEL("one-level"),
    /** Lead generation feeds those who sell and keep. */
    TWO_LEVELS("two-levels"),
    /** Lead generation, lead conversion and account management; 3, 2 and 1 of six. */
    THREE_LEVELS("three-levels"),
    /** Pods of four to eight, each through the whole cycle. */
    PODS("pods"),
    /** A shared first level feeds pods that sell and keep. */
    MIXED("mixed");

    static final String GENERATION = "lead-generation";
    static final String CONVERSION = "lead-conversion";
    static final String MANAGEMENT = "account-management";

    private static final List<SeatRole> OF_LEVEL =
            List.of(SeatRole.SALES_DEVELOPMENT, SeatRole.ACCOUNT_EXECUTIVE, SeatRole.ACCOUNT_MANAGER);
    private static final List<SeatRole> OF_POD =
            List.of(SeatRole.POD_MANAGER, SeatRole.ANALYST, SeatRole.SALES_SPECIALIST, SeatRole.SERVICE_COORDINATOR);

    private final String key;

    Template(String key) {
        this.key = key;
    }

    /** The word in the API and in message keys. */
    @JsonValue
    public String key() {
        return key;
    }

    /** @param words the words of a message key, for the names of teams */
    Plan plan(List<EmployeeId> people, String name, Ids ids, UnaryOperator<String> words) {
        Draughtsman teams = new Draughtsman(people, ids, words);
        return new Plan(
                name,
                "",
                switch (this) {
                    case ONE_LEVEL -> teams.levels(Shares.of(1), List.of(Duties.OURS));
                    case TWO_LEVELS ->
                        teams.levels(Shares.of(3, 3), List.of(Set.of(GENERATION), Set.of(CONVERSION, MANAGEMENT)));
                    case THREE_LEVELS ->
                        teams.levels(
                                Shares.of(3, 2, 1),
                                List.of(Set.of(GENERATION), Set.of(CONVERSION), Set.of(MANAGEMENT)));
                    case PODS -> teams.pods(people, Duties.OURS);
                    case MIXED -> teams.mixed(Shares.of(1, 2));
                });
    }

    /** Draws the teams of one plan. */
    private record Draughtsman(List<EmployeeId> people, Ids ids, UnaryOperator<String> words) {

        List<PlannedTeam> levels(Shares shares, List<Set<String>> duties) {
            List<PlannedTeam> levels = new ArrayList<>();
            int first = 0;
            for (int size : shares.split(people.size(), 1)) {
                levels.add(level(levels.size() + 1, people.subList(first, first + size), duties.get(levels.size())));
                first += size;
            }
            return levels;
        }

        List<PlannedTeam> mixed(Shares shares) {
            int first = shares.split(people.size(), PodSizes.LEAST).getFirst();
            List<PlannedTeam> teams = new ArrayList<>();
            teams.add(level(1, people.subList(0, first), Set.of(GENERATION)));
            teams.addAll(pods(people.subList(first, people.size()), Set.of(CONVERSION, MANAGEMENT)));
            return teams;
        }

        List<PlannedTeam> pods(List<EmployeeId> some, Set<String> duties) {
            int count = PodSizes.count(some.size());
            List<PlannedTeam> pods = new ArrayList<>();
            for (int pod = 0; pod < count; pod++) {
                pods.add(pod(pod + 1, dealt(some, pod, count), duties));
            }
            return pods;
        }

        private PlannedTeam level(int level, List<EmployeeId> some, Set<String> duties) {
            SeatRole role = OF_LEVEL.get(level - 1);
            List<PlannedSeat> seats =
                    some.stream().map(person -> PlannedSeat.of(person, role)).toList();
            String name = duties.size() > 2
                    ? "all"
                    : String.join("-and-", duties.stream().sorted().toList());
            return PlannedTeam.level(
                    new TeamId(ids.next()), level, words.apply("structure.team." + name), seats, duties);
        }

        private PlannedTeam pod(int number, List<EmployeeId> some, Set<String> duties) {
            List<PlannedSeat> seats = new ArrayList<>();
            for (EmployeeId person : some) {
                SeatRole role = seats.size() < OF_POD.size() ? OF_POD.get(seats.size()) : SeatRole.SALES_SPECIALIST;
                seats.add(PlannedSeat.of(person, role));
            }
            String name = words.apply("structure.pod") + " " + number;
            PlannedTeam pod = PlannedTeam.pod(new TeamId(ids.next()), name, seats, duties);
            return seats.isEmpty() ? pod : pod.ledBy(seats.getFirst().employee());
        }

        /** Every {@code count}th person, beginning with this one: as cards are dealt. */
        private static List<EmployeeId> dealt(List<EmployeeId> some, int start, int count) {
            List<EmployeeId> hand = new ArrayList<>();
            for (int i = start; i < some.size(); i += count) {
                hand.add(some.get(i));
            }
            return hand;
        }
    }
}
