package dev.struktura.delivery;

import java.util.Set;

/** What became of a plan that somebody makes or changes. */
public sealed interface PlanResult {

    record Kept(Plan plan) implements PlanResult {}

    /** Somebody else has changed it since. */
    record Stale() implements PlanResult {}

    record NoSuchPlan() implements PlanResult {}

    /** The projects of these processes go by another plan. */
    record Taken(Set<String> processes) implements PlanResult {}
}
