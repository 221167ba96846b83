package dev.struktura.playbooks.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.playbooks.usage.RuleBook;
import dev.struktura.playbooks.usage.UsedRule;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the rules of a process did lately. */
@RestController
class RulesInUseApi {

    private static final int LONGEST = 366;

    private final RuleBook book;

    RulesInUseApi(RuleBook book) {
        this.book = book;
    }

    /**
     * One rule of the version in force.
     *
     * @param asks whether it wants somebody to act
     * @param times how often it fired in the period
     * @param followed how often somebody acted on the deal within two days
     * @param ignored how often nobody did; what is more recent than two days is neither
     * @param last when it fired last in the period; null when it did not
     */
    record RuleJson(
            String stage,
            String rule,
            String name,
            boolean asks,
            int times,
            int followed,
            int ignored,
            @Nullable Instant last) {

        static RuleJson of(UsedRule used, Locale locale) {
            return new RuleJson(
                    used.stage().key(),
                    used.rule().key(),
                    used.rule().name().in(locale),
                    used.asks(),
                    used.times(),
                    used.followed(),
                    used.ignored(),
                    used.last());
        }
    }

    /** @param days how far back to look, 1 to 366 */
    @GetMapping("/api/v1/processes/{key}/rules")
    Listing<RuleJson> rules(
            @PathVariable String key,
            @RequestParam(defaultValue = "30") int days,
            Paging paging,
            Locale locale,
            @AuthenticationPrincipal Viewer viewer) {
        DraftAnswers.requireReads(viewer);
        if (days < 1 || days > LONGEST) {
            throw Problem.invalid("days", Reason.of("problem.invalid.range"));
        }
        List<UsedRule> rules = book.of(days).stream()
                .filter(page -> page.process().key().equals(key))
                .findFirst()
                .orElseThrow(Problem::notFound)
                .rules();
        return Listing.within(rules, paging, UsedRule::place, used -> RuleJson.of(used, locale));
    }
}
