package dev.struktura.structure;

import java.util.List;

/**
 * A team as the policies of routing see it.
 *
 * @param load open deals of those who could take more
 * @param weight sum of their weights; 0 when nobody could
 */
record TeamLoad(Team team, int load, int weight) {

    static TeamLoad of(Team team, List<Candidate> people) {
        List<Candidate> free = people.stream()
                .filter(one -> !one.absent() && one.belowCapacity())
                .toList();
        return new TeamLoad(
                team,
                free.stream().mapToInt(Candidate::load).sum(),
                free.stream().mapToInt(one -> one.seat().weight()).sum());
    }

    boolean somebodyIsFree() {
        return weight > 0;
    }

    /** Load divided by weight, compared without rounding. */
    int compareLoad(TeamLoad other) {
        return Long.compare((long) load * other.weight, (long) other.load * weight);
    }

    /** Name, load and weight, as a reason tells them. */
    String told() {
        return "%s — %d ÷ %d".formatted(team.name(), load, weight);
    }
}
