package dev.struktura.structure.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Movables.Moved;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.design.Activation;
import dev.struktura.structure.design.ActivationResult;
import dev.struktura.structure.design.ActivationWork;
import dev.struktura.structure.design.Activations;
import dev.struktura.structure.design.DesignId;
import dev.struktura.structure.design.Finding;
import dev.struktura.structure.design.Preview;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Designs put in force, with a look ahead and a way back. */
@RestController
@RequestMapping("/api/v1/structures/{id}")
class ActivationsApi {

    /** Steps done before the answer; of a small department that is all. */
    private static final int STEPS_AT_ONCE = 20;

    private static final int LONGEST_REASON = 1_000;

    private final Activations activations;
    private final ActivationWork work;
    private final Staff staff;
    private final DesignAnswers answers;

    ActivationsApi(Activations activations, ActivationWork work, Staff staff, DesignAnswers answers) {
        this.activations = activations;
        this.work = work;
        this.staff = staff;
        this.answers = answers;
    }

    /** When, at once if left out; and why in spite of warnings. */
    record ActivationRequest(@Nullable Instant at, @Nullable String reason) {}

    /** How far it is; {@code state} is scheduled, running, done, returning, resettling, taken-back, refused or cancelled. */
    record ActivationJson(
            DesignId id,
            Activation.State state,
            Instant dueAt,
            @Nullable Instant begunAt,
            @Nullable Instant finishedAt,
            String reason,
            boolean canBeTakenBack,
            List<Activations.Progress.Tally> things,
            List<MovedJson> left) {}

    /** What would change; {@code complete} is false when there is more to move than was looked at. */
    record PreviewJson(
            DesignChecksApi.ComparisonJson comparison,
            List<ThingsJson> things,
            List<SightJson> visibility,
            boolean complete) {}

    record ThingsJson(String kind, int count, int withoutOwner, List<MovedJson> moved) {}

    /** A deal or a client and the hands it passes between. */
    record MovedJson(
            String kind,
            UUID id,
            String name,
            @Nullable EmployeeId fromOwner,
            @Nullable TeamId fromTeam,
            @Nullable EmployeeId toOwner,
            @Nullable TeamId toTeam) {

        static MovedJson of(Moved one) {
            return new MovedJson(
                    one.kind(), one.id(), one.name(), one.fromOwner(), one.fromTeam(), one.toOwner(), one.toTeam());
        }
    }

    /** The teams whose work a person sees now and would see then. */
    record SightJson(EmployeeId employeeId, String name, Set<TeamId> before, Set<TeamId> after) {}

    @PostMapping("/preview")
    PreviewJson preview(@PathVariable DesignId id, @AuthenticationPrincipal Viewer viewer) {
        Preview preview = activations.preview(answers.readable(id, viewer).plan());
        return new PreviewJson(
                DesignChecksApi.json(preview.comparison(), staff),
                preview.things().stream().map(ActivationsApi::json).toList(),
                preview.sights().stream().map(this::json).toList(),
                preview.complete());
    }

    @PostMapping("/activation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ActivationJson activate(
            @PathVariable DesignId id,
            @RequestBody(required = false) @Nullable ActivationRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        requireChanges(viewer);
        ActivationRequest wanted = request == null ? new ActivationRequest(null, null) : request;
        String reason = wanted.reason() == null ? "" : wanted.reason().strip();
        if (reason.length() > LONGEST_REASON) {
            throw Problem.invalid("reason", Reason.of("problem.invalid.length", LONGEST_REASON));
        }
        accepted(activations.activate(id, wanted.at(), reason, viewer));
        work.run(STEPS_AT_ONCE);
        return latest(id);
    }

    @GetMapping("/activation")
    ActivationJson show(@PathVariable DesignId id, @AuthenticationPrincipal Viewer viewer) {
        answers.readable(id, viewer);
        return latest(id);
    }

    /** Calls off what has not begun. */
    @DeleteMapping("/activation")
    ActivationJson cancel(@PathVariable DesignId id, @AuthenticationPrincipal Viewer viewer) {
        requireChanges(viewer);
        accepted(activations.cancel(id, viewer));
        return latest(id);
    }

    /** Takes it back within a day: everything returns where it was, except what people moved since. */
    @PostMapping("/activation/reversal")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ActivationJson takeBack(@PathVariable DesignId id, @AuthenticationPrincipal Viewer viewer) {
        requireChanges(viewer);
        accepted(activations.takeBack(id, viewer));
        work.run(STEPS_AT_ONCE);
        return latest(id);
    }

    private ActivationJson latest(DesignId id) {
        Activations.Progress progress = activations.of(id).orElseThrow(Problem::notFound);
        Activation one = progress.activation();
        return new ActivationJson(
                one.design(),
                one.state(),
                one.dueAt(),
                one.begunAt(),
                one.finishedAt(),
                one.reason(),
                activations.canBeTakenBack(one),
                progress.tallies(),
                progress.left().stream().map(MovedJson::of).toList());
    }

    private static ThingsJson json(Preview.Kind kind) {
        return new ThingsJson(
                kind.kind(),
                kind.moved().size(),
                kind.withoutOwner().size(),
                kind.moved().stream().map(MovedJson::of).toList());
    }

    private SightJson json(Preview.Sight sight) {
        String name = staff.find(sight.employee()).map(Employee::name).orElse("?");
        return new SightJson(sight.employee(), name, sight.before(), sight.after());
    }

    private static void requireChanges(Viewer viewer) {
        if (!Structure.mayChange(viewer)) {
            throw Problem.forbidden(Reason.of("structure.problem.forbidden"));
        }
    }

    private static void accepted(ActivationResult result) {
        switch (result) {
            case ActivationResult.Accepted _ -> {}
            case ActivationResult.NotAllowed _ -> throw Problem.forbidden(Reason.of("structure.problem.forbidden"));
            case ActivationResult.Unknown _ -> throw Problem.notFound();
            case ActivationResult.NotADraft _ ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("structure.problem.no-draft"));
            case ActivationResult.Busy _ ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("structure.problem.busy"));
            case ActivationResult.TooLate _ ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("structure.problem.too-late"));
            case ActivationResult.NotSound(List<Finding> errors) -> throw unsound("structure.problem.unsound", errors);
            case ActivationResult.ReasonWanted(List<Finding> warnings) ->
                throw unsound("structure.problem.reason-wanted", warnings);
        }
    }

    private static Problem unsound(String detail, List<Finding> findings) {
        List<Map<String, Object>> told = findings.stream()
                .map(finding -> Map.<String, Object>of(
                        "rule", finding.rule(),
                        "severity", finding.severity().key(),
                        "text", finding.text(),
                        "subject", finding.subject().id(),
                        "source", finding.source()))
                .toList();
        return Problem.of(Problem.Kind.CHECKS_FAILED, Reason.of(detail), Map.of("findings", told));
    }
}
