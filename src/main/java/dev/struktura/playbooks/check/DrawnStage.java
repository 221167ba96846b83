package dev.struktura.playbooks.check;

import dev.struktura.base.LocalText;
import dev.struktura.process.Stage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stage as it was drawn. */
record DrawnStage(
        Place place,
        String key,
        LocalText name,
        Stage.Kind kind,
        @Nullable String duty,
        List<String> next,
        List<String> gate,
        List<String> ask,
        List<DrawnApproval> approvals,
        List<DrawnRule> rules) {

    /** A yes that is wanted before a case enters. */
    record DrawnApproval(Place place, String key, LocalText name, DrawnTerms terms, String by) {}

    boolean isClosed() {
        return kind == Stage.Kind.WON || kind == Stage.Kind.LOST;
    }

    /** The stages a case may go to from here, by whomever. */
    Set<String> ways() {
        Set<String> ways = new HashSet<>(next);
        moving().forEach(rule -> ways.addAll(rule.targets()));
        return ways;
    }

    /** The rules that move cases to another stage of the process. */
    Stream<DrawnRule> moving() {
        return rules.stream().filter(rule -> !rule.targets().isEmpty());
    }

    /** Whether some rule takes cases into another process. */
    boolean transfers() {
        return rules.stream().flatMap(rule -> rule.actions().stream()).anyMatch(DrawnAction::isTransfer);
    }
}
