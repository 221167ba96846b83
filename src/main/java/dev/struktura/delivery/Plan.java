package dev.struktura.delivery;

import java.util.List;
import java.util.Set;

/** Which tasks make up the projects of some processes, and who does them. */
public record Plan(PlanId id, Terms terms, long version) {

    /**
     * What somebody decides of a plan.
     *
     * @param processes keys of the processes whose projects go by it; of each process one plan
     * @param tellsClient whether the client gets a letter when the project starts
     */
    public record Terms(String name, Set<String> processes, boolean tellsClient, List<PlanStep> steps) {

        public Terms {
            processes = Set.copyOf(processes);
            steps = List.copyOf(steps);
        }
    }
}
