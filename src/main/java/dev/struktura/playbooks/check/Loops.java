package dev.struktura.playbooks.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Looks for circles of stages that rules move cases around in. */
final class Loops {

    /** How many steps are looked at from one stage; rules seldom move cases on at all, and a case takes 16 at once at most. */
    private static final int PATIENCE = 2_000;

    private static final int LONGEST = 40;

    private final DrawnProcess process;
    private final Predicate<DrawnRule> moves;
    private final BiPredicate<List<DrawnRule>, DrawnTerms> counts;
    private int looked;

    /**
     * @param moves which rules count as a step
     * @param counts whether a circle of such rules, all of whose terms have to hold, is one
     */
    Loops(DrawnProcess process, Predicate<DrawnRule> moves, BiPredicate<List<DrawnRule>, DrawnTerms> counts) {
        this.process = process;
        this.moves = moves;
        this.counts = counts;
    }

    /** Each circle once. */
    List<List<DrawnRule>> all() {
        List<List<DrawnRule>> all = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (DrawnStage stage : process.stages()) {
            looked = 0;
            if (!told.contains(stage.key())) {
                from(stage, stage, List.of(), DrawnTerms.NONE).ifPresent(circle -> {
                    all.add(circle);
                    circle.forEach(rule -> told.add(String.valueOf(rule.place().stage())));
                });
            }
        }
        return all;
    }

    private Optional<List<DrawnRule>> from(DrawnStage start, DrawnStage here, List<DrawnRule> way, DrawnTerms terms) {
        return here.moving()
                .filter(moves)
                .filter(rule -> ++looked <= PATIENCE)
                .flatMap(rule -> process.stage(rule.targets().getFirst()).stream()
                        .flatMap(to -> step(start, to, with(way, rule), entered(terms, rule, to)).stream()))
                .findFirst();
    }

    private Optional<List<DrawnRule>> step(DrawnStage start, DrawnStage to, List<DrawnRule> way, DrawnTerms terms) {
        if (!terms.canHold()) {
            return Optional.empty();
        }
        if (to.key().equals(start.key())) {
            return counts.test(way, terms) ? Optional.of(way) : Optional.empty();
        }
        boolean seen =
                way.stream().anyMatch(rule -> to.key().equals(rule.place().stage()));
        return seen || way.size() == LONGEST ? Optional.empty() : from(start, to, way, terms);
    }

    private static DrawnTerms entered(DrawnTerms before, DrawnRule rule, DrawnStage to) {
        return before.and(rule.terms()).and(DrawnTerms.knowing(to.gate()));
    }

    private static List<DrawnRule> with(List<DrawnRule> way, DrawnRule rule) {
        List<DrawnRule> longer = new ArrayList<>(way);
        longer.add(rule);
        return longer;
    }
}
