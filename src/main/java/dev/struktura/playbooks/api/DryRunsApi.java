package dev.struktura.playbooks.api;

import static java.util.stream.Collectors.toMap;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.playbooks.draft.Draft;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.playbooks.history.DryRun;
import dev.struktura.playbooks.history.DryRunId;
import dev.struktura.playbooks.history.DryRunResult;
import dev.struktura.playbooks.history.DryRuns;
import dev.struktura.playbooks.history.Effect;
import dev.struktura.playbooks.history.Line;
import dev.struktura.staff.Viewer;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts led through what happened in the last months, beside the versions that ran. */
@RestController
@RequestMapping("/api/v1/processes/{key}/drafts/{id}/dry-runs")
class DryRunsApi {

    private final DraftAnswers drafts;
    private final DryRuns runs;
    private final Deals deals;

    DryRunsApi(DraftAnswers drafts, DryRuns runs, Deals deals) {
        this.drafts = drafts;
        this.runs = runs;
        this.deals = deals;
    }

    /** How far back, 1 to 36. */
    record DryRunRequest(@Nullable Integer months) {}

    /**
     * How far it is and what it has found so far.
     *
     * @param state waiting, running or done
     * @param percent of the deals it has looked at
     * @param entries of the journal about deals in this time
     * @param deals that were led again
     * @param changed in how many of them effects of each kind differ
     */
    record DryRunJson(
            DryRunId id,
            int months,
            Instant since,
            Instant until,
            String state,
            int percent,
            long entries,
            int deals,
            Map<String, Integer> changed,
            List<EffectJson> effects,
            @Nullable Instant finishedAt) {}

    /**
     * One effect.
     *
     * @param kind done, stopped, no-way, blocked, fired, skipped, owned or circles
     * @param stage where, by key; empty where that does not matter
     * @param subject the action, the missing fields, the other stage, the rule or the teams
     * @param ran how often it came about
     * @param draft how often it would have
     * @param more deals in which it would have come about more often
     * @param fewer deals in which it would have come about less often
     */
    record EffectJson(
            String kind,
            String stage,
            String subject,
            int ran,
            int draft,
            int more,
            int fewer,
            List<ExampleJson> examples) {}

    record ExampleJson(DealId id, long number) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<DryRunJson> ask(
            @PathVariable String key,
            @PathVariable DraftId id,
            @RequestBody DryRunRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        DraftAnswers.requireDesigns(viewer);
        Draft draft = drafts.readable(key, id, viewer);
        DryRun run = accepted(runs.ask(draft, months(request), viewer));
        URI place = URI.create("/api/v1/processes/%s/drafts/%s/dry-runs/%s".formatted(key, id, run.id()));
        return ResponseEntity.accepted().location(place).body(json(run));
    }

    @GetMapping("/{run}")
    DryRunJson show(
            @PathVariable String key,
            @PathVariable DraftId id,
            @PathVariable DryRunId run,
            @AuthenticationPrincipal Viewer viewer) {
        drafts.readable(key, id, viewer);
        return runs.find(run)
                .filter(found -> found.draft().equals(id))
                .map(this::json)
                .orElseThrow(Problem::notFound);
    }

    private static int months(DryRunRequest request) {
        Integer months = request.months();
        if (months == null || months < 1 || months > DryRun.MOST_MONTHS) {
            throw Problem.invalid("months", Reason.of("playbooks.dry-run.months", DryRun.MOST_MONTHS));
        }
        return months;
    }

    private static DryRun accepted(DryRuns.Asked asked) {
        return switch (asked) {
            case DryRuns.Asked.Accepted(DryRun run) -> run;
            case DryRuns.Asked.NotAllowed _ -> throw Problem.forbidden(Reason.of("playbooks.problem.forbidden"));
            case DryRuns.Asked.NotSound(String problem) ->
                throw Problem.of(Problem.Kind.CHECKS_FAILED, Reason.of("playbooks.dry-run.not-sound", problem));
            case DryRuns.Asked.Busy _ -> throw Problem.of(Problem.Kind.CONFLICT, Reason.of("playbooks.dry-run.busy"));
        };
    }

    private DryRunJson json(DryRun run) {
        DryRunResult result = run.result();
        Map<UUID, ExampleJson> named = named(result);
        return new DryRunJson(
                run.id(),
                run.months(),
                run.since(),
                run.until(),
                run.state().name().toLowerCase(Locale.ROOT),
                run.progress().percent(),
                run.progress().entries(),
                result.deals(),
                result.changed().entrySet().stream()
                        .collect(toMap(kind -> kind.getKey().key(), Map.Entry::getValue)),
                result.lines().stream().map(line -> json(line, named)).toList(),
                run.finishedAt());
    }

    /** The examples that this person may see. */
    private Map<UUID, ExampleJson> named(DryRunResult result) {
        return deals.byIds(result.examples().stream().map(DealId::new).toList()).stream()
                .collect(toMap(deal -> deal.id().value(), DryRunsApi::json));
    }

    private static ExampleJson json(Deal deal) {
        return new ExampleJson(deal.id(), deal.number());
    }

    private static EffectJson json(Line line, Map<UUID, ExampleJson> named) {
        Effect effect = line.effect();
        return new EffectJson(
                effect.kind().key(),
                effect.stage(),
                effect.subject(),
                line.ran(),
                line.draft(),
                line.more(),
                line.fewer(),
                line.examples().stream()
                        .map(named::get)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
