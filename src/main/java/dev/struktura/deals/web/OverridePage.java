package dev.struktura.deals.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.deals.Outcome;
import dev.struktura.deals.Overrides;
import dev.struktura.deals.Overrides.Answered;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking to pass a gate, and a second person's yes. */
@Controller
class OverridePage {

    private final Overrides overrides;
    private final Deals deals;
    private final SeenDeals seen;

    OverridePage(Overrides overrides, Deals deals, SeenDeals seen) {
        this.overrides = overrides;
        this.deals = deals;
        this.seen = seen;
    }

    @PostMapping("/deals/{id}/overrides")
    String ask(
            @PathVariable DealId id,
            @RequestParam String stage,
            @RequestParam(required = false) @Nullable String approval,
            @RequestParam String reason,
            @ModelAttribute("f") Frame f,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        Deal deal = seen.toChange(id, viewer);
        if (reason.isBlank() || !deal.stage().next().contains(stage)) {
            throw Problem.invalid("reason", Reason.of("deals.override.reason"));
        }
        if (approval != null
                && overrides.wanted(id, stage).stream()
                        .noneMatch(wanted -> wanted.key().equals(approval))) {
            throw Problem.of(Problem.Kind.CONFLICT, Reason.of("why.ignored.no-approval-wanted"));
        }
        overrides.request(id, new Overrides.Wish(stage, approval, reason.strip()), viewer);
        Toast.of(f.t("deals.override.asked")).after(redirect);
        return "redirect:/deals/" + id;
    }

    @FreshProof
    @PostMapping("/deals/{id}/overrides/{override}/approval")
    String approve(
            @PathVariable DealId id,
            @PathVariable UUID override,
            @ModelAttribute("f") Frame f,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes redirect) {
        seen.toChange(id, viewer);
        if (overrides.openOn(id).stream().noneMatch(wish -> wish.id().equals(override))) {
            throw Problem.notFound();
        }
        String words = switch (overrides.approve(override, viewer)) {
            case Answered.Approved(Outcome.Done _) -> f.t("deals.override.approved");
            case Answered.Approved _ -> throw Problem.of(Problem.Kind.CONFLICT, Reason.of("deals.override.too-late"));
            case Answered.SamePerson _ -> throw Problem.forbidden(Reason.of("deals.override.same-person"));
            case Answered.NotALeader _ -> throw Problem.forbidden(Reason.of("deals.override.not-a-leader"));
            case Answered.NoSuchOverride _ -> throw Problem.notFound();
        };
        Toast.of(words).after(redirect);
        return deals.find(id, viewer).isPresent() ? "redirect:/deals/" + id : "redirect:/board";
    }
}
