package dev.struktura.handoffs.api;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.handoffs.Evidence;
import dev.struktura.handoffs.Rule;
import dev.struktura.handoffs.Rule.AtLimit;
import dev.struktura.handoffs.Rule.Mode;
import dev.struktura.handoffs.Rule.Pair;
import dev.struktura.handoffs.Rules;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How deals pass between each two teams. */
@RestController
@RequestMapping("/api/v1/handoff-rules")
class RulesApi {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,62}");
    private static final int MOST_EVIDENCE = 20;
    private static final int LONGEST_QUESTION = 300;

    private final Rules rules;
    private final Structure structure;

    RulesApi(Rules rules, Structure structure) {
        this.rules = rules;
        this.structure = structure;
    }

    /**
     * How deals pass from one team to another.
     *
     * @param idle a deal taken and not touched for so long has leaked, 1 to 90 days
     * @param usual whether nobody has said anything about the two
     */
    record RuleJson(
            TeamJson from,
            TeamJson to,
            String mode,
            List<EvidenceJson> evidence,
            Duration limit,
            String atLimit,
            int returns,
            boolean tellsClient,
            Duration idle,
            boolean usual) {}

    record TeamJson(TeamId id, String name) {}

    /**
     * One thing the receiving team wants to see.
     *
     * @param kind {@code field} with a key, {@code contact} with days, {@code question} with a text
     */
    record EvidenceJson(
            @Nullable String kind,
            @Nullable String key,
            @Nullable Integer days,
            @Nullable String text) {}

    /** What is left away is as usual. */
    record RuleRequest(
            @Nullable String mode,
            @Nullable List<@Nullable EvidenceJson> evidence,
            @Nullable Duration limit,
            @Nullable String atLimit,
            @Nullable Integer returns,
            @Nullable Boolean tellsClient,
            @Nullable Duration idle) {}

    @GetMapping
    Listing<RuleJson> all(Paging paging, Locale locale) {
        List<Pair> pairs = structure.teams().stream()
                .flatMap(from -> structure.teams().stream()
                        .filter(to -> !to.id().equals(from.id()))
                        .map(to -> new Pair(from.id(), to.id())))
                .toList();
        return Listing.within(pairs, paging, pair -> pair.from() + " " + pair.to(), pair -> json(pair, locale));
    }

    @PutMapping("/{from}/{to}")
    RuleJson put(
            @PathVariable TeamId from,
            @PathVariable TeamId to,
            @RequestBody RuleRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        Pair pair = pair(from, to);
        if (!Rules.mayChange(viewer)) {
            throw forbidden();
        }
        rules.put(read(pair, request), viewer);
        return json(pair, locale);
    }

    /** What is usual holds again. */
    @DeleteMapping("/{from}/{to}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable TeamId from, @PathVariable TeamId to, @AuthenticationPrincipal Viewer viewer) {
        if (!rules.remove(pair(from, to), viewer)) {
            throw forbidden();
        }
    }

    private static Problem forbidden() {
        return Problem.forbidden(Reason.of("structure.problem.forbidden"));
    }

    private Pair pair(TeamId from, TeamId to) {
        if (from.equals(to)
                || structure.find(from).isEmpty()
                || structure.find(to).isEmpty()) {
            throw Problem.notFound();
        }
        return new Pair(from, to);
    }

    private static Rule read(Pair pair, RuleRequest request) {
        Rule usual = Rule.usual(pair);
        List<Violation> wrong = new ArrayList<>();
        Mode mode = word("mode", request.mode(), Mode.values(), Mode.OFFER, wrong);
        AtLimit atLimit = word("atLimit", request.atLimit(), AtLimit.values(), AtLimit.ACCEPT, wrong);
        Duration limit = Objects.requireNonNullElse(request.limit(), usual.limit());
        if (limit.compareTo(Duration.ofMinutes(1)) < 0 || limit.compareTo(Duration.ofDays(30)) > 0) {
            wrong.add(new Violation("limit", Reason.of("handoffs.invalid.limit")));
        }
        int returns = Objects.requireNonNullElse(request.returns(), usual.returns());
        if (returns < 0 || returns > 10) {
            wrong.add(new Violation("returns", Reason.of("handoffs.invalid.returns")));
        }
        Duration idle = Objects.requireNonNullElse(request.idle(), usual.idle());
        if (idle.compareTo(Duration.ofDays(1)) < 0 || idle.compareTo(Duration.ofDays(90)) > 0) {
            wrong.add(new Violation("idle", Reason.of("handoffs.invalid.idle")));
        }
        List<Evidence> evidence = evidence(Objects.requireNonNullElse(request.evidence(), List.of()), wrong);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        boolean tells = Boolean.TRUE.equals(request.tellsClient());
        return new Rule(pair, mode, evidence, limit, atLimit, returns, tells, idle);
    }

    private static <E extends Enum<E>> E word(
            String path, @Nullable String word, E[] all, E otherwise, List<Violation> wrong) {
        if (word == null) {
            return otherwise;
        }
        for (E one : all) {
            if (one.name().equals(word.toUpperCase(Locale.ROOT))) {
                return one;
            }
        }
        String words = String.join(
                ", ",
                List.of(all).stream()
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .toList());
        wrong.add(new Violation(path, Reason.of("deals.invalid.one-of", words)));
        return otherwise;
    }

    private static List<Evidence> evidence(List<@Nullable EvidenceJson> asked, List<Violation> wrong) {
        List<Evidence> evidence = new ArrayList<>();
        if (asked.size() > MOST_EVIDENCE) {
            wrong.add(new Violation("evidence", Reason.of("deals.invalid.too-many", MOST_EVIDENCE)));
            return evidence;
        }
        for (int place = 0; place < asked.size(); place++) {
            Evidence one = evidence(asked.get(place), place);
            if (one == null) {
                wrong.add(new Violation("evidence[" + place + "]", Reason.of("handoffs.invalid.evidence")));
            } else {
                evidence.add(one);
            }
        }
        return evidence;
    }

    private static @Nullable Evidence evidence(@Nullable EvidenceJson one, int place) {
        String kind = one == null ? "" : Objects.requireNonNullElse(one.kind(), "");
        if (one == null) {
            return null;
        }
        return switch (kind) {
            case "field" ->
                one.key() != null && KEY.matcher(one.key()).matches() ? new Evidence.Field(one.key()) : null;
            case "contact" ->
                one.days() != null && one.days() >= 1 && one.days() <= 365 ? new Evidence.Contact(one.days()) : null;
            case "question" ->
                one.text() != null && !one.text().isBlank() && one.text().length() <= LONGEST_QUESTION
                        ? Evidence.Question.of(place, one.text())
                        : null;
            default -> null;
        };
    }

    private RuleJson json(Pair pair, Locale locale) {
        Rule rule = rules.of(pair);
        return new RuleJson(
                team(pair.from()),
                team(pair.to()),
                rule.mode().word(),
                rule.evidence().stream().map(one -> json(one, locale)).toList(),
                rule.limit(),
                rule.atLimit().word(),
                rule.returns(),
                rule.tellsClient(),
                rule.idle(),
                rules.find(pair).isEmpty());
    }

    private static EvidenceJson json(Evidence one, Locale locale) {
        return switch (one) {
            case Evidence.Field(String key) -> new EvidenceJson("field", key, null, null);
            case Evidence.Contact(int days) -> new EvidenceJson("contact", null, days, null);
            case Evidence.Question(String key, LocalText text) ->
                new EvidenceJson("question", key, null, text.in(locale));
        };
    }

    private TeamJson team(TeamId id) {
        return new TeamJson(id, structure.find(id).map(Team::name).orElse(""));
    }
}
