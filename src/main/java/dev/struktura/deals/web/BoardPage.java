package dev.struktura.deals.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.deals.web.BoardRows.Cursor;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Stage;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of a process. */
@Controller
class BoardPage {

    private final Boards boards;
    private final ProcessVersions processes;

    BoardPage(Boards boards, ProcessVersions processes) {
        this.boards = boards;
        this.processes = processes;
    }

    /** The board of the first process, filtered as the address says. */
    @GetMapping("/board")
    String first(HttpServletRequest request) {
        String filter = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return processes.all().stream()
                .findFirst()
                .map(process -> "redirect:/board/" + process.key() + filter)
                .orElseThrow(Problem::notFound);
    }

    @GetMapping("/board/{process}")
    String board(
            @PathVariable String process,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        ProcessVersion version = processes.latest(process).orElseThrow(Problem::notFound);
        BoardFilter filter = new BoardFilter(owner, q.strip());
        model.addAttribute("board", boards.of(version, filter, viewer));
        model.addAttribute("viewer", viewer);
        return "deals/board";
    }

    @GetMapping("/board/{process}/{stage}")
    String more(
            @PathVariable String process,
            @PathVariable String stage,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(defaultValue = "") String q,
            @RequestParam String after,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        ProcessVersion version = processes.latest(process).orElseThrow(Problem::notFound);
        Stage shown = boards.stage(version, stage).orElseThrow(Problem::notFound);
        BoardFilter filter = new BoardFilter(owner, q.strip());
        List<Card> cards = boards.cards(version, shown, filter, viewer, Cursor.of(after));
        model.addAttribute("board", boards.around(cards, version, filter));
        model.addAttribute("stage", stage);
        model.addAttribute("cards", Cursor.page(cards));
        model.addAttribute("next", Cursor.next(cards));
        return "deals/cards";
    }
}
