package dev.struktura.structure.design;

import static dev.struktura.structure.design.Finding.Severity.ADVICE;
import static dev.struktura.structure.design.Finding.Severity.WARNING;

import dev.struktura.structure.Goal;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.TrackRecord;
import dev.struktura.structure.design.DesignRule.Trouble;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether goals can be attained, judged by what the team itself reached before. Source: the product brief, section 2. */
final class GoalRules {

    static final List<DesignRule> ALL = List.of(
            new DesignRule("goal-never-reached", WARNING, "own-history", of(GoalRules::isNever)),
            new DesignRule("goal-reached", ADVICE, "own-history", of(GoalRules::isReached)),
            new DesignRule("goal-without-history", ADVICE, "own-history", of(GoalRules::isUnknown)));

    private GoalRules() {}

    private static Function<Situation, Stream<Trouble>> of(BiPredicate<Goal, TrackRecord> wanted) {
        return situation -> situation.teams().stream()
                .flatMap(team -> team.goals().stream()
                        .filter(goal -> wanted.test(goal, situation.history().of(team.id(), goal)))
                        .map(goal -> trouble(team, goal, situation.history().of(team.id(), goal))));
    }

    private static boolean isNever(Goal goal, TrackRecord past) {
        return !past.values().isEmpty() && past.reached(goal.target()) == 0;
    }

    private static boolean isReached(Goal goal, TrackRecord past) {
        return past.reached(goal.target()) > 0;
    }

    private static boolean isUnknown(Goal goal, TrackRecord past) {
        return past.counted() && past.values().isEmpty();
    }

    private static Trouble trouble(PlannedTeam team, Goal goal, TrackRecord past) {
        return Trouble.of(
                Situation.about(team),
                team.name(),
                "@structure.metric." + goal.metric().key(),
                goal.target().toPlainString(),
                "@structure.period." + goal.period().key(),
                past.reached(goal.target()),
                past.values().size(),
                past.best().stripTrailingZeros().toPlainString());
    }
}
