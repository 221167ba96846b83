package dev.struktura.kpi;

import dev.struktura.structure.TeamId;
import java.util.List;

/**
 * A team with the figures of its people.
 *
 * @param queue what nobody has yet
 */
public record TeamFigures(TeamId id, String name, List<PersonFigures> people, Figures queue) {

    public TeamFigures {
        people = List.copyOf(people);
    }

    public Figures total() {
        return people.stream().map(PersonFigures::figures).reduce(queue, Figures::plus);
    }
}
