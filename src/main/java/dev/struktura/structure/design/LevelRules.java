package dev.struktura.structure.design;

import static dev.struktura.structure.design.Finding.Severity.ADVICE;
import static dev.struktura.structure.design.Finding.Severity.WARNING;

import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.StructureKind;
import dev.struktura.structure.Team;
import dev.struktura.structure.design.DesignRule.Trouble;
import dev.struktura.structure.design.Finding.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** When levels pay. Source of the rules: the product brief, section 1; the numbers that it does not give are marked as ours. */
final class LevelRules {

    /** People that one, two and three levels take. Three levels: the brief's example of six people, 3/2/1; two: half of it, ours. */
    private static final List<Integer> ENOUGH_PEOPLE = List.of(1, 3, 6);

    /** Buyers within a year below which their habits say nothing. Ours: thirty observations, the usual rule of thumb. */
    private static final int ENOUGH_BUYERS = 30;

    /** Regular clients of all buyers that make a team of their own worth while, in percent. Ours, until the base is calibrated. */
    private static final int MANY_REGULARS = 20;

    /** Deals that are shorter are quick. Ours. */
    private static final Duration QUICK = Duration.ofDays(14);

    /** Deals per buyer and year below which they are one-off. Ours. */
    private static final double ONE_OFF = 1.5;

    static final List<DesignRule> ALL = List.of(
            new DesignRule("level-too-few-people", WARNING, "brief.choice", LevelRules::tooFewPeople),
            new DesignRule("levels-few-regular-clients", WARNING, "brief.choice", LevelRules::fewRegulars),
            new DesignRule("levels-unknown-base", ADVICE, "ours", LevelRules::unknownBase),
            new DesignRule("level-three-quick-deals", WARNING, "brief.choice", LevelRules::quickDeals),
            new DesignRule("level-upside-down", ADVICE, "brief.levels", LevelRules::upsideDown),
            new DesignRule("levels-take-time", ADVICE, "brief.choice", LevelRules::takesTime));

    private LevelRules() {}

    private static Stream<Trouble> tooFewPeople(Situation situation) {
        int levels = situation.plan().levels();
        if (situation.plan().kind() != StructureKind.LEVELS || levels == 0) {
            return Stream.of();
        }
        int people = situation.plan().seated().size();
        int enough = ENOUGH_PEOPLE.get(levels - 1);
        return people < enough ? Stream.of(Trouble.of(Subject.WHOLE, levels, enough, people)) : Stream.of();
    }

    private static Stream<Trouble> fewRegulars(Situation situation) {
        boolean few =
                situation.base().buyers() >= ENOUGH_BUYERS && situation.base().regularPercent() < MANY_REGULARS;
        return situation.plan().levels() >= 2 && few
                ? Stream.of(Trouble.of(
                        Subject.WHOLE,
                        situation.base().regulars(),
                        situation.base().buyers(),
                        situation.base().regularPercent(),
                        MANY_REGULARS))
                : Stream.of();
    }

    private static Stream<Trouble> unknownBase(Situation situation) {
        return situation.plan().levels() >= 2 && situation.base().buyers() < ENOUGH_BUYERS
                ? Stream.of(Trouble.of(Subject.WHOLE, situation.base().buyers(), ENOUGH_BUYERS))
                : Stream.of();
    }

    private static Stream<Trouble> quickDeals(Situation situation) {
        boolean quick = situation.base().buyers() >= ENOUGH_BUYERS
                && situation.base().typicalLength().compareTo(QUICK) < 0
                && situation.base().dealsPerBuyer() < ONE_OFF;
        return situation
                .teams(Team.Kind.LEVEL)
                .filter(team -> quick && Objects.equals(team.level(), 3))
                .map(team -> Trouble.of(
                        Situation.about(team),
                        situation.base().typicalLength(),
                        "%.1f".formatted(situation.base().dealsPerBuyer())));
    }

    private static Stream<Trouble> upsideDown(Situation situation) {
        return Stream.of(2, 3).flatMap(level -> {
            int before = peopleOf(situation, level - 1);
            int here = peopleOf(situation, level);
            return before > 0 && here > before
                    ? situation
                            .teams(Team.Kind.LEVEL)
                            .filter(team -> Objects.equals(team.level(), level))
                            .limit(1)
                            .map(team -> Trouble.of(Situation.about(team), level, here, level - 1, before))
                    : Stream.of();
        });
    }

    private static int peopleOf(Situation situation, int level) {
        return situation
                .teams(Team.Kind.LEVEL)
                .filter(team -> Objects.equals(team.level(), level))
                .map(PlannedTeam::seats)
                .mapToInt(List::size)
                .sum();
    }

    private static Stream<Trouble> takesTime(Situation situation) {
        long now = situation.inForce().stream()
                .map(Team::level)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        int then = situation.plan().levels();
        return then >= 2 && then > now ? Stream.of(Trouble.of(Subject.WHOLE, then, now)) : Stream.of();
    }
}
