package dev.struktura.custody.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.custody.Agreements;
import dev.struktura.custody.ExportId;
import dev.struktura.custody.Fetches;
import dev.struktura.custody.HandedOut;
import dev.struktura.custody.Wish;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deciding about one export, and fetching it. */
@Controller
@RequestMapping("/exports/{id}")
class ExportPage {

    private final Agreements agreements;
    private final Fetches fetches;

    ExportPage(Agreements agreements, Fetches fetches) {
        this.agreements = agreements;
        this.fetches = fetches;
    }

    @FreshProof
    @PostMapping("/agreement")
    String agree(@PathVariable ExportId id, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        return answer(agreements.agree(id, viewer), "custody.agreed", f, redirect);
    }

    @PostMapping("/refusal")
    String decline(
            @PathVariable ExportId id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > Wish.LONGEST_REASON) {
            throw Problem.invalid("reason", Reason.of("custody.invalid.reason", Wish.LONGEST_REASON));
        }
        return answer(agreements.decline(id, why, viewer), "custody.declined", f, redirect);
    }

    @FreshProof
    @PostMapping("/fetches")
    ResponseEntity<byte[]> fetch(@PathVariable ExportId id, HttpServletRequest request, Viewer viewer) {
        return HandedOut.answer(fetches.fetch(id, request.getRemoteAddr(), viewer));
    }

    private static String answer(Agreements.Result result, String done, Frame f, RedirectAttributes redirect) {
        switch (result) {
            case Agreements.Result.Decided decided ->
                Toast.of(f.t(done, decided.export().asked().name())).after(redirect);
            case Agreements.Result.NotWaiting _ ->
                Toast.of(f.t("custody.refused.not-waiting")).after(redirect);
            case Agreements.Result.SamePerson _ -> throw Problem.forbidden(Reason.of("custody.refused.own"));
            case Agreements.Result.Unknown _ -> throw Problem.notFound();
        }
        return "redirect:/exports/{id}";
    }
}
