package dev.struktura.delivery.api;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Version;
import dev.struktura.delivery.Plan;
import dev.struktura.delivery.PlanCheck;
import dev.struktura.delivery.PlanId;
import dev.struktura.delivery.PlanInput;
import dev.struktura.delivery.PlanStep;
import dev.struktura.delivery.Plans;
import dev.struktura.delivery.web.PlanDesk;
import dev.struktura.staff.Viewer;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The plans by which projects go. */
@RestController
@RequestMapping("/api/v1/project-plans")
class PlansApi {

    private final Plans plans;
    private final PlanCheck check;

    PlansApi(Plans plans, PlanCheck check) {
        this.plans = plans;
        this.check = check;
    }

    /** A plan as programs see it. */
    record PlanView(
            PlanId id, String name, List<String> processes, boolean tellsClient, List<PlanStep> steps, long version) {

        static PlanView of(Plan plan) {
            return new PlanView(
                    plan.id(),
                    plan.terms().name(),
                    plan.terms().processes().stream().sorted().toList(),
                    plan.terms().tellsClient(),
                    plan.terms().steps(),
                    plan.version());
        }
    }

    @GetMapping
    Listing<PlanView> list(Paging paging, @AuthenticationPrincipal Viewer viewer) {
        PlanDesk.allow(viewer);
        return Listing.within(plans.all(), paging, one -> one.id().toString(), PlanView::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<PlanView> show(@PathVariable PlanId id, @AuthenticationPrincipal Viewer viewer) {
        PlanDesk.allow(viewer);
        return answer(plans.find(id).orElseThrow(Problem::notFound));
    }

    @PostMapping
    ResponseEntity<PlanView> add(@RequestBody PlanInput input, @AuthenticationPrincipal Viewer viewer) {
        PlanDesk.allow(viewer);
        Plan plan = PlanDesk.kept(plans.add(check.checked(input), viewer));
        return ResponseEntity.created(URI.create("/api/v1/project-plans/" + plan.id()))
                .eTag(Version.tag(plan.version()))
                .body(PlanView.of(plan));
    }

    @PutMapping("/{id}")
    ResponseEntity<PlanView> change(
            @PathVariable PlanId id,
            @RequestBody PlanInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        PlanDesk.allow(viewer);
        if (plans.find(id).isEmpty()) {
            throw Problem.notFound();
        }
        return answer(PlanDesk.kept(plans.change(id, Version.wanted(ifMatch), check.checked(input), viewer)));
    }

    /** The processes of the plan go by the standard one again. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable PlanId id, @AuthenticationPrincipal Viewer viewer) {
        PlanDesk.allow(viewer);
        if (!plans.remove(id, viewer)) {
            throw Problem.notFound();
        }
    }

    private static ResponseEntity<PlanView> answer(Plan plan) {
        return ResponseEntity.ok().eTag(Version.tag(plan.version())).body(PlanView.of(plan));
    }
}
