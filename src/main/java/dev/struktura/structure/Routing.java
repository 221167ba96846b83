package dev.struktura.structure;

import static java.util.stream.Collectors.joining;

import dev.struktura.base.Reason;
import java.util.List;

/** Asks the policies in order until one team is left. */
final class Routing {

    private Routing() {}

    /**
     * @param inChartOrder the teams that could take the work, at least one; ties go to the first
     */
    static Route choose(List<TeamLoad> inChartOrder, RouteRequest request) {
        List<TeamLoad> left = inChartOrder;
        RoutePolicy decidedBy = RoutePolicy.CHART_ORDER;
        for (RoutePolicy policy : RoutePolicy.values()) {
            List<TeamLoad> kept = policy.keep(left, request);
            decidedBy = kept.size() < left.size() ? policy : decidedBy;
            left = kept;
            if (left.size() == 1) {
                break;
            }
        }
        return new Route(left.getFirst().team(), why(decidedBy, left.getFirst(), inChartOrder));
    }

    private static Reason why(RoutePolicy decidedBy, TeamLoad chosen, List<TeamLoad> all) {
        String others = all.stream()
                .filter(one -> !one.equals(chosen))
                .map(TeamLoad::told)
                .collect(joining(", "));
        return Reason.of("why.routed." + decidedBy.key(), chosen.team().name(), chosen.load(), chosen.weight(), others);
    }
}
