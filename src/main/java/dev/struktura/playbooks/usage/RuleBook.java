package dev.struktura.playbooks.usage;

import dev.struktura.base.Asking;
import dev.struktura.journal.RuleUses;
import dev.struktura.journal.RuleUses.Question;
import dev.struktura.journal.RuleUses.RuleUse;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Rule;
import dev.struktura.process.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The rules of the processes in force, with what each did lately. */
@Service
public class RuleBook {

    /** Within which time somebody has to act on a deal for a rule to have been useful. */
    public static final Duration PATIENCE = Duration.ofDays(2);

    private static final Set<String> DEEDS = Set.of("rule-fired", "deal-moved", "move-blocked");
    private static final Set<String> ASKING = Set.of("task", "remind", "alert", "alert-ack", "tell-lead");

    private final ProcessVersions versions;
    private final RuleUses uses;
    private final Clock clock;

    RuleBook(ProcessVersions versions, RuleUses uses, Clock clock) {
        this.versions = versions;
        this.uses = uses;
        this.clock = clock;
    }

    /** One process with its rules in the order in which they are written. */
    public record Page(ProcessVersion process, List<UsedRule> rules) {}

    private record Place(String process, String stage, String rule) {}

    /** Every process in force, with what its rules did in the last days. */
    public List<Page> of(int days) {
        Instant now = clock.instant();
        Question question = new Question("deal", DEEDS, now.minus(Duration.ofDays(days)), now, PATIENCE);
        Map<Place, RuleUse> counted = Asking.asDepartment(() -> uses.of(question)).stream()
                .collect(Collectors.toMap(
                        use -> new Place(use.process(), use.stage(), use.rule()), Function.identity()));
        return versions.all().stream()
                .map(version -> new Page(version, rules(version, counted)))
                .toList();
    }

    private static List<UsedRule> rules(ProcessVersion version, Map<Place, RuleUse> counted) {
        return version.stages().stream()
                .flatMap(stage -> stage.rules().stream()
                        .map(rule -> used(stage, rule, counted.get(new Place(version.key(), stage.key(), rule.key())))))
                .toList();
    }

    private static UsedRule used(Stage stage, Rule rule, @Nullable RuleUse use) {
        boolean asks = rule.actions().stream().anyMatch(action -> ASKING.contains(action.kind()));
        return use == null
                ? new UsedRule(stage, rule, asks, 0, 0, 0, null)
                : new UsedRule(stage, rule, asks, use.times(), use.followed(), use.ignored(), use.last());
    }
}
