package dev.struktura.structure;

import java.util.List;
import java.util.function.Predicate;

/** The policies of routing in the order they are asked; each keeps some of the teams the ones before it left, or all. */
enum RoutePolicy {
    /** Work stays with the team it is with. */
    SAME_TEAM("same-team") {
        @Override
        Predicate<TeamLoad> prefers(List<TeamLoad> left, RouteRequest request) {
            return one -> one.team().id().equals(request.current());
        }
    },
    /** A client is served by one team. */
    CLIENTS_TEAM("clients-team") {
        @Override
        Predicate<TeamLoad> prefers(List<TeamLoad> left, RouteRequest request) {
            return one -> one.team().id().equals(request.ofClient());
        }
    },
    /** A team that had it earlier knows it. */
    KNOWS_IT("knows-it") {
        @Override
        Predicate<TeamLoad> prefers(List<TeamLoad> left, RouteRequest request) {
            return one -> request.before().contains(one.team().id());
        }
    },
    /** A team in which everybody is absent or full comes last. */
    SOMEBODY_FREE("somebody-free") {
        @Override
        Predicate<TeamLoad> prefers(List<TeamLoad> left, RouteRequest request) {
            return TeamLoad::somebodyIsFree;
        }
    },
    /** The least open load for the weight of those who could take more. */
    LEAST_LOADED("least-loaded") {
        @Override
        Predicate<TeamLoad> prefers(List<TeamLoad> left, RouteRequest request) {
            return one -> left.stream().allMatch(other -> one.compareLoad(other) <= 0);
        }
    },
    /** Among equals, the order of the chart. */
    CHART_ORDER("chart-order") {
        @Override
        Predicate<TeamLoad> prefers(List<TeamLoad> left, RouteRequest request) {
            return one -> one.equals(left.getFirst());
        }
    };

    private final String key;

    RoutePolicy(String key) {
        this.key = key;
    }

    /** The last part of the message code that tells this policy. */
    String key() {
        return key;
    }

    abstract Predicate<TeamLoad> prefers(List<TeamLoad> left, RouteRequest request);

    /** Those preferred; all when none is. */
    List<TeamLoad> keep(List<TeamLoad> left, RouteRequest request) {
        List<TeamLoad> kept = left.stream().filter(prefers(left, request)).toList();
        return kept.isEmpty() ? left : kept;
    }
}
