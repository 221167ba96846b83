package dev.struktura.deals.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.deals.Outcome;
import dev.struktura.deals.Uploads;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Stage;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Moving a deal: what the gate wants is asked in place and the move repeated. */
@Controller
class MovePage {

    private final Deals deals;
    private final ProcessVersions processes;
    private final Boards boards;
    private final SeenDeals seen;
    private final MoveDialogs dialogs;
    private final Uploads uploads;

    MovePage(
            Deals deals,
            ProcessVersions processes,
            Boards boards,
            SeenDeals seen,
            MoveDialogs dialogs,
            Uploads uploads) {
        this.deals = deals;
        this.processes = processes;
        this.boards = boards;
        this.seen = seen;
        this.dialogs = dialogs;
        this.uploads = uploads;
    }

    @GetMapping("/deals/{id}/moves/new")
    String choose(
            @PathVariable DealId id,
            @RequestParam(defaultValue = "deal") String view,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        Deal deal = seen.toChange(id, viewer);
        model.addAttribute("dialog", MoveDialog.choosing(deal, processOf(deal), view));
        return "deals/move-dialog";
    }

    @PostMapping("/deals/{id}/moves")
    String move(
            @PathVariable DealId id,
            @RequestParam Map<String, String> form,
            @RequestParam Map<String, MultipartFile> files,
            @ModelAttribute("f") Frame f,
            @AuthenticationPrincipal Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Deal deal = seen.toChange(id, viewer);
        ProcessVersion process = processOf(deal);
        Stage to = process.find(form.getOrDefault("to", "")).orElseThrow(Problem::notFound);
        Map<String, Object> facts = FormFacts.of(uploads.attached(deal, form, files, viewer));
        MoveDialog dialog =
                new MoveDialog(deal, process, form.getOrDefault("view", "deal"), to, List.of(), wantsReason(to), facts);
        if (dialog.wantsReason() && form.getOrDefault("reason", "").isBlank()) {
            return ask(dialog, model, response);
        }
        Deals.Move move = new Deals.Move(to.key(), dialog.typed(), reason(form), null);
        return switch (deals.move(id, move, viewer)) {
            case Outcome.Done(Deal moved) -> done(dialog, moved, f, viewer, model, response);
            case Outcome.GateNotMet gate -> ask(dialogs.wanting(dialog, gate), model, response);
            case Outcome.WrongFacts wrong -> ask(dialogs.corrected(dialog, wrong), model, response);
            case Outcome.MoveNotAllowed refused ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("deals.move.refused", f.in(to.name())));
            case Outcome.StaleVersion _ ->
                throw Problem.of(Problem.Kind.STALE_VERSION, Reason.of("base.error.412.what"));
            case Outcome.Nothing(Deal same, Reason why) -> throw Problem.of(Problem.Kind.CONFLICT, why);
            case Outcome.NoSuchDeal _ -> throw Problem.notFound();
        };
    }

    private static String ask(MoveDialog dialog, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("dialog", dialog);
        return "deals/move-dialog";
    }

    private String done(
            MoveDialog dialog, Deal moved, Frame f, Viewer viewer, Model model, HttpServletResponse response) {
        String words = moved.ownerName() == null
                ? f.t("deals.moved", moved.clientName(), f.in(moved.stage().name()))
                : f.t("deals.moved.to", moved.clientName(), f.in(moved.stage().name()), moved.ownerName());
        if (f.isHtmx() && dialog.view().equals("board")) {
            Toast.of(words).onceSwapped(response, "deal-moved");
            List<Stage> changed = List.of(dialog.deal().stage(), moved.stage());
            model.addAttribute(
                    "board", boards.of(dialog.process(), changed, BoardFilter.ofAddress(f.cameFrom()), viewer));
            return "deals/moved-on-board";
        }
        return seen.anew(moved, Toast.of(words), viewer, f);
    }

    /** A deal that is given up is given up for a reason. */
    private static boolean wantsReason(Stage to) {
        return to.kind() == Stage.Kind.LOST || to.kind() == Stage.Kind.PARKED;
    }

    private static @Nullable String reason(Map<String, String> form) {
        String reason = form.getOrDefault("reason", "").strip();
        return reason.isEmpty() ? null : reason;
    }

    private ProcessVersion processOf(Deal deal) {
        return processes.get(deal.process(), deal.processVersion());
    }
}
