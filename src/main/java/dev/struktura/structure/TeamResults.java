package dev.struktura.structure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What teams reached in times that are over or still run. A module that counts a metric contributes a bean; what nobody counts is not judged. */
public interface TeamResults {

    Set<Goal.Metric> metrics();

    /** What a team reached from one moment until before another; what there was nothing to measure of is left out. */
    List<Result> of(TeamId team, Goal.Metric metric, List<Span> spans);

    /** From one moment until before another. */
    record Span(Instant from, Instant until) {}

    /** What was reached, in the metric's unit. */
    record Result(Span span, BigDecimal value) {}
}
