package dev.struktura.clients.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.clients.MergeId;
import dev.struktura.clients.MergeResult;
import dev.struktura.clients.Merges;
import dev.struktura.clients.UndoResult;
import dev.struktura.staff.Viewer;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what a merge would do, does it, and takes it back. */
@Controller
class MergePage {

    private final Clients clients;
    private final Merges merges;

    MergePage(Clients clients, Merges merges) {
        this.clients = clients;
        this.merges = merges;
    }

    @GetMapping("/clients/{id}/merges/new")
    String preview(
            @PathVariable UUID id, @RequestParam UUID with, @AuthenticationPrincipal Viewer viewer, Model model) {
        mustAct(viewer);
        Client kept = clients.find(new ClientId(id), viewer).orElseThrow(Problem::notFound);
        Client merged = clients.find(new ClientId(with), viewer).orElseThrow(Problem::notFound);
        model.addAttribute("kept", kept);
        model.addAttribute("merged", merged);
        model.addAttribute("references", merges.referencesTo(merged.id()));
        return "clients/merge";
    }

    @PostMapping("/clients/{id}/merges")
    String merge(
            @PathVariable UUID id,
            @RequestParam UUID merged,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        mustAct(viewer);
        String words = switch (merges.merge(new ClientId(id), new ClientId(merged), viewer)) {
            case MergeResult.Merged done ->
                f.t("clients.merge.done", done.kept().name());
            case MergeResult.Refused refused -> f.why(refused.why());
            case MergeResult.Unknown unknown -> throw Problem.notFound();
        };
        return back(id, words, redirect);
    }

    @PostMapping("/client-merges/{id}/undo")
    String undo(
            @PathVariable UUID id,
            @RequestParam UUID from,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        mustAct(viewer);
        String words = switch (merges.undo(new MergeId(id), viewer)) {
            case UndoResult.Undone undone ->
                f.t("clients.merge.undone", undone.restored().name());
            case UndoResult.Refused refused -> f.why(refused.why());
            case UndoResult.Unknown unknown -> throw Problem.notFound();
        };
        return back(from, words, redirect);
    }

    private static String back(UUID page, String words, RedirectAttributes redirect) {
        Toast.of(words).after(redirect);
        return "redirect:/clients/" + page;
    }

    private static void mustAct(Viewer viewer) {
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("clients.problem.read-only"));
        }
    }
}
