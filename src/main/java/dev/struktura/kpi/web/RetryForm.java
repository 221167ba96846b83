package dev.struktura.kpi.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.deals.DealId;
import dev.struktura.deals.StuckRules;
import dev.struktura.deals.StuckRules.Retry;
import dev.struktura.staff.Viewer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The button that lets failed automation be tried again. */
@Controller
class RetryForm {

    private final StuckRules stuck;
    private final Reply reply;

    RetryForm(StuckRules stuck, Reply reply) {
        this.stuck = stuck;
        this.reply = reply;
    }

    @PostMapping("/team/retries")
    String tryAgain(
            @RequestParam DealId deal,
            @RequestParam String rule,
            @ModelAttribute("f") Frame f,
            @AuthenticationPrincipal Viewer viewer) {
        String told = switch (stuck.tryAgain(deal, rule, viewer)) {
            case Retry.Begun _ -> "kpi.stuck.begun";
            case Retry.NotStuck _ -> "kpi.stuck.mended";
            case Retry.NoSuchRule _ -> throw Problem.notFound();
            case Retry.NotYours _ -> throw Problem.forbidden(Reason.of("deals.refused.stuck"));
        };
        return reply.anew("/team", Toast.of(f.t(told)), f);
    }
}
